/** One library and one database of a server brought to the same state. Everything here may be cut off at any point and begun again. */
import type { WhenceDatabase } from '../../store/db';
import type { Arrived } from '../../store/sync/arrived';
import { joinTwins } from '../../store/sync/join-twins';
import { type Accepted, accept, type Outgoing, outgoing } from '../../store/sync/outgoing';
import { putPeople } from '../../store/sync/people';
import { progressOf, toSend, walkOn } from '../../store/sync/switch';
import { takeIn } from '../../store/sync/take-in';
import type { LibraryKeys } from '../../sync/seal';
import type { Machine } from '../../sync/stamp';
import { nextChanges } from './changes';
import { docName, docOf, recordOf } from './codec';
import { settleConflicts } from './conflicts';
import type { Changes, Couch, DocChange, WrittenDoc } from './couch';
import { SyncError } from './errors';
import { isLibraryDoc, isMachineDoc, whoseIn } from './library';

export interface Replica {
  readonly db: WhenceDatabase;
  readonly couch: Couch;
  readonly keys: LibraryKeys | null;
  /** True: nothing is sent. */
  readonly readOnly?: boolean;
  readonly machine: Machine;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Called after each batch. */
  readonly tell: (done: Done) => void;
}

export interface Done {
  /** Documents that came, and records that went, since it was begun. */
  readonly received: number;
  readonly sent: number;
  /** Records that are to be sent, as far as was looked. */
  readonly left: number;
}

/** What the server did not take, and what could not be read of it: both are left as they are. */
export interface Leftovers {
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  readonly unreadable: number;
}

/** Sizes of one batch: so many records, and about so many characters of JSON. */
const MOST_RECORDS = 200;
const BATCH_SIZE = 800_000;
/** Twenty claims a page are one batch. */
const PAGES_AT_ONCE = 8;
/** A document that others change this often while it is being sent is left for the next time. */
const MOST_ROUNDS = 8;

/** Takes in what others wrote, then sends what was written here. Throws `SyncError` and `StoreError`. */
export async function replicate(replica: Replica): Promise<Leftovers> {
  const counts = { received: 0, sent: 0 };
  const unreadable = await pull(replica, counts);
  const refused = replica.readOnly ? [] : await push(replica, counts);
  return { refused, unreadable };
}

type Counts = { received: number; sent: number };

async function pull(replica: Replica, counts: Counts): Promise<number> {
  let since = (await progressOf(replica.db))?.since ?? null;
  let unreadable = 0;
  for (let limit = MOST_RECORDS; ; ) {
    replica.signal.throwIfAborted();
    const batch = await nextChanges(replica.couch, replica.db, since, limit);
    unreadable += await takeChanges(replica, batch);
    counts.received += batch.changes.length;
    since = batch.since;
    if (batch.changes.length > 0) replica.tell({ ...counts, left: 0 });
    if (batch.isLast) return unreadable;
    limit = Math.min(MOST_RECORDS, Math.max(1, Math.floor(BATCH_SIZE / (batch.length / batch.changes.length))));
  }
}

/** Takes in one answer of the changes feed; gives back how many of its documents could not be read. */
export async function takeChanges(replica: Replica, { changes, since }: Changes): Promise<number> {
  const arrived = await arrivedOf(replica, changes);
  const { mixed, unreadable } = await takeIn(replica.db, arrived.records, replica.now(), since);
  await joinTwins(replica.db, mixed, replica.now());
  return unreadable.length + arrived.unreadable;
}

