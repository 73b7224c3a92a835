/** The databases of the libraries that the reader shares with others. */
import { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { databaseNameOf } from './database-name';

const opened = new Map<string, WhenceDatabase>();

/**
 * The database of that library, opened at its first query. Where there is none, as after the reader has left the library, queries
 * fail with `not-found`, and none is made: only `newSharedDatabase` does that. Throws where the text is no id of a library.
 */
export function sharedDatabase(id: string): WhenceDatabase {
  return opened.get(id) ?? open(id, false);
}

/** The same of a library that is being added: it is made at its first query. */
export function newSharedDatabase(id: string): WhenceDatabase {
  return open(id, true);
}

/** Removes what this machine has of that library. */
export function deleteDatabase(id: string): Promise<void> {
  return guarded(async () => {
    const db = sharedDatabase(id);
    opened.delete(id);
    await db.delete();
  });
}

function open(id: string, isNew: boolean): WhenceDatabase {
  const name = databaseNameOf(id);
  if (name === null) throw new Error(`No library is called ${id.slice(0, 40)}.`);
  const db = new WhenceDatabase({ name });
  if (!isNew) {
    // Called before a database is made, which then is not.
    db.on('populate', () => {
      throw new StoreError('not-found', 'This library is not on this machine any more.');
    });
  }
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null && newVersion > 0) return true;
    // Left in another window. By itself Dexie would open it anew with the next query, of whatever is under way here.
    opened.delete(id);
    db.close();
    return false;
  });
  opened.set(id, db);
  return db;
}
