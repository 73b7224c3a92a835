import { describe, expect, it } from 'vitest';
import { mendCatalogue } from '@/utils/store/catalogued';
import * as notebook from '@/utils/store/notebook';
import { keptActors } from '@/utils/store/notebook-queries';
import { annotationsOf, keptAnnotations, keptPages } from '@/utils/store/queries';
import { toAnnotationRow } from '@/utils/store/rows';
import { progressOf, switchOff } from '@/utils/store/sync/switch';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, articleAt, contentOf, id } from '../../unit/store/sample';
import { A, B, C, expectInStep, fleetOf, later, syncAll } from './fleet';
import type { SyncedMachine } from './machine';
import { parallelsOf } from './records';

const fleet = fleetOf();
const PAGE = contentOf();
const KEY = PAGE.article.key;
const OTHER = contentOf(articleAt('https://gazette.example/quay'));
const MAY_6 = new Date('2026-05-06T10:00:00Z');
const MAY_7 = new Date('2026-05-07T10:00:00Z');

/** All that a machine can show of the notes on that page: what holds, and what the reader has not chosen from. */
async function notesOn({ db }: SyncedMachine, key: string): Promise<unknown[]> {
  const page = (await keptPages(db)).find((one) => one.key === key);
  const beside = (await parallelsOf(db)).get(`page:${key}`) ?? [];
  return [page?.note, ...beside.map(({ value }) => value)];
}

describe('two machines that each had a library before', () => {
  async function joined() {
    const database = fleet.newDatabase();
    const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
    await writes.keepPage(a.db, PAGE, 'Anna asks.', MAY_6);
    await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?' }), PAGE, MAY_6);
    await notebook.keepActor(a.db, id(8), { page: KEY, name: 'Odile Brandt' }, MAY_6);
    await writes.keepPage(b.db, PAGE, 'Bert asks.', MAY_7);
    await writes.keepPage(b.db, OTHER, 'On the quay.', MAY_7);
    await writes.keepAnnotation(b.db, annotate(2, PAGE, 1, { note: 'Since when?' }), PAGE, MAY_7);
    await notebook.keepActor(b.db, id(9), { page: KEY, name: 'Odile Brandt' }, MAY_7);
    await syncAll(a, b);
    return [a, b] as const;
  }

  it('have all of both, and lose no word', async () => {
    const [a, b] = await joined();
    await expectInStep(a, b);
    for (const machine of [a, b]) {
      expect(await notesOn(machine, KEY)).toEqual(['Bert asks.', 'Anna asks.']);
      expect(await notesOn(machine, OTHER.article.key)).toEqual(['On the quay.']);
      expect((await annotationsOf(machine.db, KEY)).map(({ note }) => note)).toEqual(['Who pays?', 'Since when?']);
      expect((await keptActors(machine.db)).map((actor) => actor.id).sort()).toEqual([id(8), id(9)]);
    }
  });

  it('find a page that was kept whole on one kept whole, with its note, though the other kept a claim of it later', async () => {
    const database = fleet.newDatabase();
    const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
    await writes.keepPage(a.db, PAGE, 'Anna asks.', MAY_6);
    await writes.keepAnnotation(b.db, annotate(2, PAGE, 1), PAGE, MAY_7);
    await syncAll(b, a);
    await expectInStep(a, b);
    expect(await keptPages(b.db)).toMatchObject([{ whole: true, note: 'Anna asks.' }]);
    expect(await notesOn(b, KEY)).toEqual(['Anna asks.']);
  });

  it('send nothing more where both had the same already', async () => {
    const database = fleet.newDatabase();
    const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
    for (const { db } of [a, b]) {
      await writes.keepPage(db, PAGE, 'Both ask.', MAY_6);
      await writes.keepAnnotation(db, annotate(1, PAGE, 0, { note: 'Who pays?' }), PAGE, MAY_6);
    }
    await syncAll(a);
    const before = await fleet.documents(database);
    await syncAll(b);
    await expectInStep(a, b);
    expect(await fleet.documents(database)).toEqual(before);
  });

  it('that are large are sent in parts, and go on where they were stopped', async () => {
    const database = fleet.newDatabase();
    const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
    await writes.keepPage(a.db, PAGE, '', MAY_6);
    const claims = Array.from({ length: 450 }, (_, n) => {
      const passage = annotate(n, PAGE, 0, { claim: null, note: `Note ${n}.` });
      // Each a passage of its own: the same one twice becomes one.
      return { ...passage, selectors: { ...passage.selectors, position: { start: n, end: n + 1 } } };
    });
    await a.db.annotations.bulkPut(claims.map(toAnnotationRow));
    await mendCatalogue(a.db, [KEY]);
    const closed = new Error('The lid was closed.');
    await expect(a.sync(() => Promise.reject(closed))).rejects.toBe(closed);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await keptAnnotations(b.db)).toHaveLength(450);
  });
});

