import type { Annotation, Version } from '../../records';
import { changing } from '../catalogued';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { isLive } from '../queries';
import { isReadableContent } from '../readable';
import {
  type ActorRow,
  type AnnotationRow,
  type ContentRow,
  toAnnotation,
  toAnnotationRow,
  toDigestRow,
} from '../rows';
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

/** So many parts are written in one transaction: ending one costs as much as a page. */
const AT_ONCE = 60;

/** What bringing back wrote; ids of what was not there before, so that it can be taken out again. */
export interface Restored {
  written: number;
  readonly pages: string[];
  readonly annotations: string[];
  readonly actors: string[];
}

export interface Progress {
  /** Ends it after what is being written. */
  readonly signal: AbortSignal;
  /** Called with the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Adds what the copy has and the library has not, and mends what is damaged there; gives back `restored` with what that
 * was. What is sound in the library stays as it is, whatever the copy says, and nothing is removed. Some pages are one
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
    const refs = inOrder(copy.chunks);
    for (let from = 0, to = 0; from < refs.length && !signal.aborted; from = to) {
      onProgress(from / refs.length);
      to = from + AT_ONCE;
      // A text and its page go in together.
      while (to < refs.length && refs[to]?.key === refs[to - 1]?.key) to++;
      // Read before: a transaction ends when another database is waited for.
      const held = await Promise.all(refs.slice(from, to).map((ref) => heldBy(copies, ref)));
      await changing(db, [db.contents, db.digests, db.actors], async (touch) => {
        for (const one of held) restored.written += await restoreHeld(db, one, now, restored, touch);
      });
    }
    return restored;
  });
}

/** What a copy holds under one reference; null where that is damaged. */
type Held =
  | { readonly kind: 'content'; readonly key: string; readonly held: ContentRow | null }
  | { readonly kind: 'page'; readonly key: string; readonly held: PagePart | null }
  | { readonly kind: 'versions'; readonly key: string; readonly held: readonly Version[] | null }
  | { readonly kind: 'actor'; readonly key: string; readonly held: ActorRow | null };

async function heldBy(copies: CopyDatabase, ref: ChunkRef): Promise<Held> {
  const { kind, key } = ref;
  switch (kind) {
    case 'content':
      return { kind, key, held: await heldContent(copies, ref) };
    case 'page':
      return { kind, key, held: await heldPage(copies, ref) };
    case 'versions':
      return { kind, key, held: await heldVersions(copies, ref) };
    case 'actor':
      return { kind, key, held: await heldActor(copies, ref) };
  }
}

/** Page by page, the text first: a page without one is shown nowhere. Actors last: they name pages. */
function inOrder(chunks: readonly ChunkRef[]): readonly ChunkRef[] {
  const order = { content: 0, page: 1, versions: 2, actor: 3 };
  const isActor = ({ kind }: ChunkRef) => Number(kind === 'actor');
  return [...chunks].sort(
    (a, b) => isActor(a) - isActor(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : order[a.kind] - order[b.kind]),
  );
}

type Touch = (page: string) => void;

/** How many records it wrote. */
async function restoreHeld(
  db: WhenceDatabase,
  one: Held,
  now: Date,
  restored: Restored,
  touch: Touch,
): Promise<number> {
  switch (one.kind) {
    case 'content': {
      if (one.held === null) return 0;
      const there = await db.contents.get(one.key);
      if (there && isReadableContent(there)) return 0;
      await db.contents.put(one.held);
      await db.digests.put(toDigestRow(one.held));
      return 1;
    }
    case 'page':
      return one.held === null ? 0 : restorePage(db, one.key, one.held, now, restored, touch);
    case 'versions':
      return one.held === null ? 0 : addVersions(db, one.held, touch);
    case 'actor': {
      if (one.held === null) return 0;
      const there = await db.actors.get(one.key);
      if (there && isSoundActor(there)) return 0;
      await db.actors.put(one.held);
      if (there === undefined && isLive(one.held)) restored.actors.push(one.held.id);
      return 1;
    }
  }
}

async function restorePage(
  db: WhenceDatabase,
  key: string,
  held: PagePart,
  now: Date,
  { pages, annotations }: Restored,
  touch: Touch,
): Promise<number> {
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
  const here = new Set(rows.map(({ id }) => id));
  const anywhere = await db.annotations.bulkGet(held.map(({ id }) => id));
  for (const [i, copied] of held.entries()) {
    // An id that another page's claim has is that claim's.
    const isTaken = anywhere[i] !== undefined && !here.has(copied.id);
    if (isTaken || sound.has(copied.id)) continue;
    const { deletedWithPage, withdrawn } = copied;
    const annotation = toAnnotation({ ...copied, facets: [] });
    const twin = isLive(copied) ? live.get(passageKey(annotation)) : undefined;
    const joined = twin ? joinedWith(twin, annotation, now) : null;
    const own = { ...toAnnotationRow(annotation), deletedWithPage, ...(withdrawn && { withdrawn }) };
    const row = joined === null ? own : toAnnotationRow(joined);
    // The damaged one is not removed with it where its twin takes the note: it stays out of sight.
    written.set(row.id, row);
    // Two of the copy may be of one that is there.
    if (joined !== null) live.set(passageKey(row), row);
  }
  await db.annotations.bulkPut([...written.values()]);
  return [...written.keys()];
}

/** null: both together are too long for one record. */
function joinedWith(twin: AnnotationRow, annotation: Annotation, now: Date): Annotation | null {
  try {
    return absorb(toAnnotation(twin), annotation, now);
  } catch {
    return null;
  }
}

async function addVersions(db: WhenceDatabase, held: readonly Version[], touch: Touch): Promise<number> {
  const there = await db.versions.bulkGet(held.map(({ page, seenAt }) => [page, seenAt]));
  const wanted = held.filter((_, i) => {
    const row = there[i];
    return !(row && isSoundVersion(row));
  });
  for (const { page } of wanted) touch(page);
  await db.versions.bulkPut(wanted);
  return wanted.length;
}
