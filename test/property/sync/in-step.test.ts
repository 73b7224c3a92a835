import { describe, expect, it } from 'vitest';
import * as notebook from '@/utils/store/notebook';
import { keptActors } from '@/utils/store/notebook-queries';
import { annotationsOf, keptPages, pageOf } from '@/utils/store/queries';
import { differing, settle } from '@/utils/store/sync/settle';
import * as trash from '@/utils/store/trash';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, contentOf, counts, id, search } from '../../unit/store/sample';
import { A, B, C, expectInStep, fleetOf, later, syncAll } from './fleet';
import type { SyncedMachine } from './machine';
import { parallelsOf } from './records';

const fleet = fleetOf();
const PAGE = contentOf();
const KEY = PAGE.article.key;
const NOW = new Date('2026-05-06T10:00:00Z');
const JULY = new Date('2026-07-01T10:00:00Z');
const paper = (n: number, title = '') => ({ url: `https://gazette.example/${n}`, title, date: '' });

/** Two machines that have the same page with a claim. */
async function two(): Promise<readonly [SyncedMachine, SyncedMachine, string]> {
  const database = fleet.newDatabase();
  const [a, b] = [await fleet.machine(A, database), await fleet.machine(B, database)];
  await writes.keepPage(a.db, PAGE, '', NOW);
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?', tags: ['money'] }), PAGE, NOW);
  await syncAll(a, b);
  return [a, b, database];
}

describe('a page with claims', () => {
  it('arrives whole, and is found there', async () => {
    const [a, b] = await two();
    await notebook.keepActor(a.db, id(9), { page: KEY, name: 'Odile Brandt' }, NOW);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await pageOf(b.db, KEY)).toMatchObject({ ...PAGE, whole: true });
    expect(await annotationsOf(b.db, KEY)).toEqual([annotate(1, PAGE, 0, { note: 'Who pays?', tags: ['money'] })]);
    expect(await keptActors(b.db)).toMatchObject([{ id: id(9), name: 'Odile Brandt' }]);
    expect((await search(b.db, 'pays')).annotations).toHaveLength(1);
    expect(await b.db.digests.toArray()).toEqual(await a.db.digests.toArray());
  });

  it('is sent once, and asking again moves nothing', async () => {
    const [a, b, database] = await two();
    const before = await fleet.documents(database);
    await syncAll(a, b);
    expect(await fleet.documents(database)).toEqual(before);
  });
});

describe('edits on two machines', () => {
  it('of two fields of one claim both hold', async () => {
    const [a, b] = await two();
    await writes.setNote(a.db, id(1), 'The mayor does.', NOW);
    await changeClaims(b.db, [id(1)], { verdict: 'unclear', checker: 'Tove Lind' }, NOW);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(a.db, id(1))).toMatchObject({
      note: 'The mayor does.',
      verdict: 'unclear',
      checker: 'Tove Lind',
    });
    expect(await differing(a.db)).toEqual([]);
  });

  it('of tags, evidence, aliases and links are merged entry by entry', async () => {
    const [a, b] = await two();
    await notebook.keepActor(a.db, id(9), { page: KEY, name: 'Odile Brandt' }, NOW);
    await changeClaims(a.db, [id(1)], { addEvidence: [paper(1), paper(2)] }, NOW);
    await syncAll(a, b);
    await changeClaims(a.db, [id(1)], { addTags: ['boats'], removeTags: ['money'], dropEvidence: [paper(1).url] }, NOW);
    await changeClaims(b.db, [id(1)], { addTags: ['quay'], addEvidence: [paper(2, 'Read'), paper(3)] }, NOW);
    await notebook.setActorAliases(a.db, id(9), ['O. Brandt'], NOW);
    await notebook.setActorAliases(b.db, id(9), ['the mayor'], NOW);
    await notebook.linkActor(a.db, id(9), { page: KEY, name: 'she' }, true, NOW);
    await notebook.linkActor(b.db, id(9), { page: KEY, name: 'Officials' }, false, NOW);
    await syncAll(a, b);
    await expectInStep(a, b);
    const claim = await annotationOf(a.db, id(1));
    expect([...(claim?.tags ?? [])].sort()).toEqual(['boats', 'quay']);
    expect(claim?.evidence).toEqual([paper(2, 'Read'), paper(3)]);
    const [actor] = await keptActors(b.db);
    expect([...(actor?.aliases ?? [])].sort()).toEqual(['O. Brandt', 'the mayor']);
    expect(actor?.links.map(({ name, same }) => [name, same]).sort()).toEqual([
      ['Odile Brandt', true],
      ['Officials', false],
      ['she', true],
    ]);
  });
});

