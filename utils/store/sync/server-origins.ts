import type { WhenceDatabase } from '../db';
import { type Account, accountOf } from './account';
import { accountOfShared, sharedLibraries } from './shared-libraries';

/**
 * Match patterns of the servers that the reader named, for their own library and for those shared with others: access to these is for
 * sync, and not for reading what stands there. Those that the reader had let Whence read before are left out. Throws `StoreError`.
 */
export async function serverOrigins(mine: WhenceDatabase): Promise<ReadonlySet<string>> {
  const origins = new Set<string>();
  const add = (account: Account | null) => {
    if (account !== null && account.isSite !== true) origins.add(originOf(new URL(account.url)));
  };
  add(await accountOf(mine));
  for (const { id } of await sharedLibraries(mine)) add(await accountOfShared(id));
  return origins;
}

/** The match pattern that covers a server; ports are none of its parts. */
export function originOf({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}
