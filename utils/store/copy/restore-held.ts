/** Parts of a copy go into the library in one transaction: everything is read first and written after, each in one request. */
import type { Annotation, Version } from '../../records';
import { changing, type Touch } from '../catalogued';
import type { WhenceDatabase } from '../db';
import { isLive } from '../queries';
import { isReadableContent } from '../readable';
import {
  type ActorRow,
  type AnnotationRow,
  type ContentRow,
  type PageEntry,
  toAnnotation,
  toAnnotationRow,
  toDigestRow,
} from '../rows';
import { absorb, passageKey } from '../twin';
import {
  type CopiedAnnotation,
  isSoundActor,
  isSoundAnnotation,
  isSoundPage,
  isSoundVersion,
  type PagePart,
} from './parts';
import { noRecords, RECORD_KINDS, type RecordCounts } from './record-counts';

/** What a copy holds under one reference; null where that is damaged. */
export type Held =
  | { readonly kind: 'content'; readonly key: string; readonly held: ContentRow | null }
  | { readonly kind: 'page'; readonly key: string; readonly held: PagePart | null }
  | { readonly kind: 'versions'; readonly key: string; readonly held: readonly Version[] | null }
  | { readonly kind: 'actor'; readonly key: string; readonly held: ActorRow | null };

/** What bringing back wrote; ids of what was not there before, so that it can be taken out again. */
export interface Restored {
  written: number;
  /** Kind by kind. Less than all: a page of which only the address is known has an empty text. */
  readonly kinds: RecordCounts;
  readonly pages: string[];
  readonly annotations: string[];
  readonly actors: string[];
}

export function nothingRestored(): Restored {
  return { written: 0, kinds: noRecords(), pages: [], annotations: [], actors: [] };
}

/** Adds to `restored`. Parts that are damaged, and those whose record is sound in the library, change nothing. */
export function restoreHeld(db: WhenceDatabase, parts: readonly Held[], now: Date, restored: Restored): Promise<void> {
  return changing(db, [db.contents, db.digests, db.actors], async (touch) => {
    const written = await Promise.all([
      restoreContents(db, heldIn(parts, 'content')),
      restorePages(db, pagesIn(parts), now, restored, touch),
      restoreVersions(db, heldIn(parts, 'versions').flat(), touch),
      restoreActors(db, heldIn(parts, 'actor'), restored),
    ]);
    for (const { records, kinds } of written) {
      restored.written += records;
      for (const kind of RECORD_KINDS) restored.kinds[kind] += kinds[kind] ?? 0;
    }
  });
}

interface Written {
  readonly records: number;
  readonly kinds: Partial<RecordCounts>;
}

type OfKind<K extends Held['kind']> = NonNullable<Extract<Held, { kind: K }>['held']>;

function heldIn<K extends Held['kind']>(parts: readonly Held[], kind: K): readonly OfKind<K>[] {
  return parts.flatMap((part) => (part.kind === kind && part.held !== null ? [part.held as OfKind<K>] : []));
}

interface KeyedPage {
  readonly key: string;
  readonly held: PagePart;
}

function pagesIn(parts: readonly Held[]): readonly KeyedPage[] {
  return parts.flatMap((part) =>
    part.kind === 'page' && part.held !== null ? [{ key: part.key, held: part.held }] : [],
  );
}

/** How many texts it wrote. */
async function restoreContents(db: WhenceDatabase, held: readonly ContentRow[]): Promise<Written> {
  const there = await db.contents.bulkGet(held.map(({ key }) => key));
  const wanted = held.filter((_, i) => {
    const row = there[i];
    return !(row && isReadableContent(row));
  });
  await Promise.all([db.contents.bulkPut(wanted), db.digests.bulkPut(wanted.map(toDigestRow))]);
  return { records: wanted.length, kinds: { text: wanted.filter(({ body }) => body.text !== '').length } };
}

