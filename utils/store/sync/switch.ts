/** Switching sync on and off, and looking through what was here before. */
import { FIELDS, type RecordKind, refOf, refText } from '../../sync/fields';
import type { Machine } from '../../sync/stamp';
import type { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { RESERVE_OF_DELETES } from '../room';
import { writing } from '../writing';
import { editOfAll } from './arrived';
import { rowsOf, tableOf, timesOf } from './record-rows';
import type { EditRow, ProgressRow } from './sync-rows';

/**
 * From now on edits are written down. `library`: the name of the library of the server. Where that is another than the one
 * before, everything is looked at anew, here and there; nothing is deleted. Otherwise nothing changes.
 */
export function switchOn(db: WhenceDatabase, library: string, machine: Machine): Promise<void> {
  return guarded(() =>
    writing(db, [db.edits, db.synced, db.syncing], async () => {
      const [known, progress] = await Promise.all([db.syncing.get('machine'), db.syncing.get('progress')]);
      if (known?.what !== 'machine') await db.syncing.put({ what: 'machine', machine, last: null });
      if (progress?.what === 'progress' && progress.library === library) return;
      await takeAlong(db);
      await db.synced.clear();
      await db.syncing.put({ what: 'progress', library, since: null, walked: '' });
    }),
  );
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
        for (const table of [db.edits, db.synced, db.syncing]) await table.clear();
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

/** How many records are to be sent, as far as was looked. */
export function toSend(db: WhenceDatabase): Promise<number> {
  return guarded(() => db.edits.count());
}

/**
 * Looks at the next `count` records of those that were here before sync: what the server does not have is to be sent. Gives
 * back how many were looked at; 0: all have been. Killed at any point, it goes on from there.
 */
export function walkOn(db: WhenceDatabase, count: number): Promise<number> {
  return guarded(() =>
    writing(db, [db.edits, db.synced, db.syncing, db.contents, db.pages, db.annotations, db.actors], async () => {
      const [machine, progress] = await Promise.all([db.syncing.get('machine'), db.syncing.get('progress')]);
      if (machine?.what !== 'machine' || progress?.what !== 'progress') throw new StoreError('failed', 'Sync is off.');
      if (progress.walked === null) return 0;
      const kinds = [...FIELDS.keys()];
      const from = progress.walked === '' ? null : refOf(progress.walked);
      for (const kind of kinds.slice(from === null ? 0 : kinds.indexOf(from.kind))) {
        const table = tableOf(db, kind);
        const rest = from?.kind === kind ? table.where(':id').above(from.key) : table.toCollection();
        const keys = await rest.limit(count).primaryKeys();
        const last = keys.at(-1);
        if (last === undefined) continue;
        await markUnsent(db, kind, keys, machine.machine);
        await db.syncing.put({ ...progress, walked: refText({ kind, key: last }) });
        return keys.length;
      }
      await db.syncing.put({ ...progress, walked: null });
      return 0;
    }),
  );
}

async function markUnsent(db: WhenceDatabase, kind: RecordKind, keys: readonly string[], machine: Machine) {
  const ids = keys.map((key) => refText({ kind, key }));
  const known = await db.synced.bulkGet(ids);
  const unsent = keys.flatMap((key, i) => (known[i] === undefined ? [{ kind, key }] : []));
  const [rows, edits] = await Promise.all([rowsOf(db, unsent), db.edits.bulkGet(unsent.map(refText))]);
  const times = await timesOf(db, rows);
  const made = unsent.flatMap((ref, i): EditRow[] => {
    const [id, row] = [refText(ref), rows.get(refText(ref))];
    return row === undefined ? [] : [editOfAll(ref, row, edits[i], machine, times.get(id) ?? 0)];
  });
  await db.edits.bulkPut(made);
}
