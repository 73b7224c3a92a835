/** What others wrote, taken in. */
import type { WhenceDatabase } from '../../store/db';
import type { Arrived } from '../../store/sync/arrived';
import { joinTwins } from '../../store/sync/join-twins';
import { putPeople } from '../../store/sync/people';
import { FROM_THE_BEGINNING, type Looked, missesNames } from '../../store/sync/progressed';
import { progressOf } from '../../store/sync/switch';
import { takeIn } from '../../store/sync/take-in';
import type { Machine } from '../../sync/stamp';
import { nextChanges } from './changes';
import { isOfLaterFormat, recordOf } from './codec';
import { settleConflicts } from './conflicts';
import type { Changes, DocChange } from './couch';
import { TooLong } from './errors';
import { isLibraryDoc, isMachineDoc, whoseIn } from './library';
import type { Counts, Replica } from './replicate';

/** One batch, out and in: about so many characters of JSON. */
export const BATCH_SIZE = 1_200_000;
/** What comes is held with what is made of it: fewer at once than go. */
const MOST_TAKEN = 200;
/** Sealed they are packed as well: a character holds so many of JSON, about. */
const PACKED = 2;
const READ_AT_ONCE = 50;

/** All of the server's changes since the last time. */
export async function pull(replica: Replica, counts: Counts): Promise<void> {
  let since = (await progressOf(replica.db))?.since ?? null;
  const size = replica.keys === null ? BATCH_SIZE : BATCH_SIZE / PACKED;
  for (let limit = MOST_TAKEN; ; ) {
    replica.signal.throwIfAborted();
    const batch = await inParts(limit, (fewer) => {
      limit = fewer;
      return nextChanges(replica.couch, replica.db, since, limit);
    });
    await takeChanges(replica, batch);
    counts.received += batch.changes.length;
    since = batch.since;
    if (batch.changes.length > 0) replica.tell({ ...counts, left: 0 });
    if (batch.isLast) return;
    limit = Math.min(MOST_TAKEN, Math.max(1, Math.floor(size / (batch.length / batch.changes.length))));
  }
}

/** Takes in one answer of the changes feed. */
export function takeChanges(replica: Replica, { changes, since, last }: Changes): Promise<void> {
  return takeDocs(replica, changes, { since, ...(last !== null && { proof: last }) });
}

/** Documents that could not be read before, where this is another version of Whence: those that change come by themselves. */
export async function lookAgain(replica: Replica): Promise<void> {
  const progress = await progressOf(replica.db);
  if (progress === null || progress.lookedBy === replica.version) return;
  const names = [...(progress.unreadable ?? []), ...(progress.later ?? [])];
  for (let at = 0, many = READ_AT_ONCE; at < names.length; at += many) {
    replica.signal.throwIfAborted();
    const found = await inParts(many, (fewer) => {
      many = fewer;
      return replica.couch.read(names.slice(at, at + many));
    });
    const there = new Set(found.map(({ id }) => id));
    const absent = names.slice(at, at + many).filter((name) => !there.has(name));
    await takeDocs(replica, found, { absent });
  }
  await takeDocs(replica, [], { lookedBy: replica.version });
}

/** Of more documents that cannot be read than names are kept of, some may have changed unnoticed: everything is looked at anew. */
export async function lookForUnnamed(replica: Replica, counts: Counts): Promise<void> {
  const progress = await progressOf(replica.db);
  if (progress === null || !missesNames(progress)) return;
  await takeDocs(replica, [], { since: FROM_THE_BEGINNING });
  await pull(replica, counts);
}

/** Documents of the server that are left as they are. */
export interface Aside {
  /** This version of Whence cannot read them. */
  readonly unreadable: readonly string[];
  /** A later one wrote them. */
  readonly later: readonly string[];
}

export async function asideIn(db: WhenceDatabase): Promise<Aside> {
  const { unreadable = [], later = [] } = (await progressOf(db)) ?? {};
  return { unreadable, later };
}

/** How many of each. */
export async function countAside(db: WhenceDatabase): Promise<{ readonly unreadable: number; readonly later: number }> {
  const { unreadable, later } = await asideIn(db);
  return { unreadable: unreadable.length, later: later.length };
}

export async function takeDocs(replica: Replica, changes: readonly DocChange[], looked: Looked = {}): Promise<void> {
  const { records, unreadable, later } = await arrivedOf(replica, changes);
  const { mixed } = await takeIn(replica.db, records, replica.now(), {
    ...looked,
    unreadable,
    later,
    library: replica.library,
  });
  // Who may only read leaves both: what they change is never sent.
  if (!replica.readOnly) await joinTwins(replica.db, mixed, replica.now());
}

/** `ask` for fewer at a time, as long as the answer is too long to be read. */
async function inParts<T>(many: number, ask: (fewer: number) => Promise<T>): Promise<T> {
  for (let fewer = many; ; fewer = Math.floor(fewer / 2)) {
    try {
      return await ask(fewer);
    } catch (error) {
      if (!(error instanceof TooLong) || fewer === 1) throw error;
    }
  }
}

async function arrivedOf(
  { db, couch, keys, machine, now, readOnly }: Replica,
  changes: readonly DocChange[],
): Promise<Aside & { readonly records: readonly Arrived[] }> {
  const [unreadable, later]: [string[], string[]] = [[], []];
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
      isSplit && change.doc !== null && !readOnly
        ? await settleConflicts(couch, change.doc, keys, machine, now().getTime())
        : change;
    const record = doc === null ? null : await recordOf(doc, keys);
    if (doc !== null && isOfLaterFormat(doc)) later.push(change.id);
    else if (doc !== null && record === null) unreadable.push(change.id);
    else records.push({ doc: change.id, rev, record });
  }
  if (people.size > 0) await putPeople(db, people);
  return { records, unreadable, later };
}
