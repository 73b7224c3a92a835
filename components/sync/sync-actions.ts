import type { Permissions } from 'webextension-polyfill';
import type { Restored } from '@/utils/store/copy/restore-held';
import type { SharedLibrary } from '@/utils/store/sync/shared-libraries';

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
  /** Asks the browser for that, straight from a click; whether the reader allows it. */
  ask(access: Permissions.Permissions): Promise<boolean>;
  /** Throws what has a `code` for `syncTrouble`, and then nothing has changed. */
  connect(given: SyncGiven, signal: AbortSignal): Promise<void>;
  /** Another login for the same library; whether it is right shows in the status. */
  changeLogin(user: string, password: string): Promise<void>;
  /** The access goes back too. */
  disconnect(): Promise<void>;
  syncNow(): void;
}

/** What the reader can do about the libraries that they share with others. Which there are stands in their own database. */
export interface SharingActions {
  /** Throws as `connect` does, and then nothing of it is left. */
  add(name: string, given: SyncGiven, signal: AbortSignal): Promise<SharedLibrary>;
  rename(library: SharedLibrary): Promise<void>;
  /** What this machine has of it goes; on the server it stays. */
  leave(id: string): Promise<void>;
  /** Puts kept pages of the reader's own into it; gives back what came. */
  put(id: string, pages: readonly string[]): Promise<Restored>;
  /** About its server. */
  actionsOn(id: string): SyncActions;
}
