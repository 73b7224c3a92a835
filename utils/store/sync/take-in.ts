import { Dexie } from 'dexie';
import { type RecordKind, type RecordRef, refOf, refText } from '../../sync/fields';
import { type Machine, nextStamp } from '../../sync/stamp';
import { changing, type Touch } from '../catalogued';
import type { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { isLive } from '../queries';
import { type AnnotationRow, type ContentRow, type PageEntry, toDigestRow } from '../rows';
import { forgetVersions } from '../versions';
import { type Arrived, editOfAll, type Known, mergeArrived, type Taken } from './arrived';
import { type Looked, progressed } from './progressed';
import { type RecordRow, rowsOf, TABLES, tableOf, timesOf } from './record-rows';
import { needLibrary } from './switch';
import type { MachineRow } from './sync-rows';
import { leaveUntracked } from './track-edits';

export interface TakenIn {
  /** How many records of the library changed. */
  readonly changed: number;
  /** Pages that have claims or passages of this machine and others that are new here: some may be the same. */
  readonly mixed: readonly string[];
}

/**
 * Merges the documents into the library, in one transaction with what is known of them. Taking in the same twice changes
 * nothing. Throws `StoreError`, and then nothing has changed; `failed` where sync is not switched on.
 */
export function takeIn(
  db: WhenceDatabase,
  arrived: readonly Arrived[],
  now: Date,
  looked: Looked = {},
): Promise<TakenIn> {
  return guarded(() =>
    changing(db, [db.contents, db.digests, db.actors, db.edits, db.synced, db.syncing], async (touch) => {
      leaveUntracked(Dexie.currentTransaction.idbtrans);
      await needLibrary(db, looked.library);
      const [machine, progress] = await Promise.all([db.syncing.get('machine'), db.syncing.get('progress')]);
      if (machine?.what !== 'machine') throw new StoreError('failed', 'Sync is switched off.');
      const known = await readKnown(db, arrived);
      const taken = mergeArrived(known, arrived, machine, now.getTime());
      await removeOrKeep(db, known, taken, machine.machine);
      const mixed = await mixedPages(db, known, taken);
      await write(db, taken, touch);
      for (const page of await revivePages(db, taken, machine, now)) touch(page);
      await db.syncing.put({ ...machine, last: taken.last });
      if (progress?.what === 'progress') await db.syncing.put(progressed(progress, arrived, looked, taken.unreadable));
      return { changed: taken.rows.size, mixed };
    }),
  );
}

async function mixedPages(db: WhenceDatabase, known: Known, taken: Taken): Promise<readonly string[]> {
  const pages = new Set<string>();
  for (const [id, row] of taken.rows)
    if (row !== null && 'selectors' in row && !known.rows.has(id)) pages.add(row.page);
  const keys = await db.annotations
    .where('page')
    .anyOf([...pages])
    .uniqueKeys();
  return keys.map(String);
}

async function readKnown(db: WhenceDatabase, arrived: readonly Arrived[]): Promise<Known> {
  const removed = arrived.filter(({ record }) => record === null).map(({ doc }) => doc);
  const ids = new Map((await db.synced.where('doc').anyOf(removed).toArray()).map(({ doc, id }) => [doc, id]));
  const refs = new Map<string, RecordRef>();
  for (const { record } of arrived) if (record !== null) refs.set(refText(record), record);
  for (const id of ids.values()) refs.set(id, refOf(id));
  const [all, rows] = [[...refs.keys()], await rowsOf(db, [...refs.values()])];
  const [edits, synced] = await Promise.all([db.edits.bulkGet(all), db.synced.bulkGet(all)]);
  return { ids, rows, edits: byId(edits), synced: byId(synced), madeAt: await timesOf(db, rows) };
}

function byId<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
}

/**
 * What somebody removed for good goes, unless it was edited here since, or is the page of something that was: that is sent anew,
 * and so nothing that was written is lost to who had not seen it.
 */
