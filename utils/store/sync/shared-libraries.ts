/** Libraries that the reader shares with others, each in a database of its own: nothing of one is in another unless it is put there. */
import * as v from 'valibot';
import { partOf } from '../copy/parts';
import { type Held, type Restored, restoreHeld } from '../copy/restore-held';
import { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { isLive } from '../queries';
import { accountOf } from './account';
import { databaseNameOf, SharedIdSchema } from './database-name';

const SharedLibrarySchema = v.object({
  id: SharedIdSchema,
  /** As the reader calls it. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});
export type SharedLibrary = v.InferOutput<typeof SharedLibrarySchema>;

const opened = new Map<string, WhenceDatabase>();

/** The database of that library, opened at its first query. Throws where the text is no id of one. */
export function sharedDatabase(id: string): WhenceDatabase {
  const known = opened.get(id);
  if (known !== undefined) return known;
  const name = databaseNameOf(id);
  if (name === null) throw new Error(`No library is called ${id.slice(0, 40)}.`);
  const db = new WhenceDatabase({ name });
  opened.set(id, db);
  return db;
}

/** Removes what this machine has of that library. */
export function deleteDatabase(id: string): Promise<void> {
  return guarded(async () => {
    const db = sharedDatabase(id);
    opened.delete(id);
    await db.delete();
  });
}

/** In the order in which they were added. `mine`: the reader's own database. Throws `StoreError`, as all of these. */
export function sharedLibraries(mine: WhenceDatabase): Promise<readonly SharedLibrary[]> {
  return guarded(async () => {
    const row = await mine.syncing.get('shared');
    const libraries: readonly unknown[] = row?.what === 'shared' ? row.libraries : [];
    return libraries.filter((one): one is SharedLibrary => v.is(SharedLibrarySchema, one));
  });
}

/** Those of them that the reader's login may write in, as far as the server has told. */
export async function librariesToWrite(mine: WhenceDatabase): Promise<readonly SharedLibrary[]> {
  const libraries = await sharedLibraries(mine);
  const accounts = await Promise.all(libraries.map(({ id }) => accountOf(sharedDatabase(id))));
  return libraries.filter((_, i) => accounts[i] != null && accounts[i].readOnly !== true);
}

/** Adds one, or gives the one of that id another name. */
export function putShared(mine: WhenceDatabase, library: SharedLibrary): Promise<void> {
  return guarded(() =>
    mine.transaction('rw', mine.syncing, async () => {
      const known = await sharedLibraries(mine);
      const put = v.parse(SharedLibrarySchema, library);
      const isKnown = known.some(({ id }) => id === put.id);
      const libraries = isKnown ? known.map((one) => (one.id === put.id ? put : one)) : [...known, put];
      await mine.syncing.put({ what: 'shared', libraries });
    }),
  );
}

/** Takes it off the list, and what this machine has of it with it; on the server it stays. */
export function dropShared(mine: WhenceDatabase, id: string): Promise<void> {
  return guarded(async () => {
    await mine.transaction('rw', mine.syncing, async () => {
      const libraries = (await sharedLibraries(mine)).filter((one) => one.id !== id);
      await mine.syncing.put({ what: 'shared', libraries });
    });
    await deleteDatabase(id);
  });
}

/**
 * Puts pages with all that is kept of them from one library into another. What that has already stays as it is there; a claim
 * that somebody else has kept there too gets the note added. Gives back what came. Throws `not-found` where a page is not kept.
 */
export function putInto(
  shared: WhenceDatabase,
  mine: WhenceDatabase,
  pages: readonly string[],
  now: Date,
): Promise<Restored> {
  return guarded(async () => {
    const restored: Restored = { written: 0, pages: [], annotations: [], actors: [] };
    for (const key of pages) {
      const { part, content } = await partOf(mine, key);
      if (part.page === null || content === null || !isLive(part.page))
        throw new StoreError('not-found', 'This page is not in the library any more.');
      const annotations = part.annotations.filter(isLive);
      const held: Held[] = [
        { kind: 'content', key, held: content },
        { kind: 'page', key, held: { page: part.page, annotations } },
      ];
      await restoreHeld(shared, held, now, restored);
    }
    return restored;
  });
}
