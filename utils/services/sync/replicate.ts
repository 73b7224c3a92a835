/** One library and one database of a server brought to the same state. Everything here may be cut off at any point and begun again. */
import type { WhenceDatabase } from '../../store/db';
import { type Accepted, accept, type Outgoing, outgoing } from '../../store/sync/outgoing';
import { toSend, walkOn } from '../../store/sync/switch';
import type { LibraryKeys } from '../../sync/seal';
import type { Machine } from '../../sync/stamp';
import { docName, docOf } from './codec';
import type { Couch, WrittenDoc } from './couch';
import { SyncError } from './errors';
import { BATCH_SIZE, lookAgain, pull, takeDocs, unreadableIn } from './pull';

export interface Replica {
  readonly db: WhenceDatabase;
  readonly couch: Couch;
  readonly keys: LibraryKeys | null;
  /** True: nothing is sent. */
  readonly readOnly?: boolean;
  readonly machine: Machine;
  /** By which name the library was joined: what arrives after another one was is not written down. Absent: whichever it is. */
  readonly library?: string;
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

/** So many go at once. */
const MOST_RECORDS = 300;
/** With some twenty claims each they are one batch. */
const PAGES_AT_ONCE = 12;
/** A document that others change this often while it is being sent is left for the next time. */
const MOST_ROUNDS = 8;

/** Takes in what others wrote, then sends what was written here. Throws `SyncError` and `StoreError`. */
export async function replicate(replica: Replica): Promise<Leftovers> {
  const counts = { received: 0, sent: 0 };
  await lookAgain(replica);
  await pull(replica, counts);
  const refused = replica.readOnly ? [] : await push(replica, counts);
  return { refused, unreadable: await unreadableIn(replica.db) };
}

export type Counts = { received: number; sent: number };

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
  const docs: (WrittenDoc | null)[] = [];
  // One after the other: each that is packed takes a quarter of a megabyte while it is.
  for (const [i, one] of out.entries()) docs.push(await writtenDoc(one, names[i] ?? '', keys));
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
  await accept(db, accepted, replica.library);
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
  await takeDocs(
    replica,
    names.map((id) => found.get(id) ?? { id, rev: '', doc: null }),
  );
}
