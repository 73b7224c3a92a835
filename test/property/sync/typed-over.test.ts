import { describe, expect, it } from 'vitest';
import * as notebook from '@/utils/store/notebook';
import { writeOver } from '@/utils/store/sync/overwriting';
import { differing, settle, unsettle } from '@/utils/store/sync/settle';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, contentOf, id } from '../../unit/store/sample';
import { A, B, expectInStep, fleetOf, later, syncAll } from './fleet';
import type { SyncedMachine } from './machine';

const PAGE = contentOf();
const NOW = new Date('2026-05-06T10:00:00Z');
const CLAIM = { kind: 'annotation', key: id(1) } as const;
const fleet = fleetOf();

/** Both have the claim with this note. */
async function two(note: string) {
  const database = fleet.newDatabase();
  const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note }), PAGE, NOW);
  await syncAll(a, b);
  return [a, b] as const;
}

/** As a field writes it whose reader saw `was`. */
function type({ db }: SyncedMachine, note: string, was: string) {
  return writeOver(db, CLAIM, { note, was }, NOW, () => writes.setNote(db, id(1), note, NOW));
}

/** Written there, and come here, while a reader here types. */
async function writtenElsewhere([a, b]: readonly [SyncedMachine, SyncedMachine], note: string): Promise<void> {
  await later();
  await writes.setNote(b.db, id(1), note, NOW);
  await b.sync();
  await a.sync();
  expect(await annotationOf(a.db, id(1))).toMatchObject({ note });
}

const others = async ({ db }: SyncedMachine) => (await differing(db)).map(({ other }) => other.value);

describe('a note that came while its reader was typing over an older one', () => {
  it('is shown beside theirs on both machines, and goes where they choose so', async () => {
    const [a, b] = await two('Who pays?');
    await writtenElsewhere([a, b], 'Bert asks.');
    await type(a, 'Who pays? Anna asks.', 'Who pays?');
    expect(await others(a)).toEqual(['Bert asks.']);
    await syncAll(a, b);
    await expectInStep(a, b);
    for (const machine of [a, b]) {
      expect(await annotationOf(machine.db, id(1))).toMatchObject({ note: 'Who pays? Anna asks.' });
      expect(await others(machine)).toEqual(['Bert asks.']);
    }
    const [one] = await differing(b.db);
    await settle(b.db, one!, 'both', NOW);
    await syncAll(b, a);
    await expectInStep(a, b);
    expect(await others(a)).toEqual([]);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Who pays? Anna asks.\n\nBert asks.' });
    await unsettle(b.db, one!, NOW);
    await syncAll(b, a);
    expect(await others(a)).toEqual(['Bert asks.']);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Who pays? Anna asks.' });
  });

  it('is shown once, however often the field is saved and asked to', async () => {
    const [a, b] = await two('Who pays?');
    await writtenElsewhere([a, b], 'Bert asks.');
    await type(a, 'Anna', 'Who pays?');
    await type(a, 'Anna', 'Who pays?');
    await type(a, 'Anna asks.', 'Anna');
    // A page that goes sends its last words before it has heard of those before.
    await type(a, 'Anna asks. Twice.', 'Who pays?');
    expect(await others(a)).toEqual(['Bert asks.']);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await others(b)).toEqual(['Bert asks.']);
  });

  it('asks nothing where it was seen, is empty, or is in what was typed', async () => {
    const [a, b] = await two('Who pays?');
    await writtenElsewhere([a, b], 'Bert asks.');
    await type(a, 'Bert asks. So does Anna.', 'Who pays?');
    expect(await others(a)).toEqual([]);
    await syncAll(a, b);
    await writtenElsewhere([a, b], 'Bert asks again.');
    await type(a, 'Anna asks.', 'Bert asks again.');
    expect(await others(a)).toEqual([]);
    await syncAll(a, b);
    await writtenElsewhere([a, b], '');
    await type(a, 'Anna asks, and waits.', 'Anna asks.');
    expect(await others(a)).toEqual([]);
  });

  it('drops what was typed first, as it is written on after it lost to a later note', async () => {
    const [a, b] = await two('Who pays?');
    await type(a, 'Anna', 'Who pays?');
    await later();
    await writes.setNote(b.db, id(1), 'Bert asks.', NOW);
    await syncAll(b, a);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Bert asks.' });
    expect(await others(a)).toEqual(['Anna']);
    await type(a, 'Anna asks.', 'Anna');
    expect(await others(a)).toEqual(['Bert asks.']);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await others(b)).toEqual(['Bert asks.']);
  });

  it('is kept as well where it is of a page, or of an actor', async () => {
    const [a, b] = await two('Who pays?');
    const key = PAGE.article.key;
    const actor = await notebook.keepActor(a.db, id(9), { page: key, name: 'Odile Brandt' }, NOW);
    await syncAll(a, b);
    await writes.setPageNote(b.db, key, 'Bert read it.', NOW);
    await notebook.setActorNote(b.db, actor.id, 'Bert knows her.', NOW);
    await syncAll(b, a);
    const ofPage = { note: 'Anna read it.', was: '' };
    await writeOver(a.db, { kind: 'page', key }, ofPage, NOW, () => writes.setPageNote(a.db, key, ofPage.note, NOW));
    const ofActor = { note: 'Anna knows her.', was: '' };
    const ref = { kind: 'actor', key: actor.id } as const;
    await writeOver(a.db, ref, ofActor, NOW, () => notebook.setActorNote(a.db, actor.id, ofActor.note, NOW));
    expect((await others(a)).sort()).toEqual(['Bert knows her.', 'Bert read it.']);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect((await others(b)).sort()).toEqual(['Bert knows her.', 'Bert read it.']);
  });

  it('leaves the note as it is where the new one cannot be written', async () => {
    const [a, b] = await two('Who pays?');
    await writtenElsewhere([a, b], 'Bert asks.');
    const long = 'x'.repeat(100_001);
    await expect(type(a, long, 'Who pays?')).rejects.toMatchObject({ code: 'failed' });
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Bert asks.' });
    expect(await others(a)).toEqual([]);
    expect(await a.db.edits.count()).toBe(0);
  });
});
