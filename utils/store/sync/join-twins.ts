import { changing } from '../catalogued';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { isLive } from '../queries';
import { type AnnotationRow, toAnnotation, toAnnotationRow } from '../rows';
import { absorb, passageKey } from '../twin';

/**
 * Two machines that kept the same claim before either knew of the other's have it twice: on those pages the one that was kept first
 * takes what the other has, and the other goes. Gives back how many went. Every machine that does this does the same, so it does
 * not matter which, or how many. Two whose notes are together too long for one stay two. Throws `StoreError`.
 */
export function joinTwins(db: WhenceDatabase, pages: readonly string[], now: Date): Promise<number> {
  return guarded(async () => {
    let gone = 0;
    for (const page of pages) gone += await joinOn(db, page, now);
    return gone;
  });
}

function joinOn(db: WhenceDatabase, page: string, now: Date): Promise<number> {
  return changing(db, [], async (touch) => {
    const rows = (await db.annotations.where('page').equals(page).filter(isLive).toArray()).sort(byAge);
    const first = new Map<string, AnnotationRow>();
    const changed = new Map<string, AnnotationRow>();
    let gone = 0;
    for (const row of rows) {
      const key = passageKey(row);
      const twin = first.get(key);
      const joined = twin === undefined ? null : joinedWith(twin, row, now);
      if (joined === null) {
        if (twin === undefined) first.set(key, row);
        continue;
      }
      first.set(key, joined);
      changed.set(joined.id, joined);
      const time = now.toISOString();
      // All that it had is in the other: the trash does not offer it.
      changed.set(row.id, { ...row, deletedAt: time, updatedAt: time, deletedWithPage: false, withdrawn: true });
      gone++;
    }
    if (gone === 0) return 0;
    touch(page);
    await db.annotations.bulkPut([...changed.values()]);
    return gone;
  });
}

function byAge(a: AnnotationRow, b: AnnotationRow): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function joinedWith(kept: AnnotationRow, twin: AnnotationRow, now: Date): AnnotationRow | null {
  try {
    return toAnnotationRow(absorb(toAnnotation(kept), toAnnotation(twin), now));
  } catch {
    return null;
  }
}
