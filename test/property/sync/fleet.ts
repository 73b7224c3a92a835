/** A server for the tests of a file, and machines that must each have their catalogue in step at the end of each test. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Place } from '@/utils/services/sync/couch';
import { type CouchServer, startCouch } from '../../drive/couch';
import { catalogues } from '../../unit/store/sample';
import { machineAt, type SyncedMachine } from './machine';
import { libraryOf } from './records';

export const [A, B, C] = ['anna0000', 'bert0000', 'cleo0000'] as const;

export interface Fleet {
  /** As the server's administrator. */
  ask: CouchServer['ask'];
  /** A database that nobody has used yet; its name. */
  newDatabase(): string;
  placeOf(database: string): Place;
  machine(name: string, database: string, passphrase?: string | null): Promise<SyncedMachine>;
  /** All documents as anybody who may read there sees them, but those that say whose a machine is. */
  documents(database: string): Promise<readonly ServerDoc[]>;
}

export interface ServerDoc {
  readonly _id: string;
  readonly _rev: string;
  readonly [field: string]: unknown;
}

export function fleetOf(): Fleet {
  let server: CouchServer;
  let databases = 0;
  const machines: SyncedMachine[] = [];
  beforeAll(async () => {
    server = await startCouch();
  });
  afterAll(() => server.close());
  afterEach(async () => {
    for (const { db, close } of machines.splice(0)) {
      const { kept, anew } = await catalogues(db);
      expect(kept).toEqual(anew);
      close();
    }
  });
  const placeOf = (database: string) => ({ url: `${server.url}/${database}`, ...server.admin });
  return {
    ask: (...asked) => server.ask(...asked),
    newDatabase: () => `whence-${++databases}`,
    placeOf,
    async machine(name, database, passphrase = null) {
      const machine = await machineAt(name, placeOf(database), passphrase);
      machines.push(machine);
      return machine;
    },
    async documents(database) {
      const answer = await server.ask('GET', `/${database}/_all_docs?include_docs=true&conflicts=true`);
      const { rows } = (await answer.json()) as { readonly rows: readonly { readonly doc: ServerDoc }[] };
      return rows.map(({ doc }) => doc).filter(({ _id }) => !_id.startsWith('machine:'));
    },
  };
}

/** Each in turn, until all have what the others had. */
export async function syncAll(...machines: readonly SyncedMachine[]): Promise<void> {
  for (const machine of [...machines, ...machines]) {
    expect(await machine.sync()).toMatchObject({ refused: [], unreadable: 0 });
  }
}

export async function expectInStep(...machines: readonly SyncedMachine[]): Promise<void> {
  const [first, ...others] = await Promise.all(machines.map(({ db }) => libraryOf(db)));
  for (const other of others) expect(other).toEqual(first);
  for (const { db } of machines) expect(await db.edits.count()).toBe(0);
}

/** Until the clock has gone on, so that what is edited next is the later edit. */
export async function later(): Promise<void> {
  for (const now = Date.now(); Date.now() < now + 2; ) await new Promise((resolve) => setTimeout(resolve, 1));
}
