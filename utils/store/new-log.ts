import { Dexie } from 'dexie';
import { needRoom, RESERVE } from './room';

/** Bytes that Chromium's IndexedDB writes into one log: LevelDB's `write_buffer_size`. */
const LOG = 4 * 1024 * 1024;
/** Longer values go into files of their own. */
const PIECE = 60_000;

/**
 * Has Chromium put the log of what is written to its databases away and begin a new one. A browser that is killed within a write can leave half
 * a record at the end of the log; the next start goes on behind that, and the one after takes the log for damaged and removes all
 * databases of Whence but the copies (docs/decisions/0021-never-lost.md). At the next start the log can still be read: so this comes at
 * each start of the browser, before anything is kept. It writes some five megabytes, which fill a log, and removes them. Nothing happens in Firefox, and
 * where there is no database yet. Throws `StoreError` (`storage-full`), and what IndexedDB throws.
 */
export async function beginNewLog(): Promise<void> {
  if (!('storageBuckets' in navigator) || (await Dexie.getDatabaseNames()).length === 0) return;
  await needRoom(RESERVE);
  const ballast = new Dexie('whence-ballast');
  ballast.version(1).stores({ pieces: '' });
  // Random, for Chromium packs what it can.
  const pieces = Array.from({ length: Math.ceil((1.25 * LOG) / PIECE) }, () =>
    crypto.getRandomValues(new Uint8Array(PIECE)),
  );
  try {
    await ballast.table('pieces').bulkPut(pieces, [...pieces.keys()]);
  } finally {
    await ballast.delete();
  }
}
