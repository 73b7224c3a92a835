import { describe, expect, it } from 'vitest';
import * as notebook from '@/utils/store/notebook';
import { keptPages } from '@/utils/store/queries';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, contentOf, id } from '../../unit/store/sample';
import { A, B, C, expectInStep, fleetOf, later, syncAll } from './fleet';
import { libraryOf, parallelsOf } from './records';

const fleet = fleetOf();
const PAGE = contentOf();
const KEY = PAGE.article.key;
const NOW = new Date('2026-05-06T10:00:00Z');
const WORDS = 'the tide at seven';

async function sealed() {
  const database = fleet.newDatabase();
  const [a, b] = [await fleet.machine(A, database, WORDS), await fleet.machine(B, database, WORDS)];
  await writes.keepPage(a.db, PAGE, 'Ask the mayor.', NOW);
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?', tags: ['money'] }), PAGE, NOW);
  await notebook.keepActor(a.db, id(9), { page: KEY, name: 'Odile Brandt' }, NOW);
  const evidence = { url: 'https://gazette.example/boats', title: 'Boats sold', date: '' };
  await changeClaims(a.db, [id(1)], { addEvidence: [evidence], checker: 'Tove Lind', verdict: 'unclear' }, NOW);
  await syncAll(a, b);
  return [a, b, database] as const;
}

describe('a sealed library', () => {
  it('shows who keeps the server nothing of what is in it', async () => {
    const [a, b, database] = await sealed();
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await later();
    await writes.setNote(b.db, id(1), 'Bert asks.', NOW);
    await syncAll(a, b);
    expect((await parallelsOf(a.db)).size).toBe(1);
    const all = JSON.stringify(await fleet.documents(database));
    const decoded = (await fleet.documents(database)).map((doc) => Buffer.from(String(doc.sealed ?? ''), 'base64'));
    for (const word of [
      'mayor',
      'pays',
      'money',
      'harbour-post',
      'ferry',
      'Brandt',
      'gazette',
      'Boats',
      'Tove',
      'asks',
    ]) {
      expect(all.toLowerCase()).not.toContain(word.toLowerCase());
      for (const bytes of decoded) expect(bytes.toString('latin1')).not.toContain(word);
    }
    // Nor when, nor by whom: stamps are sealed with the rest.
    expect(all).not.toContain(A);
    expect(Object.keys((await fleet.documents(database))[0] ?? {}).sort()).toEqual(['_id', '_rev', 'format', 'sealed']);
  });

  it('is the same on both machines', async () => {
    const [a, b] = await sealed();
    await expectInStep(a, b);
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Who pays?', tags: ['money'], checker: 'Tove Lind' });
  });

  it.each([
    ['wrong-passphrase', 'the tide at eight'],
    ['needs-passphrase', null],
  ])('is not touched by who does not know its passphrase: %s', async (code, passphrase) => {
    const [, , database] = await sealed();
    const before = await fleet.documents(database);
    const c = await fleet.machine(C, database, passphrase);
    await writes.keepPage(c.db, PAGE, 'Cleo asks.', NOW);
    const library = await libraryOf(c.db);
    await expect(c.sync()).rejects.toMatchObject({ name: 'SyncError', code });
    expect(await fleet.documents(database)).toEqual(before);
    expect(await libraryOf(c.db)).toEqual(library);
  });

  it('takes nothing that was not sealed, or was sealed for another name', async () => {
    const [a, b, database] = await sealed();
    const before = await libraryOf(b.db);
    const docs = await fleet.documents(database);
    const claim = docs.find(({ _id }) => _id === `annotation:${id(1)}`);
    const open = { _id: `annotation:${id(7)}`, format: 1, kind: 'annotation', key: id(7), at: {}, is: {} };
    const moved = { _id: `annotation:${id(8)}`, format: 1, sealed: claim?.sealed };
    await fleet.ask('POST', `/${database}/_bulk_docs`, { docs: [open, moved] });
    expect(await b.sync()).toMatchObject({ refused: [], unreadable: 2, later: 0 });
    expect(await libraryOf(b.db)).toEqual(before);
    await writes.setPageNote(a.db, KEY, 'Still here.', NOW);
    await a.sync();
    await b.sync();
    expect(await keptPages(b.db)).toMatchObject([{ note: 'Still here.' }]);
  });

  it('goes on with what the server has not changed, where it changed a document', async () => {
    const [a, b, database] = await sealed();
    const docs = await fleet.documents(database);
    const claim = docs.find(({ _id }) => _id === `annotation:${id(1)}`);
    const text = String(claim?.sealed);
    await fleet.ask('POST', `/${database}/_bulk_docs`, {
      docs: [{ ...claim, sealed: `${text.slice(0, -8)}AAAAAAA=` }],
    });
    const before = await annotationOf(b.db, id(1));
    expect(await b.sync()).toMatchObject({ refused: [], unreadable: 1 });
    expect(await annotationOf(b.db, id(1))).toEqual(before);
    expect(await annotationOf(a.db, id(1))).toEqual(before);
  });
});

describe('a library that is not sealed', () => {
  it('is not written to by who wants it sealed', async () => {
    const database = fleet.newDatabase();
    const a = await fleet.machine(A, database);
    await writes.keepPage(a.db, PAGE, '', NOW);
    await syncAll(a);
    const before = await fleet.documents(database);
    const b = await fleet.machine(B, database, WORDS);
    await writes.keepPage(b.db, PAGE, 'Secret.', NOW);
    await expect(b.sync()).rejects.toMatchObject({ code: 'not-sealed' });
    expect(await fleet.documents(database)).toEqual(before);
  });

  it('is named after nothing that can be read, but says what is in it', async () => {
    const database = fleet.newDatabase();
    const a = await fleet.machine(A, database);
    await writes.keepPage(a.db, PAGE, '', NOW);
    await syncAll(a);
    const docs = await fleet.documents(database);
    expect(docs.map(({ _id }) => _id).join()).not.toContain('harbour');
    expect(JSON.stringify(docs)).toContain(KEY);
  });
});
