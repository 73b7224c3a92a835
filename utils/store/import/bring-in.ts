/** What was put aside goes into the library, and out of it again where the reader thinks better of it. */
import type { CopyDatabase, Generation } from '../copy/copy-db';
import { type Progress, type Restored, restoreCopy } from '../copy/restore';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { deleteActor } from '../notebook';
import { deleteRecords } from '../trash';
import { removeForGood } from '../trashed';

/** So many pages are taken out in one transaction. */
const AT_ONCE = 50;

/**
 * Adds what the library has not; what it has stays as it is. Gives back what came, or null where `signal` aborts: then
 * nothing has. Throws `StoreError`, and then nothing has come either.
 */
export function bringIn(
  db: WhenceDatabase,
  aside: CopyDatabase,
  copy: Generation,
  now: Date,
  progress: Progress,
): Promise<Restored | null> {
  return guarded(async () => {
    const restored: Restored = { written: 0, pages: [], annotations: [], actors: [] };
    try {
      await restoreCopy(db, aside, copy, now, progress, restored);
    } catch (error) {
      await takeOut(db, restored, now, true);
      throw error;
    }
    if (!progress.signal.aborted) return restored;
    await takeOut(db, restored, now, true);
    return null;
  });
}

/** Moves what came to the trash, or (`forGood`) removes it as if it had never come. Throws `StoreError`. */
export function takeOut(db: WhenceDatabase, { pages, annotations, actors }: Restored, now: Date, forGood = false) {
  return guarded(async () => {
    const parts = Math.max(Math.ceil(pages.length / AT_ONCE), Math.ceil(annotations.length / (AT_ONCE * 20)));
    for (let part = 0; part < parts; part++) {
      const ids = {
        annotations: annotations.slice(part * AT_ONCE * 20, (part + 1) * AT_ONCE * 20),
        pages: pages.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
      };
      await deleteRecords(db, ids, now);
    }
    for (const id of actors) await deleteActor(db, id, now);
    if (!forGood) return;
    for (let from = 0; from < pages.length; from += AT_ONCE) {
      await removeForGood(db, { annotations: [], pages: pages.slice(from, from + AT_ONCE), actors: [] });
    }
    await removeForGood(db, { annotations, pages: [], actors });
  });
}
