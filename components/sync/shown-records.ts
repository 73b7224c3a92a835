import { changeBy } from '@/components/library/change';
import { OWN_LIBRARY, type ShownLibrary } from '@/components/library/shown-library';
import { database, isOwn, ownDatabase } from '@/components/parts/database';
import { StoreError } from '@/utils/store/errors';
import { type Account, accountOf } from '@/utils/store/sync/account';
import { sharedLibraries } from '@/utils/store/sync/shared-libraries';
import { changesOf } from './shared-changes';

/**
 * The library that the address asks for, ready to be shown: from now on what is written on the page goes to it. null: it is not on
 * this machine, and nothing was made of it. Throws `StoreError`.
 */
export async function openShownLibrary(): Promise<ShownLibrary | null> {
  if (isOwn) return OWN_LIBRARY;
  const id = new URLSearchParams(location.search).get('library');
  const shared = (await sharedLibraries(ownDatabase)).find((one) => one.id === id);
  if (shared === undefined) return null;
  let account: Account | null;
  try {
    account = await accountOf(database);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'not-found') return null;
    throw error;
  }
  const mayWrite = account?.readOnly !== true;
  changeBy(changesOf(shared.id, mayWrite));
  // Left in another window.
  database.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null && newVersion > 0) return true;
    database.close();
    location.reload();
    return false;
  });
  return { shared, mayWrite };
}
