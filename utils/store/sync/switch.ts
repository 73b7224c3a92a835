/** Switching sync on and off, and looking through what was here before. */
import { type RecordRef, refText } from '../../sync/fields';
import type { Machine } from '../../sync/stamp';
import type { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { RESERVE_OF_DELETES } from '../room';
import { writing } from '../writing';
import { editOfAll } from './arrived';
import { rowsOf, timesOf } from './record-rows';
import type { EditRow, ProgressRow } from './sync-rows';

/**
 * From now on edits are written down. `library`: the name of the library of the server. Where that is another than the one
 * before, everything is looked at anew, here and there; nothing is deleted. Otherwise nothing changes.
 */
export function switchOn(db: WhenceDatabase, library: string, machine: Machine): Promise<void> {
  return guarded(() =>
    writing(db, [db.edits, db.synced, db.syncing], async () => {
      const [known, progress] = await Promise.all([db.syncing.get('machine'), db.syncing.get('progress')]);
      const last = known?.what === 'machine' ? known.last : null;
      if (known?.what !== 'machine' || known.machine !== machine)
        await db.syncing.put({ what: 'machine', machine, last });
      if (progress?.what === 'progress' && progress.library === library) return;
      await takeAlong(db);
      await db.synced.clear();
      await db.syncing.put({ what: 'progress', library, since: null, walked: '' });
    }),
  );
}

/** What could not be read of the server is looked at again, once. */
export function lookAgainNext(db: WhenceDatabase): Promise<void> {
  return guarded(async () => {
    const progress = await db.syncing.get('progress');
    if (progress?.what !== 'progress') return;
    const { lookedBy: _, ...rest } = progress;
    await db.syncing.put(rest);
  });
}

/** What the reader has not chosen from yet goes to the other library with its record. */
async function takeAlong(db: WhenceDatabase): Promise<void> {
  const torn = await db.synced.where('torn').equals(1).toArray();
  const edits = await db.edits.bulkGet(torn.map(({ id }) => id));
  const rows = torn.flatMap(({ id, parallel = [] }, i): EditRow[] => {
    const edit = edits[i] ?? { id, at: {}, before: {}, removed: null };
    return edit.removed === null ? [{ ...edit, parallel }] : [];
  });
  await db.edits.bulkPut(rows);
}

/** From now on edits are not written down, and what was known of the server is forgotten. No record changes. */
export function switchOff(db: WhenceDatabase): Promise<void> {
  return guarded(() =>
    writing(
      db,
      [db.edits, db.synced, db.syncing],
      async () => {
        for (const table of [db.edits, db.synced]) await table.clear();
        // The libraries shared with others are none of this one's business.
        await db.syncing.where('what').notEqual('shared').delete();
      },
      RESERVE_OF_DELETES,
    ),
  );
}

/** How far this machine has come; null: sync is switched off, or the database is another one than it was. */
export function progressOf(db: WhenceDatabase): Promise<ProgressRow | null> {
  return guarded(async () => {
    const row = await db.syncing.get('progress');
    return row?.what === 'progress' ? row : null;
  });
}

/** The document that names the library says in that revision that it is this one. */
export function sawLibrary(db: WhenceDatabase, library: string, revision: string): Promise<void> {
  return guarded(() =>
    writing(db, [db.syncing], async () => {
      const progress = await db.syncing.get('progress');
      if (progress?.what !== 'progress' || progress.library !== library) return;
      await db.syncing.put({ ...progress, revision });
    }),
  );
}

/** Within a transaction: throws `failed` where that is not the library that this one is kept in step with now. */
export async function needLibrary(db: WhenceDatabase, library: string | undefined): Promise<void> {
  const row = await db.syncing.get('progress');
  const now = row?.what === 'progress' ? row.library : undefined;
  if (library !== undefined && now !== library) throw new StoreError('failed', 'Another library was joined meanwhile.');
}

/** How many records are to be sent, as far as was looked. */
export function toSend(db: WhenceDatabase): Promise<number> {
  return guarded(() => db.edits.count());
}

/**
 * Looks at the next `count` pages, with all that is of them, of those that were here before sync, and at last at the actors: what
 * the server does not have is to be sent. Page by page, because who gets it catalogues it page by page. Gives back whether
 * there is more to look at. Killed at any point, it goes on from there.
 */
export function walkOn(db: WhenceDatabase, count: number): Promise<boolean> {
  return guarded(() =>
    writing(db, [db.edits, db.synced, db.syncing, db.contents, db.pages, db.annotations, db.actors], async () => {
      const [machine, progress] = await Promise.all([db.syncing.get('machine'), db.syncing.get('progress')]);
      if (machine?.what !== 'machine' || progress?.what !== 'progress') throw new StoreError('failed', 'Sync is off.');
      if (progress.walked === null) return false;
      const pages = await db.pages.where(':id').above(progress.walked).limit(count).primaryKeys();
      const last = pages.at(-1);
      const refs = last === undefined ? await actorRefs(db) : await pageRefs(db, pages);
      await markUnsent(db, refs, machine.machine);
      await db.syncing.put({ ...progress, walked: last ?? null });
      return true;
    }),
  );
}

async function pageRefs(db: WhenceDatabase, pages: readonly string[]): Promise<readonly RecordRef[]> {
  const annotations = await db.annotations.where('page').anyOf(pages).primaryKeys();
  return [
    ...pages.flatMap((key) => (['article', 'page'] as const).map((kind) => ({ kind, key }))),
    ...annotations.map((key) => ({ kind: 'annotation' as const, key })),
  ];
}

async function actorRefs(db: WhenceDatabase): Promise<readonly RecordRef[]> {
  return (await db.actors.toCollection().primaryKeys()).map((key) => ({ kind: 'actor', key }));
}

async function markUnsent(db: WhenceDatabase, refs: readonly RecordRef[], machine: Machine): Promise<void> {
  const known = await db.synced.bulkGet(refs.map(refText));
  const unsent = refs.filter((_, i) => known[i] === undefined);
  const [rows, edits] = await Promise.all([rowsOf(db, unsent), db.edits.bulkGet(unsent.map(refText))]);
  const times = await timesOf(db, rows);
  const made = unsent.flatMap((ref, i): EditRow[] => {
    const [id, row] = [refText(ref), rows.get(refText(ref))];
    return row === undefined ? [] : [editOfAll(ref, row, edits[i], machine, times.get(id) ?? 0)];
  });
  await db.edits.bulkPut(made);
}
