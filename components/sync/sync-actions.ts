import type { Permissions } from 'webextension-polyfill';

/** What the reader gives to join a library. `passphrase`: null where nothing is to be encrypted. */
export interface SyncGiven {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly passphrase: string | null;
}

/** What the reader can do about sync. How it goes stands in the database, for whoever looks. */
export interface SyncActions {
  /** What to ask the browser for; null: that is no address of a database, or one that would send a password in the clear. */
  accessFor(address: string): Permissions.Permissions | null;
  /** Throws what has a `code` for `syncTrouble`, and then nothing has changed. */
  connect(given: SyncGiven, signal: AbortSignal): Promise<void>;
  /** Another login for the same library; whether it is right shows in the status. */
  changeLogin(user: string, password: string): Promise<void>;
  /** The access goes back too. */
  disconnect(): Promise<void>;
  syncNow(): void;
}
