import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SyncError } from '@/utils/services/sync/errors';
import { type CouchServer, startCouch } from '../../drive/couch';
import { type Cut, type CuttingProxy, cuttingProxy } from '../../drive/cutting-proxy';
import { catalogues } from '../../unit/store/sample';
import { editAtRandom } from './edits';
import { newLedger } from './ledger';
import { machineAt, type SyncedMachine } from './machine';
import { type Random, randomOf } from './random';
import { libraryOf, parallelsOf, recordsOf } from './records';

/** All 200 by `WHENCE_SEEDS=200`; so many as do not keep the rest of the tests waiting otherwise. */
const SEEDS = Number(process.env.WHENCE_SEEDS ?? 40);
const FIRST_SEED = Number(process.env.WHENCE_FIRST_SEED ?? 1);
const EDITS = 50;
const HOUR = 3_600_000;
/** Names of machines, and how far their clocks are off. */
const MACHINES = [
  ['aaaaaaaa', 0],
  ['bbbbbbbb', HOUR],
  ['cccccccc', -24 * HOUR],
] as const;
const START = Date.parse('2026-05-05T12:00:00Z');

let server: CouchServer;
let proxy: CuttingProxy;
let cut: () => Cut = () => null;
beforeAll(async () => {
  server = await startCouch();
  proxy = await cuttingProxy(server.url, () => cut());
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});
afterEach(() => void vi.useRealTimers());

/** Syncs over a line that may be cut at any request; true where it was. */
async function syncOverBadLine(machine: SyncedMachine, random: Random): Promise<boolean> {
  cut = () => (random.isOneIn(6) ? random.oneOf(['before', 'after']) : null);
  try {
    await machine.sync();
    return false;
  } catch (error) {
    if (error instanceof SyncError && error.code === 'unreachable') return true;
    throw error;
  } finally {
    cut = () => null;
  }
}

async function stateOf(machines: readonly SyncedMachine[], database: string) {
  const answer = await server.ask('GET', `/${database}`);
  const { update_seq } = (await answer.json()) as { update_seq: unknown };
  return JSON.stringify([update_seq, await Promise.all(machines.map(({ db }) => libraryOf(db)))]);
}

describe('three machines with a bad line and wrong clocks', () => {
  it.each(Array.from({ length: SEEDS }, (_, i) => FIRST_SEED + i))(
    'end with one library, and no edit is lost: seed %i',
    async (seed) => {
      const random = randomOf(seed);
      const database = `seed-${seed}`;
      const place = { url: `${proxy.url}/${database}`, ...server.admin };
      // Nothing but the clock is made up.
      vi.useFakeTimers({ toFake: ['Date'] });
      let time = START;
      const at = (offset: number) => {
        vi.setSystemTime(time + offset);
        return new Date(time + offset);
      };
      const machines = await Promise.all(
        MACHINES.map(([name, offset]) => machineAt(name, place, null, () => time + offset)),
      );
      for (const machine of machines) await machine.sync();

      const ledger = newLedger();
      let cuts = 0;
      for (let n = 1; n <= EDITS; n++) {
        time += random.below(90_000);
        const which = random.below(machines.length);
        const machine = machines[which] as SyncedMachine;
        const now = at(MACHINES[which]?.[1] ?? 0);
        await ledger.edit(machine.db, () =>
          editAtRandom({ random, machine, now, n, discard: ({ ref, other }) => ledger.discard(ref, other) }),
        );
        if (random.isOneIn(2) && (await syncOverBadLine(machine, random))) cuts++;
      }

      // Each machine hears of what the others sent in the round before; the last two rounds move nothing.
      let state = '';
      for (let round = 0; round < 8; round++) {
        for (const [i, machine] of machines.entries()) {
          at(MACHINES[i]?.[1] ?? 0);
          expect(await machine.sync()).toMatchObject({ refused: [], unreadable: 0 });
        }
        const before = state;
        state = await stateOf(machines, database);
        if (state === before) break;
        expect(round, 'They never come to rest.').toBeLessThan(7);
      }

      const [a, ...others] = machines as [SyncedMachine, ...SyncedMachine[]];
      const [library, parallels] = [await libraryOf(a.db), await parallelsOf(a.db)];
      for (const { db } of others) {
        expect(await libraryOf(db)).toEqual(library);
        expect(await parallelsOf(db)).toEqual(parallels);
      }
      expect(ledger.lost(await recordsOf(a.db), parallels)).toEqual([]);
      for (const { db } of machines) {
        expect(await db.edits.count()).toBe(0);
        const { kept, anew } = await catalogues(db);
        expect(kept).toEqual(anew);
      }
      expect(ledger.length).toBeGreaterThan(EDITS);
      TOTAL.cuts += cuts;
      for (const machine of machines) machine.close();
    },
  );

  const TOTAL = { cuts: 0 };
  it('had their line cut again and again', () => {
    expect(TOTAL.cuts).toBeGreaterThan(SEEDS);
  });
});
