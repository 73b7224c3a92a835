import { describe, expect, it } from 'vitest';
import { progressOf } from '@/utils/store/sync/switch';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, contentOf, id } from '../../unit/store/sample';
import { A, B, expectInStep, fleetOf, syncAll } from './fleet';

const fleet = fleetOf();
const PAGE = contentOf();
const NOW = new Date('2026-05-06T10:00:00Z');
const CLAIM = `annotation:${id(1)}`;

async function two() {
  const database = fleet.newDatabase();
  const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
  await writes.keepPage(a.db, PAGE, '', NOW);
  await syncAll(a, b);
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?' }), PAGE, NOW);
  return { a, b, database };
}

describe('a document that this version of Whence cannot read', () => {
  async function damaged() {
    const { a, b, database } = await two();
    await a.sync();
    const claim = (await fleet.documents(database)).find(({ _id }) => _id === CLAIM);
    const change = (doc: object) => fleet.ask('POST', `/${database}/_bulk_docs`, { docs: [doc] });
    const answer = await change({ ...claim, is: 'in a later way' });
    const [{ rev }] = (await answer.json()) as [{ readonly rev: string }];
    return {
      a,
      b,
      database,
      mend: () => change({ ...claim, _rev: rev }),
      remove: () => change({ _id: CLAIM, _rev: rev, _deleted: true }),
    };
  }

  it('is told of after each run, for as long as it is there', async () => {
    const { b, mend } = await damaged();
    for (let run = 0; run < 3; run++) expect(await b.sync()).toEqual({ refused: [], unreadable: 1 });
    await mend();
    expect(await b.sync()).toEqual({ refused: [], unreadable: 0 });
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Who pays?' });
    expect((await progressOf(b.db))?.unreadable).toBeUndefined();
  });

  it('is told of no more once somebody removed it', async () => {
    const { b, remove } = await damaged();
    await b.sync();
    await remove();
    expect(await b.sync()).toEqual({ refused: [], unreadable: 0 });
  });

  it('is looked at again by a later version, though nobody has written it anew', async () => {
    const { a, b } = await two();
    await syncAll(a, b);
    // As a version left it that could not read the claim.
    await b.db.annotations.clear();
    for (const table of [b.db.synced, b.db.edits]) await table.delete(CLAIM);
    const progress = await progressOf(b.db);
    if (progress !== null) await b.db.syncing.put({ ...progress, unreadable: [CLAIM, 'annotation:gone long ago'] });
    expect(await b.sync()).toEqual({ refused: [], unreadable: 0 });
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Who pays?' });
  });

  it('is found again, where there are more than names are kept of', async () => {
    const { a, b, database } = await two();
    await a.sync();
    const strange = Array.from({ length: 1_100 }, (_, n) => ({ _id: `annotation:${id(5_000 + n)}`, format: 1, is: 0 }));
    const answer = await fleet.ask('POST', `/${database}/_bulk_docs`, { docs: strange });
    expect(await b.sync()).toMatchObject({ unreadable: 1_000 });
    const written = (await answer.json()) as { readonly id: string; readonly rev: string }[];
    const docs = written.slice(0, 1_050).map((doc) => ({ _id: doc.id, _rev: doc.rev, _deleted: true }));
    await fleet.ask('POST', `/${database}/_bulk_docs`, { docs });
    expect(await b.sync()).toMatchObject({ unreadable: 50 });
  });
});
