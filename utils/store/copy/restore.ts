import type { Version } from '../../records';
import { changing } from '../catalogued';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { isLive } from '../queries';
import { isReadableContent } from '../readable';
import { type AnnotationRow, toAnnotation, toAnnotationRow, toDigestRow } from '../rows';
import { absorb, passageKey } from '../twin';
import type { ChunkRef, CopyDatabase, Generation } from './copy-db';
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
  type PagePart,
} from './parts';

/** What bringing back wrote; ids of what was not there before, so that it can be taken out again. */
export interface Restored {
  written: number;
  readonly pages: string[];
  readonly annotations: string[];
  readonly actors: string[];
}

export interface Progress {
  /** Ends it after the record that is being written. */
  readonly signal: AbortSignal;
  /** Called with the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Adds what the copy has and the library has not, and mends what is damaged there; gives back `restored` with what that
 * was. What is sound in the library stays as it is, whatever the copy says, and nothing is removed. Each page is one
 * transaction, the whole is not: it can be done again. A claim that is kept by now under another id gets the copy's note
 * and tags (see `absorb`). Throws `StoreError`; `restored` then has what came before.
 */
export function restoreCopy(
  db: WhenceDatabase,
  copies: CopyDatabase,
  copy: Generation,
  now: Date,
  { signal, onProgress }: Progress = { signal: new AbortController().signal, onProgress: () => {} },
  restored: Restored = { written: 0, pages: [], annotations: [], actors: [] },
): Promise<Restored> {
  return guarded(async () => {
    for (const [i, ref] of inOrder(copy.chunks).entries()) {
      if (signal.aborted) break;
      onProgress(i / copy.chunks.length);
      restored.written += await restoreChunk(db, copies, ref, now, restored);
    }
    return restored;
  });
}

/** Page by page, the text first: a page without one is shown nowhere. Actors last: they name pages. */
function inOrder(chunks: readonly ChunkRef[]): readonly ChunkRef[] {
  const order = { content: 0, page: 1, versions: 2, actor: 3 };
  const isActor = ({ kind }: ChunkRef) => Number(kind === 'actor');
  return [...chunks].sort(
    (a, b) => isActor(a) - isActor(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : order[a.kind] - order[b.kind]),
  );
}

/** How many records it wrote. */
async function restoreChunk(
  db: WhenceDatabase,
  copies: CopyDatabase,
  ref: ChunkRef,
  now: Date,
  restored: Restored,
): Promise<number> {
  switch (ref.kind) {
    case 'content': {
      const held = await heldContent(copies, ref);
      if (held === null) return 0;
      return db.transaction('rw', db.contents, db.digests, async () => {
        const there = await db.contents.get(ref.key);
        if (there && isReadableContent(there)) return 0;
        await db.contents.put(held);
        await db.digests.put(toDigestRow(held));
        return 1;
      });
    }
    case 'page': {
      const held = await heldPage(copies, ref);
      return held === null ? 0 : restorePage(db, ref.key, held, now, restored);
    }
    case 'versions': {
      const held = await heldVersions(copies, ref);
      return held === null ? 0 : addVersions(db, held);
    }
    case 'actor': {
      const held = await heldActor(copies, ref);
      if (held === null) return 0;
      return db.transaction('rw', db.actors, async () => {
        const there = await db.actors.get(ref.key);
        if (there && isSoundActor(there)) return 0;
        await db.actors.put(held);
        if (there === undefined && isLive(held)) restored.actors.push(held.id);
        return 1;
      });
    }
  }
}

async function restorePage(db: WhenceDatabase, key: string, held: PagePart, now: Date, restored: Restored) {
  const { pages, annotations } = restored;
  return changing(db, [], async (touch) => {
    touch(key);
    const there = await db.pages.get(key);
    const isMissing = held.page !== null && !(there && isSoundPage(there));
    if (isMissing && held.page !== null) await db.pages.put(held.page);
    if (isMissing && there === undefined) pages.push(key);
    const rows = await db.annotations.where('page').equals(key).toArray();
    const known = new Set(rows.map(({ id }) => id));
    const written = await addAnnotations(db, held.annotations, rows, now);
    annotations.push(...written.filter((id) => !known.has(id)));
    const isBack =
      there !== undefined && !isMissing && !isLive(there) && held.annotations.some(isLive) && written.length > 0;
    // A claim without its page is shown nowhere.
    if (isBack) await db.pages.put({ ...there, deletedAt: null, updatedAt: now.toISOString() });
    return (isMissing ? 1 : 0) + written.length;
  });
}

async function addAnnotations(
  db: WhenceDatabase,
  held: readonly CopiedAnnotation[],
  rows: readonly AnnotationRow[],
  now: Date,
): Promise<readonly string[]> {
  const sound = new Map(rows.filter(isSoundAnnotation).map((row) => [row.id, row]));
  const live = new Map([...sound.values()].filter(isLive).map((row) => [passageKey(row), row]));
  const written = new Map<string, AnnotationRow>();
  for (const copied of held) {
    if (sound.has(copied.id)) continue;
    const { deletedWithPage, withdrawn } = copied;
    const annotation = toAnnotation({ ...copied, facets: [] });
    const twin = isLive(copied) ? live.get(passageKey(annotation)) : undefined;
    const row = twin
      ? toAnnotationRow(absorb(toAnnotation(twin), annotation, now))
      : { ...toAnnotationRow(annotation), deletedWithPage, ...(withdrawn && { withdrawn }) };
    // The damaged one is not removed with it where its twin takes the note: it stays out of sight.
    written.set(row.id, row);
    // Two of the copy may be of one that is there.
    if (twin) live.set(passageKey(row), row);
  }
  await db.annotations.bulkPut([...written.values()]);
  return [...written.keys()];
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
