/** What came from the server, merged with what is here. Nothing is read or written in this file: see `take-in.ts`. */
import { packStamps, type SyncedRecord, unpackStamps } from '../../sync/document';
import { type RecordRef, refText } from '../../sync/fields';
import { merge } from '../../sync/merge';
import { heeded, laterOf, type Machine, machineOf, type Stamp, timeOf } from '../../sync/stamp';
import { isSameJson, NOTHING_PENDING, stampIn } from '../../sync/version';
import { hereOf } from './pending';
import { fieldsOf, type RecordRow, rowOf } from './record-rows';
import type { EditRow, MachineRow, SyncedRow } from './sync-rows';

/** A document of the server. `record`: null where it was removed for good. */
export interface Arrived {
  readonly doc: string;
  readonly rev: string;
  readonly record: SyncedRecord | null;
}

/** What there is here of the records that arrived, by `refText`. */
export interface Known {
  /** By the name of the document, which record it is. */
  readonly ids: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, RecordRow>;
  readonly edits: ReadonlyMap<string, EditRow>;
  readonly synced: ReadonlyMap<string, SyncedRow>;
  /** When the records were last written, in milliseconds: that is all that is known of those from before sync. */
  readonly madeAt: ReadonlyMap<string, number>;
}

/** What is to be written, by `refText`; null: goes. */
export interface Taken {
  readonly rows: Map<string, RecordRow | null>;
  readonly edits: Map<string, EditRow | null>;
  readonly synced: Map<string, SyncedRow | null>;
  /** Records that somebody removed for good. */
  readonly removed: string[];
  /** Names of documents that made no record this version can read. */
  readonly unreadable: string[];
  /** The latest stamp seen. */
  last: Stamp | null;
}

/** `ms`: the machine's clock. */
export function mergeArrived(
  known: Known,
  arrived: readonly Arrived[],
  { machine, last }: MachineRow,
  ms: number,
): Taken {
  const taken: Taken = {
    rows: new Map(),
    edits: new Map(),
    synced: new Map(),
    removed: [],
    unreadable: [],
    last: heeded(last, ms),
  };
  for (const one of arrived) {
    const id = one.record === null ? known.ids.get(one.doc) : refText(one.record);
    // What this machine sent itself comes back to it.
    if (id === undefined || (one.record !== null && known.synced.get(id)?.rev === one.rev)) continue;
    if (one.record === null) taken.removed.push(id);
    else mergeOne(taken, known, id, { ...one, record: one.record }, machine, ms);
  }
  return taken;
}

function mergeOne(
  taken: Taken,
  known: Known,
  id: string,
  { doc, rev, record }: Arrived & { readonly record: SyncedRecord },
  machine: Machine,
  ms: number,
): void {
  const { kind, version: server } = record;
  const [row, edit, synced] = [known.rows.get(id), known.edits.get(id), known.synced.get(id)];
  for (const stamp of Object.values(server.at)) taken.last = laterOf(taken.last, heeded(stamp, ms));
  const knownRow = { id, doc, rev, at: packStamps(server.at) };
  const isSeen = (removed: Stamp) =>
    synced === undefined
      ? // Sent, unheard, and then removed.
        Object.values(server.at).every((stamp) => machineOf(stamp) === machine && stamp < removed)
      : !isNewer(server.at, unpackStamps(synced.at, kind));
  if (row === undefined && edit?.removed && isSeen(edit.removed)) {
    // Removed here for good, and nobody has written in it since: that is still to be sent.
    taken.synced.set(id, knownRow);
    return;
  }
  const fields = row === undefined ? {} : fieldsOf(kind, row);
  const { version: here, ...rest } = hereOf(kind, fields, edit, synced, machine, known.madeAt.get(id) ?? 0);
  const pending = row === undefined ? NOTHING_PENDING : rest.pending;
  const merged = merge({ kind, here, pending, known: rest.known, server }, machine, clock(taken.last, ms));
  const made = rowOf(record, merged.version.fields);
  if (made === null) {
    taken.unreadable.push(doc);
    return;
  }
  if (row === undefined || !isSameJson(fields, fieldsOf(kind, made))) taken.rows.set(id, made);
  if (edit !== undefined || merged.pending !== null) {
    taken.edits.set(id, merged.pending === null ? null : { id, ...merged.pending, removed: null });
  }
  const { parallel } = merged.version;
  taken.synced.set(id, { ...knownRow, ...(parallel.length > 0 && { parallel, torn: 1 as const }) });
  for (const stamp of Object.values(merged.pending?.at ?? {})) taken.last = laterOf(taken.last, heeded(stamp, ms));
}

/** The record as a whole, to be sent as if the server had never had it. */
export function editOfAll(
  ref: RecordRef,
  row: RecordRow,
  edit: EditRow | undefined,
  machine: Machine,
  madeAt: number,
  parallel: EditRow['parallel'] = edit?.parallel,
): EditRow {
  const { pending } = hereOf(ref.kind, fieldsOf(ref.kind, row), edit, undefined, machine, madeAt);
  return { id: refText(ref), ...pending, removed: null, ...(parallel !== undefined && { parallel }) };
}

function isNewer(server: Readonly<Record<string, Stamp>>, known: Readonly<Record<string, Stamp>>): boolean {
  return Object.entries(server).some(([field, stamp]) => stampIn(known, field) !== stamp);
}

function clock(last: Stamp | null, ms: number): number {
  return last === null ? ms : Math.max(ms, timeOf(last));
}
