/**
 * Writes down which fields of which records were edited, in the transaction that edits them, whoever does it: an edit that is in
 * the library is sent, one that was rolled back is not. Only where sync is switched on (see `MachineRow`).
 */
import { type DBCore, type DBCoreMutateRequest, type DBCoreTable, type DBCoreTransaction, Dexie } from 'dexie';
import { type Fields, type RecordKind, refText, rulesOf } from '../../sync/fields';
import { heeded, nextStamp, type Stamp } from '../../sync/stamp';
import { isEmpty, isSameJson, valueIn } from '../../sync/version';
import type { WhenceDatabase } from '../db';
import { fieldsOf, type RecordRow, TABLES } from './record-rows';
import type { EditRow, MachineRow } from './sync-rows';

const KINDS = new Map<string, RecordKind>([...TABLES].map(([kind, table]) => [table, kind]));
const NOT_TRACKED = new WeakSet<object>();
const STAMPS = new WeakMap<object, Promise<Stamp | null>>();

/** From here on this transaction only writes what others have edited. */
export function leaveUntracked(trans: object): void {
  NOT_TRACKED.add(trans);
}

/**
 * Below all of Dexie's own (see its `level`s): these ask in which transaction they are called, which is forgotten after an `await`
 * where Dexie itself writes, as in `delete` and `update`.
 */
const LEVEL = -2;

export function trackEdits(db: WhenceDatabase): void {
  db.use({
    stack: 'dbcore',
    name: 'whence-edits',
    level: LEVEL,
    create: (core) => {
      // Of a database from before sync, as long as it is brought up to date: nothing is edited there.
      if (!core.schema.tables.some(({ name }) => name === 'syncing')) return core;
      return tracking(core);
    },
  });
}

function tracking(core: DBCore): DBCore {
  return {
    ...core,
    transaction(stores, mode, options) {
      const isTracked = mode === 'readwrite' && stores.some((name) => KINDS.has(name));
      return core.transaction(isTracked ? [...new Set([...stores, 'edits', 'syncing'])] : stores, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const kind = KINDS.get(name);
      if (kind === undefined) return table;
      // A promise of Dexie's, so that whoever waits for it is still in the transaction.
      return { ...table, mutate: (request) => Dexie.Promise.resolve(tracked(core, table, kind, request)) };
    },
  };
}

async function tracked(core: DBCore, table: DBCoreTable, kind: RecordKind, request: DBCoreMutateRequest) {
  const { trans } = request;
  const stamp = NOT_TRACKED.has(trans) ? null : await stampOf(core, trans);
  if (stamp === null) return table.mutate(request);
  const keys = await keysOf(table, request);
  const before = (await table.getMany({ trans, keys: [...keys] })) as (RecordRow | undefined)[];
  const answer = await table.mutate(request);
  const after: readonly (RecordRow | undefined)[] = 'values' in request ? request.values : [];
  const edits = core.table('edits');
  const ids = keys.map((key) => refText({ kind, key }));
  const pending = (await edits.getMany({ trans, keys: ids })) as (EditRow | undefined)[];
  const values = ids.flatMap((id, i) => editOf(kind, id, before[i], after[i], pending[i], stamp) ?? []);
  if (values.length > 0) await edits.mutate({ type: 'put', trans, values });
  return answer;
}

/** What stands in the record's row of edits after `before` became `after`; null where that stays as it is. */
function editOf(
  kind: RecordKind,
  id: string,
  before: RecordRow | undefined,
  after: RecordRow | undefined,
  pending: EditRow | undefined,
  stamp: Stamp,
): EditRow | null {
  if (after === undefined) return before === undefined ? null : { id, at: {}, before: {}, removed: stamp };
  const [old, now]: [Fields, Fields] = [before === undefined ? {} : fieldsOf(kind, before), fieldsOf(kind, after)];
  const at: Record<string, Stamp> = { ...pending?.at };
  const lists: Record<string, Fields[string]> = { ...pending?.before };
  let isChanged = pending?.removed !== null && pending !== undefined;
  for (const [field, { rule, shown }] of rulesOf(kind)) {
    const [was, is] = [valueIn(old, field), valueIn(now, field)];
    if (isSameJson(was, is)) continue;
    isChanged = true;
    // A new record's empty note is nobody's edit: see `asNew`.
    const isUnwritten = before === undefined && shown && isEmpty(is ?? null);
    if (rule === 'greatest' || isUnwritten) continue;
    at[field] = stamp;
    if (rule === 'each' && was !== undefined && valueIn(lists, field) === undefined) lists[field] = was;
  }
  const parallel = pending?.parallel;
  return isChanged ? { id, at, before: lists, removed: null, ...(parallel !== undefined && { parallel }) } : null;
}

async function keysOf(table: DBCoreTable, request: DBCoreMutateRequest): Promise<readonly string[]> {
  switch (request.type) {
    case 'add':
    case 'put':
      return request.values.map((value: RecordRow) => String(table.schema.primaryKey.extractKey?.(value)));
    case 'delete':
      return request.keys.map(String);
    case 'deleteRange': {
      const query = { index: table.schema.primaryKey, range: request.range };
      return (await table.query({ trans: request.trans, values: false, query })).result.map(String);
    }
  }
}

/** One for all that the transaction edits: what was written at once is one edit. null: edits are not written down. */
function stampOf(core: DBCore, trans: DBCoreTransaction): Promise<Stamp | null> {
  const known = STAMPS.get(trans);
  if (known) return known;
  const syncing = core.table('syncing');
  const made = (async () => {
    const row = (await syncing.get({ trans, key: 'machine' })) as MachineRow | undefined;
    if (row === undefined) return null;
    const ms = Date.now();
    const last = nextStamp(heeded(row.last, ms), ms, row.machine);
    await syncing.mutate({ type: 'put', trans, values: [{ ...row, last }] });
    return last;
  })();
  STAMPS.set(trans, made);
  return made;
}
