/** One library and one database of a server brought to the same state. Everything here may be cut off at any point and begun again. */
import type { WhenceDatabase } from '../../store/db';
import { type Accepted, accept, type Outgoing, outgoing } from '../../store/sync/outgoing';
import { toSend, walkOn } from '../../store/sync/switch';
import type { LibraryKeys } from '../../sync/seal';
import type { Machine } from '../../sync/stamp';
import { docName, docOf } from './codec';
import type { Couch, WrittenDoc } from './couch';
import { SyncError } from './errors';
import { type Said, sayWhose } from './library';
import { asideIn, BATCH_SIZE, countAside, lookAgain, lookForUnnamed, pull, takeDocs } from './pull';
import { written } from './written';

export interface Replica {
  readonly db: WhenceDatabase;
  readonly couch: Couch;
  readonly keys: LibraryKeys | null;
  /** True: the server let this login read, and not write, when that was last looked at. Then nothing is sent. */
  readonly readOnly?: boolean;
  /** True: the server has yet to be told whose machine this is. */
  readonly toSay?: boolean;
  readonly machine: Machine;
  /** Whose machine it is: the name of the login. */
  readonly person: string;
  /** Of Whence. */
  readonly version: string;
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
  /** Documents that a later version of Whence wrote. */
  readonly later: number;
  /** Whether the server lets this login write, as far as it has shown. */
  readonly mayWrite: boolean;
  /** As `Replica` has it, from now on. */
  readonly toSay: boolean;
}

/** So many go at once. */
const MOST_RECORDS = 300;
/** With some twenty claims each they are one batch. */
const PAGES_AT_ONCE = 12;
/** A document that others change this often while it is being sent is left for the next time. */
const MOST_ROUNDS = 8;

/** Takes in what others wrote, then sends what was written here. Throws `SyncError` and `StoreError`. */
export async function replicate(given: Replica): Promise<Leftovers> {
  const { db } = given;
  // What a login may do changes on the server, where nobody tells of it.
  const said = given.readOnly || given.toSay ? await whose(given) : 'said';
  const replica = { ...given, readOnly: said === 'unsure' ? given.readOnly === true : said === 'refused' };
  const counts = { received: 0, sent: 0 };
  await lookAgain(replica);
  await pull(replica, counts);
  await lookForUnnamed(replica, counts);
  const refused = replica.readOnly ? null : await push(replica, counts);
  return {
    refused: refused ?? [],
    ...(await countAside(db)),
    mayWrite: refused !== null,
    toSay: given.toSay === true && said === 'unsure',
  };
}

export type Counts = { received: number; sent: number };

function whose({ couch, machine, person, keys }: Replica): Promise<Said> {
  return sayWhose(couch, machine, person, keys);
}

/** What one go leaves, by `refText`. */
interface Left {
  /** Why the server does not take it. */
  readonly refused: Map<string, string>;
  /** Its document is one that this version of Whence cannot read, and does not write over. */
  readonly held: Set<string>;
  /** How often others were first. */
  readonly rounds: Map<string, number>;
  /** The server refused something as if this login could not write. */
  isForbidden: boolean;
}

/** What the server did not take; null: it does not let this login write. */
async function push(replica: Replica, counts: Counts): Promise<Leftovers['refused'] | null> {
  const { db, signal } = replica;
  const left: Left = { refused: new Map(), held: new Set(), rounds: new Map(), isForbidden: false };
  let hasAsked = false;
  for (let records = MOST_RECORDS; ; ) {
    signal.throwIfAborted();
    const out = await outgoing(db, records, BATCH_SIZE, new Set([...left.refused.keys(), ...left.held]));
    if (out.length === 0) {
      if (!(await walkOn(db, PAGES_AT_ONCE))) break;
      continue;
    }
    try {
      counts.sent += await send(replica, out, left);
      replica.tell({ ...counts, left: await toSend(db) });
      records = Math.min(MOST_RECORDS, records * 2);
    } catch (error) {
      if (!(error instanceof SyncError) || error.code !== 'too-large') throw error;
      const [only] = out;
      if (out.length === 1 && only !== undefined) left.refused.set(only.id, error.message);
      records = Math.max(1, Math.floor(out.length / 2));
    }
    // It may be of these records alone: of the login it is where that may not say whose machine this is either.
    if (left.isForbidden && counts.sent === 0 && !hasAsked) {
      hasAsked = true;
      if ((await whose(replica)) === 'refused') return null;
    }
  }
  return [...left.refused].map(([id, reason]) => ({ id, reason }));
}

/** How many the server took. */
async function send(replica: Replica, all: readonly Outgoing[], left: Left): Promise<number> {
  const { couch, db, keys } = replica;
  const out = await withoutHeld(replica, all, left.held);
  const names = await Promise.all(out.map(async ({ ref, synced }) => synced?.doc ?? (await docName(ref, keys))));
  const docs: (WrittenDoc | null)[] = [];
  // One after the other: each that is packed takes a quarter of a megabyte while it is.
  for (const [i, one] of out.entries()) docs.push(await writtenDoc(one, names[i] ?? '', keys));
  const wanted = docs.filter((doc) => doc !== null);
  const outcomes = wanted.length === 0 ? [] : await written(couch, wanted);
  const byName = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const accepted: Accepted[] = [];
  const behind: string[] = [];
  for (const [i, one] of out.entries()) {
    const name = names[i] ?? '';
    const outcome = docs[i] === null ? { id: name, rev: '' } : byName.get(name);
    if (outcome === undefined) throw new SyncError('strange', `The server does not say what became of ${name}.`);
    if (!('refused' in outcome)) accepted.push({ out: one, doc: name, rev: outcome.rev });
    else if (outcome.refused === 'conflict' && (left.rounds.get(one.id) ?? 0) < MOST_ROUNDS) {
      left.rounds.set(one.id, (left.rounds.get(one.id) ?? 0) + 1);
      behind.push(name);
    } else {
      left.refused.set(one.id, outcome.reason);
      if (outcome.refused === 'forbidden') left.isForbidden = true;
    }
  }
  await accept(db, accepted, replica.library);
  if (behind.length > 0) await catchUp(replica, behind);
  return accepted.length;
}

/** Those of which the server has nothing that this version of Whence cannot read; adds the others to `held`. */
async function withoutHeld(
  { db, keys }: Replica,
  out: readonly Outgoing[],
  held: Set<string>,
): Promise<readonly Outgoing[]> {
  const { unreadable, later } = await asideIn(db);
  const aside = new Set([...unreadable, ...later]);
  if (aside.size === 0) return out;
  for (const { id, ref, synced } of out) if (aside.has(synced?.doc ?? (await docName(ref, keys)))) held.add(id);
  return out.filter(({ id }) => !held.has(id));
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
