import type { WhenceDatabase } from '../../store/db';
import { type Changes, type Couch, type DocChange, lastOf } from './couch';
import { SyncError } from './errors';

/** More changes at once are those of a machine that was away: then their documents come along. */
const FEW = 25;

/**
 * The next changes of the server after `since`, at most `limit`, with their documents, but for those that this machine has already: what
 * it sent itself comes back as a line alone. `live`: waits for one. Throws as `Couch`.
 */
export async function nextChanges(
  couch: Couch,
  db: WhenceDatabase,
  since: string | null,
  limit: number,
  live = false,
): Promise<Changes> {
  if (since === null) return couch.changes(since, limit);
  const { lines, since: next, length } = await couch.lines(since, FEW, live);
  if (lines.length === FEW) return couch.changes(since, limit);
  const names = lines.map(({ id }) => id);
  const known = new Map((await db.synced.where('doc').anyOf(names).toArray()).map(({ doc, rev }) => [doc, rev]));
  const news = lines.filter(({ id, rev, isSplit }) => isSplit || known.get(id) !== rev);
  const wanted = news.filter(({ isRemoved }) => !isRemoved).map(({ id }) => id);
  const read = new Map((wanted.length === 0 ? [] : await couch.read(wanted)).map((change) => [change.id, change]));
  const changes = news.map(({ id, rev, isRemoved }): DocChange => {
    const held = read.get(id);
    if (isRemoved) return { id, rev, doc: null };
    // A part of a cluster that has not heard of it yet: nothing is taken for removed that nobody removed.
    if (held === undefined || Number.parseInt(held.rev, 10) < Number.parseInt(rev, 10))
      throw new SyncError('busy', `The server tells of ${id}, and does not have it.`);
    return held;
  });
  return { changes, since: next, last: lastOf(lines), length, isLast: true, isEmpty: lines.length === 0 };
}