describe('another library under the same address', () => {
  it('is joined with the one here, and nothing of either is lost', async () => {
    const database = fleet.newDatabase();
    const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
    await writes.keepPage(a.db, PAGE, 'Anna asks.', MAY_6);
    await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?' }), PAGE, MAY_6);
    await syncAll(a, b);
    const { library } = (await progressOf(a.db)) ?? {};
    await changeClaims(a.db, [id(1)], { addTags: ['not sent yet'] }, MAY_6);

    await fleet.ask('DELETE', `/${database}`);
    const c = await fleet.machine(C, database);
    await later();
    await writes.keepPage(c.db, PAGE, 'Cleo asks.', MAY_7);
    await writes.keepPage(c.db, OTHER, '', MAY_7);
    await syncAll(c);
    for (const machine of [a, b]) machine.startAnew();
    await syncAll(a, b, c);

    await expectInStep(a, b, c);
    expect((await progressOf(a.db))?.library).not.toBe(library);
    for (const machine of [a, b, c]) {
      expect(await notesOn(machine, KEY)).toEqual(['Cleo asks.', 'Anna asks.']);
      expect(await keptPages(machine.db)).toHaveLength(2);
      expect(await annotationOf(machine.db, id(1))).toMatchObject({ note: 'Who pays?', tags: ['not sent yet'] });
    }
  });

  it('keeps what the reader has not chosen from yet', async () => {
    const database = fleet.newDatabase();
    const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
    await writes.keepPage(a.db, PAGE, '', MAY_6);
    await syncAll(a, b);
    await writes.setPageNote(a.db, KEY, 'Anna asks.', MAY_6);
    await later();
    await writes.setPageNote(b.db, KEY, 'Bert asks.', MAY_7);
    await syncAll(a, b);
    await fleet.ask('DELETE', `/${database}`);
    for (const machine of [a, b]) machine.startAnew();
    await syncAll(a, b);
    for (const machine of [a, b]) expect(await notesOn(machine, KEY)).toEqual(['Bert asks.', 'Anna asks.']);
  });
});

describe('switching off', () => {
  it('leaves every record here and at the server, and switching on again doubles none', async () => {
    const database = fleet.newDatabase();
    const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
    await writes.keepPage(a.db, PAGE, 'Anna asks.', MAY_6);
    await syncAll(a, b);
    await switchOff(a.db);
    await writes.setPageNote(a.db, KEY, 'Anna asks again.', MAY_7);
    await writes.keepAnnotation(a.db, annotate(1, PAGE, 0), PAGE, MAY_7);
    expect(await a.db.edits.count()).toBe(0);
    a.startAnew();
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await keptPages(b.db)).toHaveLength(1);
    expect(await keptAnnotations(b.db)).toHaveLength(1);
    expect(await notesOn(b, KEY)).toContain('Anna asks again.');
  });
});