/** How many pages, claims and passages it wrote. */
async function restorePages(
  db: WhenceDatabase,
  parts: readonly KeyedPage[],
  now: Date,
  restored: Restored,
  touch: Touch,
): Promise<Written> {
  const keys = parts.map(({ key }) => key);
  const [there, rowsOf, anywhere] = await Promise.all([
    db.pages.bulkGet(keys),
    Promise.all(keys.map((key) => db.annotations.where('page').equals(key).toArray())),
    db.annotations.bulkGet(parts.flatMap(({ held }) => held.annotations.map(({ id }) => id))),
  ]);
  // An id that another page's claim has is that claim's, also where both come now.
  const pageOf = new Map(anywhere.flatMap((row) => (row ? [[row.id, row.page] as const] : [])));
  const pages: PageEntry[] = [];
  const back: PageEntry[] = [];
  const annotations: AnnotationRow[] = [];
  for (const [i, { key, held }] of parts.entries()) {
    const before = there[i];
    const rows = rowsOf[i] ?? [];
    const isFree = ({ id }: CopiedAnnotation) => (pageOf.get(id) ?? key) === key;
    const own = held.annotations.filter(isFree);
    for (const { id } of own) pageOf.set(id, key);
    const changed = annotationsToWrite(own, rows, now);
    annotations.push(...changed);
    const known = new Set(rows.map(({ id }) => id));
    restored.annotations.push(...changed.flatMap(({ id }) => (known.has(id) ? [] : [id])));
    const isMissing = held.page !== null && !(before && isSoundPage(before));
    if (isMissing && held.page !== null) pages.push(held.page);
    if (isMissing && before === undefined) restored.pages.push(key);
    const isBack =
      before !== undefined && !isMissing && !isLive(before) && held.annotations.some(isLive) && changed.length > 0;
    // A claim without its page is shown nowhere.
    const revived = isBack ? { ...before, deletedAt: null, updatedAt: now.toISOString() } : null;
    if (revived !== null) back.push(revived);
    const page = isMissing ? held.page : (revived ?? before ?? null);
    const after = new Map([...rows, ...changed].map((row) => [row.id, row]));
    touch(key, page === null ? undefined : { page, annotations: [...after.values()] });
  }
  await Promise.all([db.pages.bulkPut([...pages, ...back]), db.annotations.bulkPut(annotations)]);
  const kinds = { page: pages.length, annotation: annotations.length };
  return { records: kinds.page + kinds.annotation, kinds };
}

/** Those of `held` that the page has not, or has damaged, as rows; the note of one that is kept under another id goes to that. */
function annotationsToWrite(
  held: readonly CopiedAnnotation[],
  rows: readonly AnnotationRow[],
  now: Date,
): readonly AnnotationRow[] {
  const sound = new Map(rows.filter(isSoundAnnotation).map((row) => [row.id, row]));
  const live = new Map([...sound.values()].filter(isLive).map((row) => [passageKey(row), row]));
  const written = new Map<string, AnnotationRow>();
  for (const copied of held) {
    if (sound.has(copied.id)) continue;
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
  return [...written.values()];
}

/** null: both together are too long for one record. */
function joinedWith(twin: AnnotationRow, annotation: Annotation, now: Date): Annotation | null {
  try {
    return absorb(toAnnotation(twin), annotation, now);
  } catch {
    return null;
  }
}

/** How many visits it wrote. */
async function restoreVersions(db: WhenceDatabase, held: readonly Version[], touch: Touch): Promise<Written> {
  const there = await db.versions.bulkGet(held.map(({ page, seenAt }) => [page, seenAt]));
  const wanted = held.filter((_, i) => {
    const row = there[i];
    return !(row && isSoundVersion(row));
  });
  for (const { page } of wanted) touch(page);
  await db.versions.bulkPut(wanted);
  return { records: wanted.length, kinds: { visit: wanted.length } };
}

/** How many actors it wrote. */
async function restoreActors(db: WhenceDatabase, held: readonly ActorRow[], { actors }: Restored): Promise<Written> {
  const there = await db.actors.bulkGet(held.map(({ id }) => id));
  const wanted = held.filter((_, i) => {
    const row = there[i];
    return !(row && isSoundActor(row));
  });
  await db.actors.bulkPut(wanted);
  const here = new Set(there.flatMap((row) => (row ? [row.id] : [])));
  // Those that are joined to another as well: left behind, one would be in the way of itself in another file.
  actors.push(...wanted.flatMap(({ id }) => (here.has(id) ? [] : [id])));
  return { records: wanted.length, kinds: { actor: wanted.length } };
}
