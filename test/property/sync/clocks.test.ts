import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptAnnotations } from '@/utils/store/queries';
import { differing } from '@/utils/store/sync/settle';
import * as writes from '@/utils/store/writes';
import { StampSchema, stampAt, timeOf } from '@/utils/sync/stamp';
import { annotate, annotationOf, contentOf, id } from '../../unit/store/sample';
import { A, B, C, expectInStep, fleetOf, type ServerDoc, syncAll } from './fleet';
import type { SyncedMachine } from './machine';

const fleet = fleetOf();
const PAGE = contentOf();
const NOW = new Date('2026-05-06T10:00:00Z');
const LATEST = `${stampAt(8.64e15, '').slice(0, 9)}zzzzzzzzzzzz`;

afterEach(() => {
  vi.useRealTimers();
});

/** What the machine does while its clock says that. */
async function at(time: string, work: () => Promise<unknown>): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
  await work();
  vi.useRealTimers();
}

async function lastOf({ db }: SyncedMachine): Promise<number> {
  const row = await db.syncing.get('machine');
  return row?.what === 'machine' && row.last !== null ? timeOf(row.last) : 0;
}

async function two() {
  const database = fleet.newDatabase();
  const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?' }), PAGE, NOW);
  await syncAll(a, b);
  return { a, b, database };
}

describe('a stamp of the latest time that there is', () => {
  it('is taken in, moves nobody’s clock, and what is written after it holds', async () => {
    const { a, b, database } = await two();
    expect(v.is(StampSchema, LATEST)).toBe(true);
    const claim = (await fleet.documents(database)).find(({ _id }) => _id === `annotation:${id(1)}`) as ServerDoc;
    const is = { ...(claim.is as object), note: 'From the year 3579.', tags: ['far'] };
    await fleet.ask('POST', `/${database}/_bulk_docs`, { docs: [{ ...claim, at: { '*': LATEST }, is }] });
    await writes.keepAnnotation(b.db, annotate(2, PAGE, 1), PAGE, NOW);
    // One of them writes in it without knowing.
    await writes.setNote(b.db, id(1), 'Bert asks.', NOW);
    await syncAll(a, b);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'From the year 3579.' });
    expect(await differing(a.db)).toMatchObject([{ other: { value: 'Bert asks.' } }]);
    for (const machine of [a, b]) expect(await lastOf(machine)).toBeLessThan(Date.parse('2080-01-01'));

    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Anna asks.' });
    for (const { at: stamps } of await fleet.documents(database)) {
      for (const stamp of Object.values((stamps ?? {}) as object)) expect(v.is(StampSchema, stamp)).toBe(true);
    }
  });
});

describe('a machine whose clock says', () => {
  it.each(['1970-01-01T00:05:00Z', '2061-05-06T10:00:00Z', '2400-01-01T00:00:00Z'])(
    '%s gets everything, and everybody gets what is written on it',
    async (time) => {
      const { a, b, database } = await two();
      await at(time, async () => {
        await writes.setNote(b.db, id(1), 'Bert asks.', new Date());
        await writes.keepAnnotation(b.db, annotate(2, PAGE, 1, { note: 'Since when?' }), PAGE, new Date());
        await b.sync();
      });
      await syncAll(a);
      expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Bert asks.' });
      await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
      await writes.keepAnnotation(a.db, annotate(3, PAGE, 2, { note: 'Which boats?' }), PAGE, NOW);
      await syncAll(a);
      await at(time, () => b.sync());
      expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Anna asks.' });
      // Somebody sets it right.
      await writes.setNote(b.db, id(1), 'Bert asks again.', NOW);
      await syncAll(b, a);
      const c = await fleet.machine(C, database);
      await syncAll(c);
      await expectInStep(a, b, c);
      expect(await annotationOf(c.db, id(1))).toMatchObject({ note: 'Bert asks again.' });
      expect(await keptAnnotations(c.db)).toHaveLength(3);
      for (const machine of [a, b, c]) expect(await lastOf(machine)).toBeLessThan(Date.parse('2040-01-01'));
    },
  );
});
