import type { Version } from '../../records';
import { changing } from '../catalogued';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { isLive } from '../queries';
import { isReadableContent } from '../readable';
import { type AnnotationRow, toAnnotation, toAnnotationRow, toDigestRow, toPageRow } from '../rows';
import { absorb, passageKey } from '../twin';
import type { CopyDatabase, Generation } from './copy-db';
import {
  type CopiedAnnotation,
  heldActor,
  heldContent,
  heldPage,
  heldVersions,
  isSoundActor,
  isSoundAnnotation,
  isSoundPage,
  isSoundVersion,
} from './parts';

/**
 * Adds what the copy has and the library has not, and mends what is damaged there; gives back how many records that were.
 * What is sound in the library stays as it is, whatever the copy says, and nothing is removed: so it takes nothing to take
 * back, and what came can be deleted like anything else. Each page is one transaction, the whole is not: it can be done
 * again. A claim that is kept by now under another id gets the copy's note and tags (see `absorb`). Throws `StoreError`.
 */
export function restoreCopy(db: WhenceDatabase, copies: CopyDatabase, copy: Generation, now: Date): Promise<number> {
  return guarded(async () => {
    let written = 0;
    // Texts first: a page without one is shown nowhere.
    const order = { content: 0, page: 1, versions: 2, actor: 3 };
    for (const ref of [...copy.chunks].sort((a, b) => order[a.kind] - order[b.kind])) {
      if (ref.kind === 'content') {
        const held = await heldContent(copies, ref);
        if (held === null) continue;
        written += await db.transaction('rw', db.contents, db.digests, async () => {
          const there = await db.contents.get(ref.key);
          if (there && isReadableContent(there)) return 0;
          await db.contents.put(held);
          await db.digests.put(toDigestRow(held));
          return 1;
        });
      } else if (ref.kind === 'page') {
        const held = await heldPage(copies, ref);
        if (held === null) continue;
        written += await changing(db, [], async (touch) => {
          touch(ref.key);
          const there = await db.pages.get(ref.key);
          const isMissing = held.page !== null && !(there && isSoundPage(there));
          if (isMissing && held.page !== null) await db.pages.put(toPageRow(held.page));
          const rows = await db.annotations.where('page').equals(ref.key).toArray();
          return (isMissing ? 1 : 0) + (await addAnnotations(db, held.annotations, rows, now));
        });
      } else if (ref.kind === 'versions') {
        const held = await heldVersions(copies, ref);
        if (held !== null) written += await addVersions(db, held);
      } else {
        const held = await heldActor(copies, ref);
        if (held === null) continue;
        written += await db.transaction('rw', db.actors, async () => {
          const there = await db.actors.get(ref.key);
          if (there && isSoundActor(there)) return 0;
          await db.actors.put(held);
          return 1;
        });
      }
    }
    return written;
  });
}

async function addAnnotations(
  db: WhenceDatabase,
  held: readonly CopiedAnnotation[],
  rows: readonly AnnotationRow[],
  now: Date,
): Promise<number> {
  const sound = new Map(rows.filter(isSoundAnnotation).map((row) => [row.id, row]));
  const live = new Map([...sound.values()].filter(isLive).map((row) => [passageKey(row), row]));
  let written = 0;
  for (const copied of held) {
    if (sound.has(copied.id)) continue;
    const { deletedWithPage, withdrawn } = copied;
    const annotation = toAnnotation({ ...copied, words: [], facets: [] });
    const twin = isLive(copied) ? live.get(passageKey(annotation)) : undefined;
    const row = twin
      ? toAnnotationRow(absorb(toAnnotation(twin), annotation, now))
      : { ...toAnnotationRow(annotation), deletedWithPage, ...(withdrawn && { withdrawn }) };
    // The damaged one is not removed with it where its twin takes the note: it stays out of sight.
    await db.annotations.put(row);
    written++;
  }
  return written;
}

function addVersions(db: WhenceDatabase, held: readonly Version[]): Promise<number> {
  return changing(db, [], async (touch) => {
    const there = await db.versions.bulkGet(held.map(({ page, seenAt }) => [page, seenAt]));
    const wanted = held.filter((_, i) => {
      const row = there[i];
      return !(row && isSoundVersion(row));
    });
    for (const { page } of wanted) touch(page);
    await db.versions.bulkPut(wanted);
    return wanted.length;
  });
}
