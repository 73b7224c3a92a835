/** What wakes sync: something was written to the library, in whatever context; the reader asks; the machine is online again. */
import Dexie from 'dexie';
import type { WhenceDatabase } from '../../store/db';
import { toSend } from '../../store/sync/switch';

export interface Bell {
  /** Resolves when it rings, or has since this was last called; after `ms` at the latest; and when `signal` aborts. */
  heard(signal: AbortSignal, ms?: number): Promise<void>;
}

export interface News {
  /** Also for what sync itself took in: who hears it looks whether there is anything to send. */
  readonly written: Bell;
  readonly asked: Bell;
}

const CHANNEL = 'whence-sync';
/** What is written in quick succession goes together. */
const GATHER = 300;
const OF_RECORDS = /\/(?:pages|contents|annotations|actors)\//;

/** Wakes sync in whatever context does it: it is to be tried now, with the account that there is now. */
export function askForSync(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Whether what Dexie says of a change tells of records in the database of that name; null: in any. */
export function isOfRecords(name: string | null, parts: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(parts).some(
    (part) => part.startsWith(name === null ? 'idb://' : `idb://${name}/`) && OF_RECORDS.test(part),
  );
}

/** Until `signal` aborts. */
export function newsOf(db: WhenceDatabase, signal: AbortSignal): News {
  const [written, asked] = [new Ringing(), new Ringing()];
  const mutated = (parts: Readonly<Record<string, unknown>>) => {
    if (isOfRecords(db.name, parts)) written.ring();
  };
  Dexie.on('storagemutated', mutated);
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => asked.ring());
  globalThis.addEventListener('online', () => asked.ring(), { signal });
  signal.addEventListener('abort', () => {
    Dexie.on.storagemutated.unsubscribe(mutated);
    channel.close();
  });
  return { written, asked };
}

/** Until there is something to send, somebody asks, or `signal` aborts. */
export async function untilNeeded(db: WhenceDatabase, { asked, written }: News, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const until = AbortSignal.any([signal, ended.signal]);
  const isAsked = asked.heard(until).then(() => ended.abort());
  while (!until.aborted) {
    await written.heard(until);
    if (until.aborted || (await toSend(db)) === 0) continue;
    await new Promise((resolve) => setTimeout(resolve, GATHER));
    break;
  }
  ended.abort();
  await isAsked;
}

class Ringing implements Bell {
  private hasRung = false;
  private readonly listeners = new Set<() => void>();

  ring(): void {
    this.hasRung = this.listeners.size === 0;
    for (const hear of this.listeners) hear();
  }

  heard(signal: AbortSignal, ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => hear(), ms);
      const hear = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', hear);
        this.listeners.delete(hear);
        this.hasRung = false;
        resolve();
      };
      this.listeners.add(hear);
      signal.addEventListener('abort', hear);
      if (this.hasRung || signal.aborted) hear();
    });
  }
}
