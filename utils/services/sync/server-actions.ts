/** What the reader can do about the server of one library, from a page of Whence. */
import type { Permissions } from 'webextension-polyfill';
import type { WhenceDatabase } from '../../store/db';
import { accountOf, changeLogin } from '../../store/sync/account';
import { registerGate } from '../access';
import { connect, disconnect, type Given, newName } from './account';
import { addressOf, permissionsFor } from './allowed';
import { endAsking } from './asking';
import { askReader, giveBack, isSiteOfReader } from './host-access';
import { askForSync } from './news';

/** `mine`: the reader's own database, which knows of the shared ones. */
export function serverActions(db: WhenceDatabase, mine: WhenceDatabase) {
  return {
    /** What to ask the browser for; null: that is no address of a database, or one that would send a password in the clear. */
    accessFor(address: string): Permissions.Permissions | null {
      const url = addressOf(address);
      return url === null ? null : permissionsFor(url);
    },
    /** As `askReader`. */
    ask: (access: Permissions.Permissions): Promise<boolean> => askReader(mine, access),
    /** As `connect`, and begins at once. Access to where nothing is joined, or nothing any more, goes back. */
    async connect(given: Given, signal: AbortSignal): Promise<void> {
      const before = await accountOf(db);
      try {
        await connect(db, given, signal, await isSiteOfReader(mine, given.url));
      } catch (error) {
        await giveBack(mine, given.url);
        throw error;
      }
      await endAsking();
      if (before !== null) await giveBack(mine, before.url, before.isSite);
      askForSync();
      // Access to the server is none to read there.
      await registerGate();
    },
    /** The same server and library with another login; whether it is right shows in the status. Throws `StoreError`. */
    async changeLogin(user: string, password: string): Promise<void> {
      await changeLogin(db, user, password, newName());
      askForSync();
    },
    /** The access to the server goes back as well. Throws `StoreError`. */
    async disconnect(): Promise<void> {
      const account = await accountOf(db);
      await disconnect(db);
      askForSync();
      if (account !== null) await giveBack(mine, account.url, account.isSite);
    },
    syncNow: askForSync,
  };
}
