/** Edits that later ones overwrote: the reader sees both, and says which holds. */
import { type Fields, type Json, type RecordRef, refOf, refText } from '../../sync/fields';
import { heeded, nextStamp } from '../../sync/stamp';
import { isSameJson, PARALLEL_FIELD, type Parallel, valueIn } from '../../sync/version';
import { changing } from '../catalogued';
import type { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { joinNotes } from '../twin';
import { fieldsOf, type RecordRow, rowOf, rowsOf, tableOf } from './record-rows';
import type { MachineRow, SyncedRow } from './sync-rows';

/** Two edits of one field that knew nothing of each other. */
export interface Differing {
  readonly ref: RecordRef;
  readonly row: RecordRow;
  readonly field: string;
  /** What holds now, and what it overwrote. */
  readonly now: Json;
  readonly other: Parallel;
}

/** `keep`: what holds now. `take`: the other. `both`: one after the other, in one text. */
export type Choice = 'keep' | 'take' | 'both';

/** All that the reader has not chosen from yet. Throws `StoreError`. */
export function differing(db: WhenceDatabase): Promise<readonly Differing[]> {
  return guarded(async () => {
    const torn = await db.synced.where('torn').equals(1).toArray();
    const rows = await rowsOf(
      db,
      torn.map(({ id }) => refOf(id)),
    );
    return torn.flatMap(({ id, parallel = [] }) => {
      const [ref, row] = [refOf(id), rows.get(id)];
      if (row === undefined) return [];
      const fields = fieldsOf(ref.kind, row);
      return parallel.map((other) => ({
        ref,
        row,
        field: other.field,
        now: valueIn(fields, other.field) ?? null,
        other,
      }));
    });
  });
}

/**
 * Writes what the reader chose, as an edit that the other machines get like any other. What was chosen from already is passed
 * over. Throws `StoreError`: `failed` where both are not texts, or together too long.
 */
export function settle(db: WhenceDatabase, { ref, other }: Differing, choice: Choice, now: Date): Promise<void> {
  return guarded(() =>
    changing(db, [db.contents, db.actors, db.edits, db.synced, db.syncing], async (touch) => {
      const [row, synced, machine] = await Promise.all([
        tableOf(db, ref.kind).get(ref.key),
        db.synced.get(refText(ref)),
        db.syncing.get('machine'),
      ]);
      const left = synced?.parallel?.filter((one) => !isSameJson(one, other)) ?? [];
      if (row === undefined || machine?.what !== 'machine' || left.length === (synced?.parallel?.length ?? 0)) return;
      if (choice !== 'keep') {
        const fields = { ...fieldsOf(ref.kind, row), updatedAt: now.toISOString() };
        const chosen = choice === 'take' ? other.value : joined(fields, other);
        const made = rowOf(ref, { ...fields, [other.field]: chosen });
        if (made === null) throw new StoreError('failed', 'That makes no record.');
        await tableOf(db, ref.kind).put(made);
        if (ref.kind === 'page') touch(ref.key);
        if ('page' in made) touch(made.page);
      }
      await writeLeft(db, synced as SyncedRow, left, machine, now);
    }),
  );
}

/**
 * Takes a choice back: what held then holds again, and both are shown. What was written since then stays as it is, beside what
 * the reader had not chosen. Throws `StoreError`.
 */
export function unsettle(db: WhenceDatabase, { ref, field, now: held, other }: Differing, now: Date): Promise<void> {
  return guarded(() =>
    changing(db, [db.contents, db.actors, db.edits, db.synced, db.syncing], async (touch) => {
      const [row, synced, machine] = await Promise.all([
        tableOf(db, ref.kind).get(ref.key),
        db.synced.get(refText(ref)),
        db.syncing.get('machine'),
      ]);
      if (row === undefined || synced === undefined || machine?.what !== 'machine') return;
      const fields = fieldsOf(ref.kind, row);
      const found = valueIn(fields, field) ?? null;
      if (!isSameJson(found, held) && isOfChoice(found, held, other)) {
        const made = rowOf(ref, { ...fields, updatedAt: now.toISOString(), [field]: held });
        if (made === null) throw new StoreError('failed', 'That makes no record.');
        await tableOf(db, ref.kind).put(made);
        if (ref.kind === 'page') touch(ref.key);
        if ('page' in made) touch(made.page);
      }
      const others = (synced.parallel ?? []).filter((one) => !isSameJson(one, other));
      await writeLeft(db, synced, [...others, other], machine, now);
    }),
  );
}

/** Whether a choice left it so, and nobody has edited it since. */
function isOfChoice(value: Json, held: Json, { value: other }: Parallel): boolean {
  const areTexts = typeof held === 'string' && typeof other === 'string';
  return isSameJson(value, other) || (areTexts && value === joinNotes(held, other));
}

/** Within a transaction: writes what is left to choose from, as an edit. */
export async function writeLeft(
  db: WhenceDatabase,
  { parallel: were = [], torn: _, ...row }: SyncedRow,
  left: readonly Parallel[],
  machine: MachineRow,
  now: Date,
): Promise<void> {
  await db.synced.put(left.length === 0 ? row : { ...row, parallel: left, torn: 1 });
  const known = await db.syncing.get('machine');
  const ms = now.getTime();
  const last = nextStamp(known?.what === 'machine' ? heeded(known.last, ms) : null, ms, machine.machine);
  const edit = await db.edits.get(row.id);
  const before = edit?.before ?? {};
  const was = valueIn(before, PARALLEL_FIELD) ?? (were as unknown as Json);
  await db.edits.put({
    id: row.id,
    at: { ...edit?.at, [PARALLEL_FIELD]: last },
    before: { ...before, [PARALLEL_FIELD]: was },
    removed: null,
  });
  await db.syncing.put({ ...machine, last });
}

function joined(fields: Fields, { field, value }: Parallel): Json {
  const now = valueIn(fields, field);
  if (typeof now !== 'string' || typeof value !== 'string') throw new StoreError('failed', 'Only texts can be joined.');
  return joinNotes(now, value);
}
