/** The access to servers that the browser has given, for as long as a library is there. */
import type { WhenceDatabase } from '../../store/db';
import { accountOf } from '../../store/sync/account';
import { accountOfShared, sharedLibraries } from '../../store/sync/shared-libraries';
import { revoke } from '../access';
import { addressOf, originsOf } from './account';

/** Gives back the access to the server of that address, unless another library of the reader's is there. Throws `StoreError`. */
export async function giveBack(mine: WhenceDatabase, address: string): Promise<void> {
  const url = addressOf(address);
  if (url === null) return;
  const shared = (await sharedLibraries(mine)).map(({ id }) => accountOfShared(id));
  const accounts = await Promise.all([accountOf(mine), ...shared]);
  const needed = new Set(
    accounts.flatMap((account) => {
      const other = account === null ? null : addressOf(account.url);
      return other === null ? [] : originsOf(other);
    }),
  );
  const free = originsOf(url).filter((origin) => !needed.has(origin));
  // What the browser does not take back, as that of a build for tests, can do no harm.
  if (free.length > 0) await revoke(free).catch(() => {});
}
