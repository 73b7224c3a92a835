/** How a shared library comes to this machine, and goes: as a whole, also where the browser is ended in between. */
import type { WhenceDatabase } from '../../store/db';
import { newSharedDatabase } from '../../store/sync/shared-database';
import {
  accountOfShared,
  beginShared,
  dropShared,
  leftovers,
  putShared,
  type SharedLibrary,
} from '../../store/sync/shared-libraries';
import { connect, type Given } from './account';
import { endAsking } from './asking';
import { giveBack, isSiteOfReader } from './host-access';

/** Held while a library is being added: until it is on the list its database looks like one that was left over. */
const JOINING = 'whence-joining';

/** Throws as `connect` does, and then nothing of the library is left here. */
export async function joinShared(
  mine: WhenceDatabase,
  library: SharedLibrary,
  given: Given,
  signal: AbortSignal,
): Promise<void> {
  await navigator.locks.request(JOINING, { mode: 'shared' }, async () => {
    await beginShared(mine, library.id);
    try {
      await connect(newSharedDatabase(library.id), given, signal, await isSiteOfReader(mine, given.url));
      signal.throwIfAborted();
      await putShared(mine, library);
    } catch (error) {
      await dropShared(mine, library.id).catch(() => {});
      await giveBack(mine, given.url);
      throw error;
    }
    await endAsking();
  });
}

/** What this machine has of that library goes, and the access to its server with it. Throws `StoreError`. */
export async function leaveShared(mine: WhenceDatabase, id: string): Promise<void> {
  const account = await accountOfShared(id);
  await dropShared(mine, id);
  if (account !== null) await giveBack(mine, account.url, account.isSite);
}

/** Ends what was begun when the browser was ended: libraries that were never on the list, or are no more, go. Throws `StoreError`. */
export async function clearLeftovers(mine: WhenceDatabase): Promise<void> {
  if ((await leftovers(mine)).length === 0) return;
  await navigator.locks.request(JOINING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for (const id of await leftovers(mine)) await leaveShared(mine, id);
  });
}
