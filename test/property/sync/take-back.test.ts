import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationsOf } from '@/utils/store/queries';
import { type Choice, differing, settle, unsettle } from '@/utils/store/sync/settle';
import { keepAnnotation, setNote } from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { annotate, contentOf, id } from '../../unit/store/sample';
import { machineAt } from './machine';

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch();
});
afterAll(() => server.close());

const PAGE = contentOf();
const { key } = PAGE.article;

it.each<Choice>(['keep', 'take', 'both'])(
  'the choice to %s, taken back, leaves what was written since',
  async (choice) => {
    const a = await machineAt('aaaaaaaa', { url: `${server.url}/written-since-${choice}`, ...server.admin }, null);
    const b = await machineAt('bbbbbbbb', { url: `${server.url}/written-since-${choice}`, ...server.admin }, null);
    await keepAnnotation(a.db, annotate(1, PAGE, 1, { note: '' }), PAGE, new Date());
    for (const machine of [a, b]) await machine.sync();
    await setNote(a.db, id(1), 'Asked on Monday.', new Date());
    await setNote(b.db, id(1), 'Asked on Tuesday.', new Date(Date.now() + 5));
    for (const machine of [a, b, a]) await machine.sync();
    const [one] = await differing(a.db);
    await settle(a.db, one!, choice, new Date());
    await setNote(a.db, id(1), 'Asked on Wednesday.', new Date());
    await unsettle(a.db, one!, new Date());
    expect(await annotationsOf(a.db, key)).toMatchObject([{ note: 'Asked on Wednesday.' }]);
    expect(await differing(a.db)).toMatchObject([{ now: 'Asked on Wednesday.', other: one?.other }]);
  },
);

describe.each<Choice>(['keep', 'take', 'both'])('the choice to %s', (choice) => {
  it.each([
    ['before it went anywhere', false],
    ['when all machines know of it', true],
  ])('is taken back %s, and all show both again', async (_, isSent) => {
    const place = { url: `${server.url}/take-back-${choice}-${isSent}`, ...server.admin };
    const [a, b] = [await machineAt('aaaaaaaa', place, null), await machineAt('bbbbbbbb', place, null)];
    const machines = [a, b, a];
    const inStep = async () => {
      for (const machine of machines) await machine.sync();
    };
    await keepAnnotation(a.db, annotate(1, PAGE, 1, { note: '' }), PAGE, new Date());
    await inStep();
    await setNote(a.db, id(1), 'Asked on Monday.', new Date());
    await setNote(b.db, id(1), 'Asked on Tuesday.', new Date(Date.now() + 5));
    await inStep();
    const shown = async () =>
      Promise.all(
        [a, b].map(async ({ db }) => ({
          note: (await annotationsOf(db, key))[0]?.note,
          both: (await differing(db)).map(({ now, other }) => [now, other.value]),
        })),
      );
    const before = await shown();
    expect(before.map(({ both }) => both.length)).toEqual([1, 1]);

    const [one] = await differing(a.db);
    await settle(a.db, one!, choice, new Date());
    if (isSent) await inStep();
    expect((await differing(a.db)).length + (isSent ? (await differing(b.db)).length : 0)).toBe(0);
    await unsettle(a.db, one!, new Date());
    await inStep();
    expect(await shown()).toEqual(before);
  });
});
