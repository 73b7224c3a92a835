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
    for (let run = 0; run < 3; run++) expect(await b.sync()).toMatchObject({ refused: [], unreadable: 1 });
    await mend();
    expect(await b.sync()).toMatchObject({ refused: [], unreadable: 0 });
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Who pays?' });
    expect((await progressOf(b.db))?.unreadable).toBeUndefined();
  });

  it('is told of no more once somebody removed it', async () => {
    const { b, remove } = await damaged();
    await b.sync();
    await remove();
    expect(await b.sync()).toMatchObject({ refused: [], unreadable: 0 });
  });

  it('is not asked for again by the same version, however often it looks, as long as nobody changes it', async () => {
    const { b, mend } = await damaged();
    await b.sync();
    const read: string[] = [];
    const sync = () => b.sync(undefined, undefined, (names) => read.push(...names));
    await sync();
    expect(read).not.toContain(CLAIM);
    await mend();
    expect(await sync()).toMatchObject({ unreadable: 0 });
  });

  it('is looked at again by a later version, though nobody has written it anew', async () => {
    const { a, b } = await two();
    await syncAll(a, b);
    // As a version left it that could not read the claim.
    await b.db.annotations.clear();
    for (const table of [b.db.synced, b.db.edits]) await table.delete(CLAIM);
    const progress = await progressOf(b.db);
    const unreadable = [CLAIM, 'annotation:gone long ago'];
    if (progress !== null) await b.db.syncing.put({ ...progress, unreadable, lookedBy: '0.9.0' });
    expect(await b.sync()).toMatchObject({ refused: [], unreadable: 0 });
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

describe('a document that a later version of Whence wrote', () => {
  async function ofLater() {
    const { a, b, database } = await two();
    await syncAll(a, b);
    const claim = (await fleet.documents(database)).find(({ _id }) => _id === CLAIM);
    const doc = { ...claim, format: 2, is: 'in a later way' };
    const answer = await fleet.ask('POST', `/${database}/_bulk_docs`, { docs: [doc] });
    const [{ rev }] = (await answer.json()) as [{ readonly rev: string }];
    return { a, b, database, claim, later: { ...doc, _rev: rev } };
  }
  const onServer = async (database: string) =>
    (await fleet.documents(database)).find(({ _id }) => _id === CLAIM) as object;

  it('is told of and left as it is, while all else goes on', async () => {
    const { a, b, database, later } = await ofLater();
    await writes.setPageNote(a.db, PAGE.article.key, 'All else.', NOW);
    expect(await a.sync()).toMatchObject({ refused: [], unreadable: 0, later: 1 });
    expect(await b.sync()).toMatchObject({ refused: [], unreadable: 0, later: 1 });
    expect((await b.db.pages.get(PAGE.article.key))?.note).toBe('All else.');
    expect(await onServer(database)).toEqual(later);
  });

  it('is not written over by what was edited here, which stays until it can be merged', async () => {
    const { a, b, database, claim, later } = await ofLater();
    await writes.setNote(b.db, id(1), 'Who paid?', NOW);
    await writes.setPageNote(b.db, PAGE.article.key, 'All else.', NOW);
    for (let run = 0; run < 2; run++) expect(await b.sync()).toMatchObject({ refused: [], later: 1 });
    expect(await onServer(database)).toEqual(later);
    expect((await annotationOf(b.db, id(1)))?.note).toBe('Who paid?');
    await a.sync();
    expect((await a.db.pages.get(PAGE.article.key))?.note).toBe('All else.');
    await fleet.ask('POST', `/${database}/_bulk_docs`, {
      docs: [{ ...claim, _rev: (later as { _rev: string })._rev }],
    });
    await syncAll(b, a);
    expect((await annotationOf(a.db, id(1)))?.note).toBe('Who paid?');
  });

  it('is read once this version is the later one, though nobody has written it anew', async () => {
    const { a, b } = await two();
    await syncAll(a, b);
    await b.db.annotations.clear();
    for (const table of [b.db.synced, b.db.edits]) await table.delete(CLAIM);
    const progress = await progressOf(b.db);
    if (progress !== null) await b.db.syncing.put({ ...progress, later: [CLAIM], lookedBy: '0.9.0' });
    expect(await b.sync()).toMatchObject({ later: 0 });
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Who pays?' });
  });
});