async function removeOrKeep(db: WhenceDatabase, known: Known, taken: Taken, machine: Machine): Promise<void> {
  const going = new Set(taken.removed);
  for (const id of taken.removed) {
    const edit = known.edits.get(id);
    if (edit !== undefined && edit.removed === null) going.delete(id);
  }
  const ofPages = taken.removed.map(refOf).filter(({ kind }) => kind === 'page' || kind === 'article');
  const keys = [...new Set(ofPages.map(({ key }) => key))];
  const kept = await db.annotations.where('page').anyOf(keys).toArray();
  for (const { id, page } of kept) {
    if (going.has(refText({ kind: 'annotation', key: id }))) continue;
    for (const kind of ['page', 'article'] as const) going.delete(refText({ kind, key: page }));
  }
  for (const id of taken.removed) {
    taken.synced.set(id, null);
    const row = known.rows.get(id);
    if (going.has(id) || row === undefined) {
      taken.edits.set(id, null);
      if (row !== undefined) taken.rows.set(id, null);
    } else {
      const [edit, madeAt] = [known.edits.get(id), known.madeAt.get(id) ?? 0];
      taken.edits.set(id, editOfAll(refOf(id), row, edit, machine, madeAt, known.synced.get(id)?.parallel));
    }
  }
}

async function write(db: WhenceDatabase, taken: Taken, touch: Touch): Promise<void> {
  const byKind = new Map<RecordKind, { readonly put: RecordRow[]; readonly gone: string[] }>();
  for (const kind of TABLES.keys()) byKind.set(kind, { put: [], gone: [] });
  for (const [id, row] of taken.rows) {
    const { kind, key } = refOf(id);
    if (row === null) byKind.get(kind)?.gone.push(key);
    else byKind.get(kind)?.put.push(row);
    if (kind === 'page') touch(key);
  }
  const annotations = byKind.get('annotation');
  const gone = await db.annotations.bulkGet(annotations?.gone ?? []);
  for (const row of [...((annotations?.put ?? []) as AnnotationRow[]), ...gone]) if (row) touch(row.page);
  for (const [kind, { put, gone: keys }] of byKind) {
    await tableOf(db, kind).bulkPut(put);
    await tableOf(db, kind).bulkDelete(keys);
  }
  const articles = byKind.get('article');
  await db.digests.bulkPut(((articles?.put ?? []) as ContentRow[]).map(toDigestRow));
  await db.digests.bulkDelete(articles?.gone ?? []);
  await forgetVersions(db, byKind.get('page')?.gone ?? []);
  await writeOr(db.edits, taken.edits);
  await writeOr(db.synced, taken.synced);
}

async function writeOr<Row>(
  table: { bulkPut(rows: readonly Row[]): PromiseLike<unknown>; bulkDelete(keys: string[]): PromiseLike<unknown> },
  rows: ReadonlyMap<string, Row | null>,
): Promise<void> {
  const put: Row[] = [];
  const gone: string[] = [];
  for (const [id, row] of rows) {
    if (row === null) gone.push(id);
    else put.push(row);
  }
  await table.bulkPut(put);
  await table.bulkDelete(gone);
}

/**
 * A claim that is not deleted, on a page that is, would be shown nowhere: somebody kept it, or wrote in it, when another deleted the
 * page. So the page is not deleted, which is an edit like all others.
 */
async function revivePages(
  db: WhenceDatabase,
  taken: Taken,
  { machine }: MachineRow,
  now: Date,
): Promise<readonly string[]> {
  const written = [...taken.rows.values()];
  const live = written.filter((row): row is AnnotationRow => row !== null && 'selectors' in row && isLive(row));
  const deleted = written.filter((row): row is PageEntry => row !== null && 'keptAt' in row && !isLive(row));
  const claimed = new Set(live.map(({ page }) => page));
  for (const { key } of deleted) {
    if (!claimed.has(key) && (await hasLive(db, key))) claimed.add(key);
  }
  const pages = (await db.pages.bulkGet([...claimed])).filter(
    (row): row is PageEntry => row !== undefined && !isLive(row),
  );
  for (const page of pages) {
    const id = refText({ kind: 'page', key: page.key });
    taken.last = nextStamp(taken.last, now.getTime(), machine);
    const edit = await db.edits.get(id);
    await db.edits.put({ id, before: {}, ...edit, at: { ...edit?.at, gone: taken.last }, removed: null });
  }
  await db.pages.bulkPut(pages.map((row) => ({ ...row, deletedAt: null })));
  return pages.map(({ key }) => key);
}

async function hasLive(db: WhenceDatabase, page: string): Promise<boolean> {
  return (await db.annotations.where('page').equals(page).filter(isLive).count()) > 0;
}
