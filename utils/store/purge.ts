/** The end of the trash: what was deleted 30 days ago goes for good, and never sooner, whatever the clock does. */
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { RESERVE_OF_DELETES } from './room';
import { purgeDeleted } from './trash';
import { writing } from './writing';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long what was deleted can still be brought back, at least. */
export const TRASH_DAYS = 30;

/**
 * Removes for good what had been in the trash for 30 days when this was last called, at least a day ago, and gives back how
 * many records that were; null: it was called today already, for the first time, or the clock was set back since. What a
 * clock that was set forward and back within a day made look old is thus not touched.
 */
export function purgeExpired(db: WhenceDatabase, now: Date): Promise<number | null> {
  return guarded(() =>
    writing(
      db,
      [db.times, db.pages, db.contents, db.digests, db.annotations, db.catalogue, db.actors, db.versions],
      async () => {
        const last = await db.times.get('purge');
        const passed = last === undefined ? Number.NaN : now.getTime() - new Date(last.at).getTime();
        if (passed >= 0 && passed < DAY_MS) return null;
        await db.times.put({ what: 'purge', at: now.toISOString() });
        if (last === undefined || !(passed >= DAY_MS)) return null;
        return purgeDeleted(db, new Date(new Date(last.at).getTime() - TRASH_DAYS * DAY_MS));
      },
      RESERVE_OF_DELETES,
    ),
  );
}
