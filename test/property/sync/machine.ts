import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Couch, couchAt, type Place } from '@/utils/services/sync/couch';
import { lookAtServer } from '@/utils/services/sync/gone-back';
import { joinLibrary, type OpenLibrary } from '@/utils/services/sync/library';
import { type Leftovers, replicate } from '@/utils/services/sync/replicate';
import { WhenceDatabase } from '@/utils/store/db';
import { startOver } from '@/utils/store/sync/start-over';
import { progressOf, switchOn } from '@/utils/store/sync/switch';
import { trackEdits } from '@/utils/store/sync/track-edits';

/** A machine with a library of its own. */
export interface SyncedMachine {
  readonly name: string;
  readonly db: WhenceDatabase;
  /** Both ways, once. `asked` hears which documents are asked for by name. `meanwhile` is done, once, when the server has what was sent and the machine has not heard of it yet. */
  sync(
    meanwhile?: () => Promise<unknown>,
    signal?: AbortSignal,
    asked?: (names: readonly string[]) => void,
  ): Promise<Leftovers>;
  /** Its browser was ended and begins again, with what was on its disk. */
  restart(): Promise<void>;
  /** Whether the server lets its login read alone. */
  isReadOnly(): boolean;
  /** As after a new start: it asks the server anew which library that is. */
  startAnew(): void;
  close(): void;
}

/** Joins the library of that database, or makes it. `ms`: the machine's clock. `within`: how long it waits for an answer. */
export async function machineAt(
  name: string,
  place: Place,
  passphrase: string | null = null,
  ms: () => number = Date.now,
  within?: number,
): Promise<SyncedMachine> {
  const disk = new IDBFactory();
  const open = () => {
    const opened = new WhenceDatabase({ indexedDB: disk, IDBKeyRange });
    trackEdits(opened);
    return opened;
  };
  let db = open();
  let library: OpenLibrary | undefined;
  let readOnly = false;
  let toSay = false;
  // As a page that is open: it hears nothing of a server that went away and came back between two of its questions.
  let isKnown = false;
  return {
    name,
    get db() {
      return db;
    },
    async restart() {
      db.close();
      db = open();
      await db.open();
    },
    async sync(meanwhile, signal = new AbortController().signal, asked = () => {}) {
      const real = couchAt(place, signal, within === undefined ? {} : { most: within });
      let next = meanwhile;
      const couch: Couch = {
        ...real,
        read(ids) {
          asked(ids);
          return real.read(ids);
        },
        async write(docs) {
          const outcomes = await real.write(docs);
          const now = next;
          next = undefined;
          await now?.();
          return outcomes;
        },
      };
      if (library === undefined) {
        await couch.open();
        library = await joinLibrary(real, passphrase, () => crypto.randomUUID());
        await switchOn(db, library.library, name);
        toSay = true;
      }
      await switchOn(db, library.library, name);
      const progress = await progressOf(db);
      if (progress === null) throw new Error('Sync is off.');
      const wasKnown = isKnown;
      isKnown = false;
      if ((await lookAtServer(real, progress, wasKnown)).isEarlier) await startOver(db);
      const now = () => new Date(ms());
      const left = await replicate({
        db,
        couch,
        keys: library.keys,
        library: library.library,
        readOnly,
        toSay,
        machine: name,
        person: place.user,
        version: '1.0.0',
        now,
        signal,
        tell: () => {},
      });
      [readOnly, toSay] = [!left.mayWrite, left.toSay];
      isKnown = true;
      return left;
    },
    isReadOnly: () => readOnly,
    startAnew() {
      library = undefined;
      isKnown = false;
    },
    close: () => db.close(),
  };
}
