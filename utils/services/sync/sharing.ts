/** The libraries that the reader shares with others, as a page of Whence deals with them. */
import type { Restored } from '../../store/copy/restore-held';
import type { WhenceDatabase } from '../../store/db';
import { accountOf } from '../../store/sync/account';
import {
  deleteDatabase,
  dropShared,
  putInto,
  putShared,
  type SharedLibrary,
  sharedDatabase,
} from '../../store/sync/shared-libraries';
import { registerGate } from '../access';
import { connect, type Given, newName } from './account';
import { endAsking } from './asking';
import { giveBack, isSiteOfReader } from './host-access';
import { askForSync } from './news';
import { syncNow } from './run';
import { serverActions } from './server-actions';

/** `mine`: the reader's own database, which knows of the others. */
export function sharing(mine: WhenceDatabase) {
  /** Of what goes on with each, so that it ends when the reader leaves it. */
  const under = new Map<string, AbortController>();

  /** Unless a page shows that library: that is in step by itself, and has heard. */
  function send(id: string): void {
    const life = under.get(id) ?? new AbortController();
    under.set(id, life);
    askForSync();
    void syncNow(sharedDatabase(id), life.signal).catch(() => {});
  }

  return {
    /** Joins the library there under a name of the reader's. Throws as `connect` does, and then nothing of it is left here. */
    async add(name: string, given: Given, signal: AbortSignal): Promise<SharedLibrary> {
      const library = { id: newName(), name: name.trim() };
      try {
        await connect(sharedDatabase(library.id), given, signal, await isSiteOfReader(mine, given.url));
        signal.throwIfAborted();
        await putShared(mine, library);
      } catch (error) {
        await deleteDatabase(library.id).catch(() => {});
        await giveBack(mine, given.url);
        throw error;
      }
      await endAsking();
      send(library.id);
      await registerGate();
      return library;
    },
    rename: (library: SharedLibrary): Promise<void> => putShared(mine, library),
    /** What this machine has of it goes, and the access to its server with it. Throws `StoreError`. */
    async leave(id: string): Promise<void> {
      under.get(id)?.abort();
      under.delete(id);
      const account = await accountOf(sharedDatabase(id));
      await dropShared(mine, id);
      if (account !== null) await giveBack(mine, account.url, account.isSite);
    },
    /** As `putInto`, from the reader's own library; what came goes to the server at once. */
    async put(id: string, pages: readonly string[]): Promise<Restored> {
      const restored = await putInto(sharedDatabase(id), mine, pages, new Date());
      send(id);
      return restored;
    },
    /** What the reader can do about its server. */
    actionsOn: (id: string) => ({ ...serverActions(sharedDatabase(id), mine), syncNow: () => send(id) }),
  };
}
