import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { writing } from './writing';

const DAY_MS = 24 * 60 * 60 * 1000;
const MANY = 200;
const LONG_DAYS = 30;

/** `export`: all that is kept was saved as a file; `reminder`: the reader wanted no reminder of that now. */
export type Occasion = 'export' | 'reminder';

/** Writes down that this was done now. Throws `StoreError`. */
export function setTime(db: WhenceDatabase, what: Occasion, now: Date): Promise<void> {
  return guarded(() =>
    writing(db, [db.times], async () => {
      await db.times.put({ what, at: now.toISOString() });
    }),
  );
}

/**
 * How much was kept since everything was last exported, or since the reader put the reminder off, where that is much (200
 * claims and passages) or long ago (30 days); null where it is neither, or nothing was kept. Reads indexes alone. Throws
 * `StoreError`.
 */
export function unexported(db: WhenceDatabase, now: Date): Promise<number | null> {
  return guarded(async () => {
    const [times, first] = await Promise.all([
      db.times.bulkGet(['export', 'reminder']),
      db.annotations.orderBy('createdAt').first(),
    ]);
    const known = times.flatMap((row) => (row ? [row.at] : [])).sort();
    const since = known.at(-1) ?? '';
    const from = since === '' ? first?.createdAt : since;
    if (from === undefined) return null;
    const count = await db.annotations.where('createdAt').above(since).count();
    const days = (now.getTime() - new Date(from).getTime()) / DAY_MS;
    return count >= MANY || (count > 0 && days >= LONG_DAYS) ? count : null;
  });
}
