import type { WhenceDatabase } from '../db';
import { accountOf } from './account';
import { sharedDatabase, sharedLibraries } from './shared-libraries';

/**
 * Match patterns of the servers that the reader named, for their own library and for those shared with others: access to these is for
 * sync, and not for reading what stands there. Those that the reader had let Whence read before are left out. Throws `StoreError`.
 */
export async function serverOrigins(mine: WhenceDatabase): Promise<ReadonlySet<string>> {
  const origins = new Set<string>();
  const add = async (db: WhenceDatabase) => {
    const account = await accountOf(db);
    if (account !== null && account.isSite !== true) origins.add(originOf(new URL(account.url)));
  };
  await add(mine);
  for (const { id } of await sharedLibraries(mine)) await add(sharedDatabase(id));
  return origins;
}

/** The match pattern that covers a server; ports are none of its parts. */
export function originOf({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}
