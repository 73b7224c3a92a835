import { Dexie, type Table } from 'dexie';
import { StoreError } from './errors';
import { needRoom, RESERVE } from './room';

/**
 * Runs `work` as one transaction that writes; within another it is part of that. Throws `storage-full` before it begins
 * where less than `reserve` is free on the disk.
 */
export async function writing<T>(
  db: Dexie,
  tables: readonly Table[],
  work: () => PromiseLike<T>,
  reserve = RESERVE,
): Promise<T> {
  // Within another, waiting for anything but the database would end that.
  if (Dexie.currentTransaction === null) await needRoom(reserve);
  return db.transaction('rw', [...tables], async ({ idbtrans }) => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof StoreError ? error : whyEnded(error, idbtrans);
    }
  });
}

/**
 * Where the browser ended the transaction, why it did. Its requests are only told that it was ended, and of these Dexie throws the
 * first.
 */
function whyEnded(error: unknown, { error: reason }: IDBTransaction): unknown {
  return reason === null ? error : new Error(reason.message, { cause: reason });
}
