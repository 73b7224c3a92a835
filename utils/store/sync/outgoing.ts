/** What was edited here, as it is to be sent, and what is known once the server has it. */
import { packStamps, type SyncedRecord } from '../../sync/document';
import { FIELDS, type Json, type RecordRef, refOf, rulesOf } from '../../sync/fields';
import { isSameJson, PARALLEL_FIELD, stampIn, type Version, valueIn } from '../../sync/version';
import type { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { writing } from '../writing';
import { hereOf } from './pending';
import { fieldsOf, rowsOf, timesOf } from './record-rows';
import { needLibrary } from './switch';
import type { EditRow, SyncedRow } from './sync-rows';

/** One record that the server does not have as it is here. */
export interface Outgoing {
  readonly id: string;
  readonly ref: RecordRef;
  /** What the server had last; null: nothing. */
  readonly synced: SyncedRow | null;
  /** null: removed for good. */
  readonly record: SyncedRecord | null;
  readonly edit: EditRow;
}

const READ_AT_ONCE = 25;

/**
 * The next records to be sent, in the order of their kinds: at most `records`, and no more once they are `size` characters of
 * JSON. `except`: ids that are left for another time. Empty: the server has everything that was looked at.
 */
export function outgoing(
  db: WhenceDatabase,
  records: number,
  size: number,
  except: ReadonlySet<string>,
): Promise<readonly Outgoing[]> {
  return guarded(() =>
    db.transaction(
      'r',
      [db.edits, db.synced, db.syncing, db.contents, db.pages, db.annotations, db.actors],
      async () => {
        const machine = await db.syncing.get('machine');
        if (machine?.what !== 'machine') throw new StoreError('failed', 'Sync is switched off.');
        const edits: EditRow[] = [];
        for (const kind of FIELDS.keys()) {
          if (edits.length >= records) break;
          const ofKind = db.edits.where('id').between(`${kind}:`, `${kind};`);
          edits.push(
            ...(await ofKind
              .filter(({ id }) => !except.has(id))
              .limit(records - edits.length)
              .toArray()),
          );
        }
        const out: Outgoing[] = [];
        let length = 0;
        for (let from = 0; from < edits.length && length < size; from += READ_AT_ONCE) {
          const some = edits.slice(from, from + READ_AT_ONCE);
          const [rows, synced] = await Promise.all([
            rowsOf(
              db,
              some.map(({ id }) => refOf(id)),
            ),
            db.synced.bulkGet(some.map(({ id }) => id)),
          ]);
          const times = await timesOf(db, rows);
          for (const [i, edit] of some.entries()) {
            if (length >= size) break;
            const madeAt = times.get(edit.id) ?? 0;
            const [ref, row, known] = [refOf(edit.id), rows.get(edit.id), synced[i] ?? null];
            const record =
              row === undefined ? null : recordOf(ref, fieldsOf(ref.kind, row), edit, known, machine.machine, madeAt);
            length += record === null ? 0 : JSON.stringify(record).length;
            out.push({ id: edit.id, ref, synced: known, record, edit });
          }
        }
        return out;
      },
    ),
  );
}

function recordOf(
  { kind, key }: RecordRef,
  fields: Version['fields'],
  edit: EditRow,
  synced: SyncedRow | null,
  machine: string,
  ms: number,
): SyncedRecord {
  return { kind, key, version: hereOf(kind, fields, edit, synced ?? undefined, machine, ms).version };
}

/** The server has taken it, as document `doc` of revision `rev`. */
export interface Accepted {
  readonly out: Outgoing;
  readonly doc: string;
  readonly rev: string;
}

/**
 * Writes down what the server has now. What was edited again in the meantime stays to be sent. `library`: whose server that is. Throws
 * `StoreError`: `failed` where another library was joined since, and then nothing has changed.
 */
export function accept(db: WhenceDatabase, accepted: readonly Accepted[], library?: string): Promise<void> {
  return guarded(() =>
    writing(db, [db.edits, db.synced, db.syncing], async () => {
      await needLibrary(db, library);
      const ids = accepted.map(({ out }) => out.id);
      const [now, had] = await Promise.all([db.edits.bulkGet(ids), db.synced.bulkGet(ids)]);
      const [put, gone]: [EditRow[], string[]] = [[], []];
      const [known, unknown]: [SyncedRow[], string[]] = [[], []];
      for (const [i, { out, doc, rev }] of accepted.entries()) {
        if (out.record === null) unknown.push(out.id);
        else {
          // What the reader has chosen from since then is not shown again.
          const isSettled = parallelStamp(now[i]) !== parallelStamp(out.edit);
          const parallel = isSettled ? (had[i]?.parallel ?? []) : out.record.version.parallel;
          known.push(syncedRow(out.id, doc, rev, { ...out.record.version, parallel }));
        }
        const left = leftOf(out, now[i]);
        if (left === null) gone.push(out.id);
        else put.push(left);
      }
      await db.synced.bulkPut(known);
      await db.synced.bulkDelete(unknown);
      await db.edits.bulkPut(put);
      await db.edits.bulkDelete(gone);
      await writeProof(db, accepted);
    }),
  );
}

async function writeProof(db: WhenceDatabase, accepted: readonly Accepted[]): Promise<void> {
  const [progress, last] = [await db.syncing.get('progress'), accepted.findLast(({ rev }) => rev !== '')];
  if (progress?.what !== 'progress' || last === undefined) return;
  await db.syncing.put({ ...progress, proof: { doc: last.doc, rev: last.rev } });
}

function parallelStamp(edit: EditRow | undefined): string | undefined {
  return edit === undefined ? undefined : stampIn(edit.at, PARALLEL_FIELD);
}

function syncedRow(id: string, doc: string, rev: string, { at, parallel }: Version): SyncedRow {
  const torn = parallel.length > 0 ? { parallel, torn: 1 as const } : {};
  return { id, doc, rev, at: packStamps(at), ...torn };
}

/** What was edited since it was read to be sent; null: nothing. */
function leftOf({ ref, edit: sent, record }: Outgoing, now: EditRow | undefined): EditRow | null {
  if (now === undefined || isSameJson(now, sent)) return null;
  // Removed in the meantime, or made anew: as a whole.
  if (record === null || now.removed !== null || sent.removed !== null) return now;
  const at: Record<string, string> = {};
  const before: Record<string, Json> = {};
  for (const [field, stamp] of Object.entries(now.at)) {
    if (stampIn(sent.at, field) === stamp) continue;
    at[field] = stamp;
    const was = field === PARALLEL_FIELD ? undefined : valueIn(record.version.fields, field);
    if (rulesOf(ref.kind).get(field)?.rule === 'each' && was !== undefined) before[field] = was;
    if (field === PARALLEL_FIELD) before[field] = record.version.parallel as unknown as Json;
  }
  return Object.keys(at).length === 0 ? null : { id: now.id, at, before, removed: null };
}
