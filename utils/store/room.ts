import { StoreError } from './errors';

/**
 * So many bytes of the disk stay free. Where a write of Chromium's LevelDB finds the disk full, the record it was writing is left
 * torn; the next one is written behind it, and when the database is opened after that it is taken for damaged and removed with
 * all that was in it (https://github.com/google/leveldb/issues/1180, https://github.com/electron/electron/issues/41877). A
 * write takes a few megabytes at most, and putting the files in order up to fifty for a moment.
 */
export const RESERVE = 100_000_000;

/** What deletes may go further: an import that ran out of room must be able to take back what it brought. */
export const RESERVE_OF_DELETES = RESERVE / 2;

/**
 * Throws `storage-full` where less than that is free. Cost: a fifth of a millisecond. Chromium tells an extension with
 * `unlimitedStorage` what is free on the disk at this moment. Firefox tells a share of the disk's size, and does not
 * need this: a full disk takes nothing from its databases.
 */
export async function needRoom(reserve: number): Promise<void> {
  const storage = globalThis.navigator?.storage;
  if (storage === undefined || !('storageBuckets' in navigator)) return;
  // Who cannot tell does not keep anybody from writing.
  const { quota, usage } = await storage.estimate().catch((): StorageEstimate => ({}));
  if (quota === undefined || usage === undefined || quota - usage >= reserve) return;
  throw new StoreError('storage-full', 'The disk is nearly full.');
}
