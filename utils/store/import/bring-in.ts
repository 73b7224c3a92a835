/** What was put aside goes into the library, and out of it again where the reader thinks better of it. */
import type { CopyDatabase, Generation } from '../copy/copy-db';
import { type Progress, restoreCopy } from '../copy/restore';
import { nothingRestored, type Restored } from '../copy/restore-held';
import type { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { deleteActor } from '../notebook';
import { annotationsOf } from '../queries';
import { deleteRecords } from '../trash';
import { removeForGood } from '../trashed';

/** So many pages are taken out in one transaction. */
const AT_ONCE = 50;

/**
 * Adds what the library has not; what it has stays as it is. Gives back what came, or null where `signal` aborts: then
 * what came is taken out again, but for notes that were joined to those of claims that were there. So it is where it throws `StoreError`.
 */
export function bringIn(
  db: WhenceDatabase,
  aside: CopyDatabase,
  copy: Generation,
  now: Date,
  progress: Progress,
): Promise<Restored | null> {
  return guarded(async () => {
    const restored = nothingRestored();
    // Another window may have put another file there by now.
    if ((await aside.generations.get(copy.id)) === undefined)
      throw new StoreError('not-found', 'The file is not there any more. Choose it again.');
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

/** Moves what came to the trash, or (`forGood`) removes it as if it had never come. A page that has got more since stays. Throws `StoreError`. */
export function takeOut(db: WhenceDatabase, { pages, annotations, actors }: Restored, now: Date, forGood = false) {
  return guarded(async () => {
    const came = new Set(annotations);
    for (let from = 0; from < pages.length; from += AT_ONCE) {
      const some = pages.slice(from, from + AT_ONCE);
      const kept = await Promise.all(some.map((key) => annotationsOf(db, key)));
      const gone = some.filter((_, i) => kept[i]?.every(({ id }) => came.has(id)));
      // With their claims: so the page brings them back.
      await deleteRecords(db, { annotations: [], pages: gone }, now);
      if (forGood) await removeForGood(db, { annotations: [], pages: gone, actors: [] });
    }
    for (let from = 0; from < annotations.length; from += AT_ONCE * 20) {
      const some = annotations.slice(from, from + AT_ONCE * 20);
      await deleteRecords(db, { annotations: some, pages: [] }, now);
      if (forGood) await removeForGood(db, { annotations: some, pages: [], actors: [] });
    }
    for (const id of actors) await deleteActor(db, id, now);
    if (forGood) await removeForGood(db, { annotations: [], pages: [], actors });
  });
}
