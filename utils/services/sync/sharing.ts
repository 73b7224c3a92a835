/** The libraries that the reader shares with others, as a page of Whence deals with them. */
import type { Restored } from '../../store/copy/restore-held';
import type { WhenceDatabase } from '../../store/db';
import { sharedDatabase } from '../../store/sync/shared-database';
import { putInto, putShared, type SharedLibrary } from '../../store/sync/shared-libraries';
import { registerGate } from '../access';
import { type Given, newName } from './account';
import { joinShared, leaveShared } from './joining';
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
      await joinShared(mine, library, given, signal);
      send(library.id);
      await registerGate();
      return library;
    },
    rename: (library: SharedLibrary): Promise<void> => putShared(mine, library),
    /** What this machine has of it goes, and the access to its server with it. Throws `StoreError`. */
    async leave(id: string): Promise<void> {
      under.get(id)?.abort();
      under.delete(id);
      await leaveShared(mine, id);
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