async function arrivedOf(
  { db, couch, keys, machine, now }: Replica,
  changes: readonly DocChange[],
): Promise<{ readonly records: readonly Arrived[]; readonly unreadable: number }> {
  let unreadable = 0;
  const records: Arrived[] = [];
  const people = new Map<Machine, string>();
  for (const change of changes) {
    if (change.id.startsWith('_design/') || isLibraryDoc(change.id)) continue;
    if (isMachineDoc(change.id)) {
      const whose = change.doc === null ? null : await whoseIn(change.doc, keys);
      if (whose !== null) people.set(...whose);
      continue;
    }
    const isSplit = change.doc?._conflicts !== undefined && change.doc._conflicts.length > 0;
    const { doc, rev } =
      isSplit && change.doc !== null
        ? await settleConflicts(couch, change.doc, keys, machine, now().getTime())
        : change;
    const record = doc === null ? null : await recordOf(doc, keys);
    if (doc !== null && record === null) unreadable++;
    else records.push({ doc: change.id, rev, record });
  }
  if (people.size > 0) await putPeople(db, people);
  return { records, unreadable };
}

async function push(replica: Replica, counts: Counts): Promise<Leftovers['refused']> {
  const { db, signal } = replica;
  const refused = new Map<string, string>();
  const rounds = new Map<string, number>();
  for (let records = MOST_RECORDS; ; ) {
    signal.throwIfAborted();
    const out = await outgoing(db, records, BATCH_SIZE, new Set(refused.keys()));
    if (out.length === 0) {
      if (!(await walkOn(db, PAGES_AT_ONCE))) break;
      continue;
    }
    try {
      counts.sent += await send(replica, out, refused, rounds);
      replica.tell({ ...counts, left: await toSend(db) });
      records = Math.min(MOST_RECORDS, records * 2);
    } catch (error) {
      if (!(error instanceof SyncError) || error.code !== 'too-large') throw error;
      const [only] = out;
      if (out.length === 1 && only !== undefined) refused.set(only.id, error.message);
      records = Math.max(1, Math.floor(out.length / 2));
    }
  }
  return [...refused].map(([id, reason]) => ({ id, reason }));
}

/** How many the server took. */
async function send(
  replica: Replica,
  out: readonly Outgoing[],
  refused: Map<string, string>,
  rounds: Map<string, number>,
): Promise<number> {
  const { couch, db, keys } = replica;
  const names = await Promise.all(out.map(async ({ ref, synced }) => synced?.doc ?? (await docName(ref, keys))));
  const docs = await Promise.all(out.map((one, i) => writtenDoc(one, names[i] ?? '', keys)));
  const wanted = docs.filter((doc) => doc !== null);
  const outcomes = wanted.length === 0 ? [] : await couch.write(wanted);
  const byName = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const accepted: Accepted[] = [];
  const behind: string[] = [];
  for (const [i, one] of out.entries()) {
    const name = names[i] ?? '';
    const outcome = docs[i] === null ? { id: name, rev: '' } : byName.get(name);
    if (outcome === undefined) throw new SyncError('strange', `The server does not say what became of ${name}.`);
    if (!('refused' in outcome)) accepted.push({ out: one, doc: name, rev: outcome.rev });
    else if (outcome.refused === 'conflict' && (rounds.get(one.id) ?? 0) < MOST_ROUNDS) {
      rounds.set(one.id, (rounds.get(one.id) ?? 0) + 1);
      behind.push(name);
    } else refused.set(one.id, outcome.reason);
  }
  await accept(db, accepted);
  if (behind.length > 0) await catchUp(replica, behind);
  return accepted.length;
}

/** null: removed here for good, and the server never had it. */
async function writtenDoc(
  { record, synced }: Outgoing,
  name: string,
  keys: LibraryKeys | null,
): Promise<WrittenDoc | null> {
  if (record !== null) return docOf(record, name, synced?.rev ?? null, keys);
  return synced === null ? null : { _id: name, _rev: synced.rev, _deleted: true };
}

/** Others were first: what they wrote is taken in, and what was to be sent is merged with that. */
async function catchUp(replica: Replica, names: readonly string[]): Promise<void> {
  const found = new Map((await replica.couch.read(names)).map((change) => [change.id, change]));
  const changes = names.map((id) => found.get(id) ?? { id, rev: '', doc: null });
  const { records } = await arrivedOf(replica, changes);
  const { mixed } = await takeIn(replica.db, records, replica.now());
  await joinTwins(replica.db, mixed, replica.now());
}
