/** Libraries that the reader shares with others, each in a database of its own: nothing of one is in another unless it is put there. */
import * as v from 'valibot';
import { partOf } from '../copy/parts';
import { type Held, nothingRestored, type Restored, restoreHeld } from '../copy/restore-held';
import type { WhenceDatabase } from '../db';
import { guarded, StoreError } from '../errors';
import { isLive } from '../queries';
import { type Account, accountOf } from './account';
import { SharedIdSchema } from './database-name';
import { deleteDatabase, sharedDatabase } from './shared-database';
import type { SyncingRow } from './sync-rows';

const SharedLibrarySchema = v.object({
  id: SharedIdSchema,
  /** As the reader calls it. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});
export type SharedLibrary = v.InferOutput<typeof SharedLibrarySchema>;

/** In the order in which they were added. `mine`: the reader's own database. Throws `StoreError`, as all of these. */
export function sharedLibraries(mine: WhenceDatabase): Promise<readonly SharedLibrary[]> {
  return guarded(async () => {
    const row = await mine.syncing.get('shared');
    const libraries: readonly unknown[] = row?.what === 'shared' ? row.libraries : [];
    return libraries.filter((one): one is SharedLibrary => v.is(SharedLibrarySchema, one));
  });
}

/** Where the server of that library is; null where it is on this machine no more. Throws `StoreError`. */
export async function accountOfShared(id: string): Promise<Account | null> {
  try {
    return await accountOf(sharedDatabase(id));
  } catch (error) {
    if (error instanceof StoreError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Those of them that the reader's login may write in, as far as the server has told. */
export async function librariesToWrite(mine: WhenceDatabase): Promise<readonly SharedLibrary[]> {
  const libraries = await sharedLibraries(mine);
  const accounts = await Promise.all(libraries.map(({ id }) => accountOfShared(id)));
  return libraries.filter((_, i) => accounts[i] != null && accounts[i].readOnly !== true);
}

/** Before its database is made: if it is not put on the list, for whatever reason, `leftovers` has it. */
export function beginShared(mine: WhenceDatabase, id: string): Promise<void> {
  return change(mine, (libraries, going) => [libraries, [...going, id]]);
}

/** Adds one, or gives the one of that id another name. */
export function putShared(mine: WhenceDatabase, library: SharedLibrary): Promise<void> {
  return change(mine, (known, going) => {
    const put = v.parse(SharedLibrarySchema, library);
    const isKnown = known.some(({ id }) => id === put.id);
    const libraries = isKnown ? known.map((one) => (one.id === put.id ? put : one)) : [...known, put];
    return [libraries, going.filter((id) => id !== put.id)];
  });
}

/** Takes it off the list, and what this machine has of it with it; on the server it stays. */
export async function dropShared(mine: WhenceDatabase, id: string): Promise<void> {
  const without = (libraries: readonly SharedLibrary[]) => libraries.filter((one) => one.id !== id);
  await change(mine, (libraries, going) => [without(libraries), [...new Set([...going, id])]]);
  await deleteDatabase(id);
  await change(mine, (libraries, going) => [libraries, going.filter((one) => one !== id)]);
}

/**
 * Ids of those that are not on the list and may have a database: being added or left at this moment, or when the browser was ended.
 * Throws `StoreError`.
 */
export function leftovers(mine: WhenceDatabase): Promise<readonly string[]> {
  return guarded(async () => goingIn(await mine.syncing.get('shared')));
}

function goingIn(row: SyncingRow | undefined): readonly string[] {
  const going: readonly unknown[] = row?.what === 'shared' ? (row.going ?? []) : [];
  return going.filter((id) => v.is(SharedIdSchema, id));
}

type Lists = readonly [libraries: readonly SharedLibrary[], going: readonly string[]];

function change(mine: WhenceDatabase, edit: (...lists: Lists) => Lists): Promise<void> {
  return guarded(() =>
    mine.transaction('rw', mine.syncing, async () => {
      const [libraries, going] = edit(await sharedLibraries(mine), goingIn(await mine.syncing.get('shared')));
      await mine.syncing.put({ what: 'shared', libraries, ...(going.length > 0 && { going }) });
    }),
  );
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
    const restored = nothingRestored();
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
