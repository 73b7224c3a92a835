/** What the reader can do about the server of one library, from a page of Whence. */
import browser, { type Permissions } from 'webextension-polyfill';
import type { WhenceDatabase } from '../../store/db';
import { accountOf, setAccount } from '../../store/sync/account';
import { registerGate } from '../access';
import { addressOf, connect, disconnect, type Given, originsOf } from './account';
import { giveBack } from './host-access';
import { askForSync } from './news';

/** `mine`: the reader's own database, which knows of the shared ones. */
export function serverActions(db: WhenceDatabase, mine: WhenceDatabase) {
  return {
    /** What to ask the browser for; null: that is no address of a database, or one that would send a password in the clear. */
    accessFor(address: string): Permissions.Permissions | null {
      const url = addressOf(address);
      return url === null ? null : { origins: [...originsOf(url)], ...whatIsSent() };
    },
    /** As `connect`, and begins at once. */
    async connect(given: Given, signal: AbortSignal): Promise<void> {
      await connect(db, given, signal);
      askForSync();
      // Access to the server is none to read there.
      await registerGate();
    },
    /** The same server and library with another login; whether it is right shows in the status. Throws `StoreError`. */
    async changeLogin(user: string, password: string): Promise<void> {
      const account = await accountOf(db);
      if (account !== null) await setAccount(db, { ...account, user, password });
      askForSync();
    },
    /** The access to the server goes back as well. Throws `StoreError`. */
    async disconnect(): Promise<void> {
      const account = await accountOf(db);
      await disconnect(db);
      askForSync();
      if (account !== null) await giveBack(mine, account.url);
    },
    syncNow: askForSync,
  };
}

/** What the extension says in its manifest that it may send: Firefox asks the reader about each, and others know nothing of that. */
function whatIsSent(): object {
  const { browser_specific_settings: settings } = browser.runtime.getManifest() as {
    readonly browser_specific_settings?: {
      readonly gecko?: { readonly data_collection_permissions?: { readonly optional?: readonly string[] } };
    };
  };
  const optional = settings?.gecko?.data_collection_permissions?.optional;
  return optional === undefined ? {} : { data_collection: [...optional] };
}