describe('two notes on one claim that knew nothing of each other', () => {
  async function torn() {
    const [a, b, database] = await two();
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await later();
    await writes.setNote(b.db, id(1), 'Bert asks.', NOW);
    await syncAll(a, b);
    return [a, b, database] as const;
  }

  it('are both shown on each machine, the later as the note', async () => {
    const [a, b] = await torn();
    for (const { db } of [a, b]) {
      expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Bert asks.' });
      expect(await differing(db)).toMatchObject([{ field: 'note', now: 'Bert asks.', other: { value: 'Anna asks.' } }]);
    }
    await expectInStep(a, b);
  });

  it.each([
    ['keep', 'Bert asks.'],
    ['take', 'Anna asks.'],
    ['both', 'Bert asks.\n\nAnna asks.'],
  ] as const)('are what the reader chose, on each machine: %s', async (choice, note) => {
    const [a, b] = await torn();
    const [one] = await differing(a.db);
    if (one) await settle(a.db, one, choice, NOW);
    await syncAll(a, b);
    await expectInStep(a, b);
    for (const { db } of [a, b]) {
      expect(await annotationOf(db, id(1))).toMatchObject({ note });
      expect(await differing(db)).toEqual([]);
    }
  });

  it('reach a machine that joins later', async () => {
    const [a, , database] = await torn();
    const c = await fleet.machine(C, database);
    await syncAll(c);
    expect(await parallelsOf(c.db)).toEqual(await parallelsOf(a.db));
    expect(await differing(c.db)).toHaveLength(1);
  });

  it('are both there still where another machine removed the claim for good, and this one wrote on', async () => {
    const [a, b] = await torn();
    await trash.deleteRecords(a.db, { annotations: [id(1)], pages: [] }, NOW);
    await syncAll(a, b);
    await trash.purgeDeleted(a.db, JULY);
    await a.sync();
    await trash.restoreRecords(b.db, { annotations: [id(1)], pages: [] }, NOW);
    await syncAll(b, a);
    await expectInStep(a, b);
    for (const { db } of [a, b]) {
      expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Bert asks.' });
      expect(await differing(db)).toMatchObject([{ other: { value: 'Anna asks.' } }]);
    }
  });

  it('are chosen from twice without harm', async () => {
    const [a, b] = await torn();
    for (const { db } of [a, b]) {
      const [one] = await differing(db);
      if (one) await settle(db, one, 'both', NOW);
    }
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Bert asks.\n\nAnna asks.' });
    expect(await differing(b.db)).toEqual([]);
  });
});

describe('deleting', () => {
  it('travels, and so does its undo', async () => {
    const [a, b] = await two();
    const gone = await trash.deleteRecords(a.db, { annotations: [], pages: [KEY] }, NOW);
    await syncAll(a, b);
    expect(await counts(b.db)).toEqual({ pages: 0, annotations: 0, deleted: 2 });
    await trash.restoreRecords(b.db, { annotations: [], pages: gone.pages }, NOW);
    await syncAll(b, a);
    await expectInStep(a, b);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Who pays?' });
    expect((await search(a.db, 'pays')).annotations).toHaveLength(1);
  });

  it('does not take along what another machine writes later', async () => {
    const [a, b] = await two();
    await trash.deleteRecords(a.db, { annotations: [], pages: [KEY] }, NOW);
    await later();
    await writes.setNote(b.db, id(1), 'Not yet.', NOW);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Not yet.' });
    expect(await keptPages(a.db)).toHaveLength(1);
  });

  it('does not take along the page of a claim that another machine keeps of it', async () => {
    const [a, b] = await two();
    await writes.keepAnnotation(b.db, annotate(2, PAGE, 1), PAGE, NOW);
    await later();
    await trash.deleteRecords(a.db, { annotations: [], pages: [KEY] }, NOW);
    await syncAll(b, a);
    await expectInStep(a, b);
    expect((await annotationsOf(a.db, KEY)).map((claim) => claim.id)).toEqual([id(2)]);
    expect(await keptPages(b.db)).toHaveLength(1);
  });
});

describe('what is removed for good', () => {
  async function purged() {
    const [a, b, database] = await two();
    await trash.deleteRecords(a.db, { annotations: [], pages: [KEY] }, NOW);
    await syncAll(a, b);
    await trash.purgeDeleted(a.db, JULY);
    return [a, b, database] as const;
  }

  it('goes on the other machine, and leaves no text of it at the server', async () => {
    const [a, b, database] = await purged();
    await syncAll(a, b);
    await expectInStep(a, b);
    for (const table of [b.db.pages, b.db.contents, b.db.annotations, b.db.digests, b.db.synced]) {
      expect(await table.count()).toBe(0);
    }
    expect((await fleet.documents(database)).map(({ _id }) => _id)).toEqual(['whence']);
    const feed = await fleet.ask('GET', `/${database}/_changes?include_docs=true`);
    expect(await feed.text()).not.toMatch(/pays|ferry|money/i);
  });

  it('comes back whole, with its page, where it was edited on the other machine', async () => {
    const [a, b] = await purged();
    await trash.restoreRecords(b.db, { annotations: [id(1)], pages: [] }, NOW);
    await writes.setNote(b.db, id(1), 'Not yet.', NOW);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Not yet.', tags: ['money'] });
    expect(await pageOf(a.db, KEY)).toMatchObject({ ...PAGE, whole: true });
  });

  it('can be kept anew', async () => {
    const [a, b] = await purged();
    await syncAll(a, b);
    await writes.keepPage(b.db, PAGE, 'Again.', NOW);
    await syncAll(b, a);
    await expectInStep(a, b);
    expect(await keptPages(a.db)).toMatchObject([{ key: KEY, note: 'Again.' }]);
  });

  it('is not brought back by a machine that has not heard of it', async () => {
    const [a, b, database] = await purged();
    const c = await fleet.machine(C, database);
    await c.sync();
    await syncAll(a, b, c);
    await expectInStep(a, b, c);
    expect(await c.db.pages.count()).toBe(0);
  });
});
