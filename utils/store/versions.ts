/** What later visits found of kept pages. The rules of `writes.ts` hold here too. */
import { Dexie } from 'dexie';
import * as v from 'valibot';
import { type Version, VersionSchema } from '../records';
import { changing } from './catalogued';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';

/** A live report changes from minute to minute: what is seen within so long is one version, the newest. */
const APART_MS = 10 * 60 * 1000;
/** Of one page. Beyond that the second-oldest goes: the oldest is the first change that the reader was told of. */
const MOST = 100;

/** What was seen of a page, without the time. */
export type Seen = Omit<Version, 'seenAt' | 'lastSeenAt'>;

/**
 * Writes down what was seen of a kept page now, where that is another text than was seen last; else only that it was seen
 * again. Seen twice, it is written once. A page whose text was never seen to change has no versions: `isAsKept` says that it
 * stands as it was kept. Throws `StoreError`.
 */
export function recordVersion(db: WhenceDatabase, seen: Seen, isAsKept: boolean, now: Date): Promise<void> {
  return guarded(() => {
    const at = now.toISOString();
    const version = v.parse(VersionSchema, { ...seen, seenAt: at, lastSeenAt: at });
    return changing(db, [], async (touch) => {
      const known = await ofPage(db, seen.page).toArray();
      const last = known.at(-1);
      if (last === undefined) {
        if (isAsKept) return;
        touch(seen.page);
        await db.versions.put(version);
        return;
      }
      if (last.textHash === version.textHash) {
        if (isApart(last.lastSeenAt, now)) await db.versions.put({ ...last, lastSeenAt: at });
        return;
      }
      touch(seen.page);
      if (!isApart(last.seenAt, now)) await db.versions.put({ ...version, seenAt: last.seenAt });
      else await db.versions.put(version);
      const [, second] = known;
      if (known.length >= MOST && second !== undefined) await db.versions.delete([second.page, second.seenAt]);
    });
  });
}

/** All of a page, the oldest first. Throws `StoreError`. */
export function versionsOf(db: WhenceDatabase, page: string): Promise<Version[]> {
  return guarded(() => ofPage(db, page).toArray());
}

/** The last of each page that has any, by page. Reads keys first: it costs as many reads as pages have changed. */
export function lastVersions(db: WhenceDatabase): Promise<ReadonlyMap<string, Version>> {
  return guarded(async () => {
    const keys = (await db.versions.toCollection().primaryKeys()) as [string, string][];
    const last = new Map(keys);
    const rows = await db.versions.bulkGet([...last]);
    return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.page, row]])));
  });
}

/** Within a transaction that writes `versions`: with a page that goes for good, what was seen of it goes. */
export async function forgetVersions(db: WhenceDatabase, pages: readonly string[]): Promise<void> {
  for (const page of pages) await ofPage(db, page).delete();
}

function ofPage(db: WhenceDatabase, page: string) {
  return db.versions.where('[page+seenAt]').between([page, Dexie.minKey], [page, Dexie.maxKey]);
}

/** By a clock that may have been set back. */
function isApart(earlier: string, now: Date): boolean {
  return Math.abs(now.getTime() - new Date(earlier).getTime()) >= APART_MS;
}
