import { describe, expect, it } from 'vitest';
import { keptAnnotations, keptPages } from '@/utils/store/queries';
import { differing } from '@/utils/store/sync/settle';
import * as writes from '@/utils/store/writes';
import { stampAt } from '@/utils/sync/stamp';
import { annotate, annotationOf, contentOf, id } from '../../unit/store/sample';
import { A, B, C, expectInStep, fleetOf, type ServerDoc, syncAll } from './fleet';
import { libraryOf } from './records';

const fleet = fleetOf();
const PAGE = contentOf();
const KEY = PAGE.article.key;
const NOW = new Date('2026-05-06T10:00:00Z');
const CLAIM = `annotation:${id(1)}`;

async function two(passphrase: string | null = null) {
  const database = fleet.newDatabase();
  const [a, b] = [await fleet.machine(A, database, passphrase), await fleet.machine(B, database, passphrase)];
  await writes.keepPage(a.db, PAGE, 'Ask the mayor.', NOW);
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?', tags: ['money'] }), PAGE, NOW);
  await syncAll(a, b);
  const docs = await fleet.documents(database);
  const claim = docs.find(({ _id }) => _id === CLAIM) as ServerDoc;
  const page = docs.find(({ _id }) => _id.startsWith('page:')) as ServerDoc;
  return { a, b, database, claim, page };
}

/** As a cluster writes what came from another part of it: beside what is there. */
async function writeBeside(database: string, docs: readonly object[]): Promise<void> {
  await fleet.ask('POST', `/${database}/_bulk_docs`, { docs, new_edits: false });
}

describe('two revisions of one document, as a cluster leaves them', () => {
  /** What two machines made of the same revision, each at another part of the cluster. */
  async function split(passphrase: string | null = null) {
    const { a, b, database } = await two(passphrase);
    const other = fleet.newDatabase();
    // The other part of the cluster has what there was so far, revisions and all.
    await fleet.ask('PUT', `/${other}`);
    for (const { _id } of await fleet.documents(database)) {
      const answer = await fleet.ask('GET', `/${database}/${encodeURIComponent(_id)}?revs=true`);
      await writeBeside(other, [await answer.json()]);
    }
    const c = await fleet.machine(C, other, passphrase);
    await syncAll(c);
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await syncAll(a);
    await writes.setNote(c.db, id(1), 'Cleo asks.', NOW);
    await writes.setPageNote(c.db, KEY, 'Cleo on the page.', NOW);
    await syncAll(c);
    for (const { _id } of await fleet.documents(other)) {
      const answer = await fleet.ask('GET', `/${other}/${encodeURIComponent(_id)}?revs=true`);
      await writeBeside(database, [await answer.json()]);
    }
    return { a, b, database };
  }

  it.each([null, 'the tide at seven'])(
    'become one with the words of both, and leave none behind: sealed by %s',
    async (passphrase) => {
      const { a, b, database } = await split(passphrase);
      expect((await fleet.documents(database)).filter(({ _conflicts }) => _conflicts !== undefined)).toHaveLength(1);
      await syncAll(b, a);
      await expectInStep(a, b);
      for (const { db } of [a, b]) {
        expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Cleo asks.', tags: ['money'] });
        expect(await differing(db)).toMatchObject([{ other: { value: 'Anna asks.' } }]);
        expect(await keptPages(db)).toMatchObject([{ note: 'Cleo on the page.' }]);
      }
      expect((await fleet.documents(database)).filter(({ _conflicts }) => _conflicts !== undefined)).toEqual([]);
    },
  );

  it('are left where one of them cannot be read', async () => {
    const { a, b, database, claim } = await two();
    await writeBeside(database, [{ ...claim, _rev: '2-ffffffffffffffffffffffffffffff01', at: 'never' }]);
    await writes.setPageNote(a.db, KEY, 'Still here.', NOW);
    await a.sync();
    await b.sync();
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Who pays?' });
    const [left] = (await fleet.documents(database)).filter(({ _conflicts }) => _conflicts !== undefined);
    expect(left?._id).toBe(CLAIM);
  });
});

