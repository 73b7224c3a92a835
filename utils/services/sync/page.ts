/** Sync as a page of Whence has it: in step for as long as the page is open, and what its reader can do about it. */
import browser, { type Permissions } from 'webextension-polyfill';
import type { WhenceDatabase } from '../../store/db';
import { accountOf, setAccount } from '../../store/sync/account';
import { registerGate, revoke } from '../access';
import { addressOf, connect, disconnect, type Given, originsOf } from './account';
import { askForSync } from './news';
import { keepInStep } from './run';

/** From now on, and for as long as the page is shown, what is written anywhere goes, and what others write comes. */
export function syncOfPage(db: WhenceDatabase) {
  stayInStep(db);
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
      const url = account === null ? null : addressOf(account.url);
      // What the browser does not take back, as that of a build for tests, can do no harm.
      if (url !== null) await revoke(originsOf(url)).catch(() => {});
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

function stayInStep(db: WhenceDatabase): void {
  // What a private window knows is not kept, and does not leave it.
  if (browser.extension.inIncognitoContext) return;
  const life = new AbortController();
  void keepInStep(db, life.signal);
  addEventListener('pagehide', () => life.abort(), { once: true });
  // Back again, as it was when it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && stayInStep(db), { once: true });
}