describe('documents that others wrote', () => {
  const STAMP = stampAt(Date.parse('2026-05-07T10:00:00Z'), 'stranger');

  it.each<[string, (claim: ServerDoc, page: ServerDoc) => object]>([
    ['a field of a wrong kind', (claim) => ({ ...claim, is: { ...(claim.is as object), note: 7 } })],
    ['tags that are none', (claim) => ({ ...claim, is: { ...(claim.is as object), tags: 'money' } })],
    ['a verdict there is not', (claim) => ({ ...claim, is: { ...(claim.is as object), verdict: 'guilty' } })],
    ['a note as long as a library', (claim) => ({ ...claim, is: { ...(claim.is as object), note: 'x'.repeat(2e6) } })],
    ['no fields', (claim) => ({ ...claim, is: undefined })],
    ['no stamps', (claim) => ({ ...claim, at: undefined })],
    ['a stamp of no time', (claim) => ({ ...claim, at: { '*': 'tomorrow' } })],
    ['a kind there is not', (claim) => ({ ...claim, kind: 'settings' })],
    ['the key of another record', (claim) => ({ ...claim, key: id(2) })],
    ['lists without end', (claim) => ({ ...claim, is: { ...(claim.is as object), tags: nested(500) } })],
    ['a page without its head', (_, page) => ({ ...page, is: { ...(page.is as object), head: null } })],
    [
      'a page deleted at no time',
      (_, page) => ({ ...page, is: { ...(page.is as object), gone: { deletedAt: 'soon' } } }),
    ],
  ])('leave the library alone, and are counted: %s', async (_, made) => {
    const { a, b, database, claim, page } = await two();
    const before = await libraryOf(b.db);
    const doc = made(claim, page) as ServerDoc;
    // As an edit that comes after all: what is wrong with it is all that speaks against it.
    const at = doc.at === undefined ? {} : { at: { '*': STAMP, ...(doc.at === claim.at ? {} : (doc.at as object)) } };
    const [outcome] = (await (
      await fleet.ask('POST', `/${database}/_bulk_docs`, { docs: [{ ...doc, ...at }] })
    ).json()) as [{ readonly rev?: string }];
    expect(outcome.rev).toMatch(/^2-/);
    expect(await b.sync()).toMatchObject({ refused: [], unreadable: 1 });
    expect(await libraryOf(b.db)).toEqual(before);
    await writes.keepAnnotation(a.db, annotate(2, PAGE, 1), PAGE, NOW);
    await a.sync();
    await b.sync();
    expect(await keptAnnotations(b.db)).toHaveLength(2);
  });

  it.each<[string, object]>([
    [
      'page',
      { head: { key: 'https://elsewhere.example/' }, gone: { key: 'https://elsewhere.example/', deletedAt: null } },
    ],
    ['annotation', { claim: { id: id(3) } }],
  ])('change no other record than the one that they are of: %s', async (kind, changes) => {
    const { b, database, claim, page } = await two();
    const doc = kind === 'page' ? page : claim;
    const is = Object.entries(doc.is as Record<string, object>).map(([field, value]) => {
      const added = (changes as Record<string, object>)[field];
      return [field, added === undefined ? value : { ...value, ...added }];
    });
    await fleet.ask('POST', `/${database}/_bulk_docs`, {
      docs: [{ ...doc, at: { '*': STAMP }, is: { ...Object.fromEntries(is), note: 'By a stranger.' } }],
    });
    await b.sync();
    const [pages, claims] = [await keptPages(b.db), await keptAnnotations(b.db)];
    expect(pages.map(({ key }) => key)).toEqual([KEY]);
    expect(claims.map((one) => one.id)).toEqual([id(1)]);
    expect((kind === 'page' ? pages : claims).map(({ note }) => note)).toEqual(['By a stranger.']);
  });

  it('are passed over where they are the server’s own', async () => {
    const { b, database } = await two();
    const before = await libraryOf(b.db);
    const design = { _id: '_design/whence', validate_doc_update: 'function () {}', views: {} };
    await fleet.ask('PUT', `/${database}/_design/whence`, design);
    expect(await b.sync()).toMatchObject({ refused: [], unreadable: 0 });
    expect(await libraryOf(b.db)).toEqual(before);
  });

  it('are put aside where a later version of Whence wrote them, and the rest goes on', async () => {
    const { b, database, claim } = await two();
    await fleet.ask('POST', `/${database}/_bulk_docs`, { docs: [{ ...claim, format: 2, is: 'otherwise' }] });
    await writes.setPageNote(b.db, KEY, 'Sent.', NOW);
    expect(await b.sync()).toMatchObject({ later: 1, unreadable: 0, refused: [] });
    const docs = await fleet.documents(database);
    expect(docs.find(({ _id }) => _id === claim?._id)).toMatchObject({ format: 2, is: 'otherwise' });
    expect(JSON.stringify(docs)).toContain('Sent.');
    expect(await b.db.edits.count()).toBe(0);
  });

  it.each<[string, object, string]>([
    ['of a later version', { format: 2 }, 'newer-format'],
    ['damaged', { library: 'the one at the harbour' }, 'strange'],
    ['sealed in a way that is soon guessed', { sealing: { salt: 'AAAA', rounds: 1, check: 'AAAA' } }, 'strange'],
  ])('are not joined where the document that names the library is %s', async (_, changes, code) => {
    const { database } = await two();
    const library = (await fleet.documents(database)).find(({ _id }) => _id === 'whence');
    await fleet.ask('POST', `/${database}/_bulk_docs`, { docs: [{ ...library, ...changes }] });
    const c = await fleet.machine(C, database);
    await writes.keepPage(c.db, PAGE, '', NOW);
    await expect(c.sync()).rejects.toMatchObject({ name: 'SyncError', code });
    expect(await c.db.syncing.count()).toBe(0);
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? [] : [nested(depth - 1)];
}
