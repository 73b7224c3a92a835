import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readExport } from '@/utils/exchange/reading/read-export';
import { type PageRecords, writeWhenceJson } from '@/utils/exchange/whence-json';
import { compareCopy } from '@/utils/store/copy/compare';
import type { CopyDatabase } from '@/utils/store/copy/copy-db';
import { WhenceDatabase } from '@/utils/store/db';
import { bringIn, takeOut } from '@/utils/store/import/bring-in';
import { importDatabase, stage } from '@/utils/store/import/stage';
import { keepActor, mergeActors, splitActors } from '@/utils/store/notebook';
import { joinedActors, keptActors } from '@/utils/store/notebook-queries';
import { annotationsOf, keptPages, pageOf } from '@/utils/store/queries';
import { deleteRecords, restoreRecords } from '@/utils/store/trash';
import { inTrash } from '@/utils/store/trashed';
import { versionsOf } from '@/utils/store/versions';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, articleAt, catalogues, contentOf, counts, id } from './sample';

const PAGE = contentOf();
const KEY = PAGE.article.key;
const OTHER = contentOf(articleAt('https://courier.example/ferry'));
const MAY_5 = new Date('2026-05-05T10:00:00Z');
const MAY_6 = new Date('2026-05-06T10:00:00Z');
const ABOUT = { generator: { name: 'Whence', version: '0.1.0' }, made: MAY_6.toISOString() };
const on = () => ({ signal: new AbortController().signal, onProgress: () => {} });

let from: WhenceDatabase;
let staging = 0;
let db: WhenceDatabase;
let aside: CopyDatabase;

beforeEach(async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  from = new WhenceDatabase({ ...options, name: 'from' });
  db = new WhenceDatabase(options);
  aside = importDatabase(options);
  await writes.keepPage(from, PAGE, 'Mine.', MAY_5);
  for (const n of [1, 2]) await writes.keepAnnotation(from, annotate(n, PAGE, n - 1, { note: `${n}.` }), PAGE, MAY_5);
  await writes.keepAnnotation(from, annotate(4, OTHER, 0), OTHER, MAY_5);
  await changeClaims(from, [id(1)], { verdict: 'supported', addTags: ['ferry'] }, MAY_5);
  await keepActor(from, id(20), { page: KEY, name: 'Odile Brandt' }, MAY_5);
});
afterEach(async () => {
  const { kept, anew } = await catalogues(db);
  expect(kept).toEqual(anew);
  for (const one of [from, db, aside]) one.close();
});

async function written(store: WhenceDatabase): Promise<string> {
  const records: PageRecords[] = [];
  for (const { key } of await keptPages(store)) {
    const page = await pageOf(store, key);
    if (page === null) continue;
    records.push({ page, annotations: await annotationsOf(store, key), versions: await versionsOf(store, key) });
  }
  return writeWhenceJson(ABOUT, records, { actors: await keptActors(store), joined: await joinedActors(store) });
}

async function staged(text: string, signal = new AbortController().signal) {
  const found = readExport([text], 'file.json', { now: MAY_6.toISOString() });
  return stage(db, aside, found, { id: id(100 + staging++), now: MAY_6, signal, onRead: () => {} });
}
async function brought(text: string) {
  const looked = await staged(text);
  const restored = looked && (await bringIn(db, aside, looked.copy, MAY_6, on()));
  if (restored === null) throw new Error('Broken off.');
  return restored;
}

describe('a file', () => {
  it('brings everything in, and what is taken out again is the same to the byte', async () => {
    const file = await written(from);
    await brought(file);
    expect(await written(db)).toBe(file);
    expect(await annotationOf(db, id(1))).toMatchObject({ note: '1.', verdict: 'supported', tags: ['ferry'] });
  });

  it('brings actors that were joined, so that they can be parted again', async () => {
    await keepActor(from, id(21), { page: OTHER.article.key, name: 'Odile Brandt' }, MAY_5);
    await mergeActors(from, id(20), id(21), MAY_5);
    const file = await written(from);
    await brought(file);
    expect(await written(db)).toBe(file);
    expect((await keptActors(db)).map(({ name }) => name)).toEqual(['Odile Brandt']);
    await splitActors(db, id(20), id(21), MAY_6);
    expect((await keptActors(db)).map(({ name }) => name)).toEqual(['Odile Brandt', 'Odile Brandt']);
  });

  it('that is taken back leaves no joined actor that would be in the way of itself', async () => {
    const apart = await written(from);
    await keepActor(from, id(21), { page: OTHER.article.key, name: 'Odile Brandt' }, MAY_5);
    await mergeActors(from, id(21), id(20), MAY_5);
    const restored = await brought(await written(from));
    await takeOut(db, restored, MAY_6, true);
    expect(await db.actors.count()).toBe(0);
    await brought(apart);
    expect((await keptActors(db)).map((actor) => actor.id)).toEqual([id(20)]);
  });

  it('is looked through before anything is written', async () => {
    const looked = await staged(await written(from));
    expect(looked?.copy).toMatchObject({ pages: 2, annotations: 3, actors: 1 });
    expect(looked && (await compareCopy(db, aside, looked.copy))).toMatchObject({ added: 8, same: 0, different: 0 });
    expect(await counts(db)).toEqual({ pages: 0, annotations: 0, deleted: 0 });
  });

  it('brings nothing that is there, and never takes the place of what the reader wrote since', async () => {
    const file = await written(from);
    await brought(file);
    await writes.setNote(db, id(1), 'Changed since.', MAY_6);
    const looked = await staged(file);
    expect(looked && (await compareCopy(db, aside, looked.copy))).toMatchObject({ added: 0, same: 7, different: 1 });
    expect(await brought(file)).toMatchObject({ written: 0, pages: [], annotations: [] });
    expect((await annotationOf(db, id(1)))?.note).toBe('Changed since.');
  });

  it('goes to the trash again at the reader’s word, with nothing of what was there before', async () => {
    await writes.keepAnnotation(db, annotate(9, OTHER, 1), OTHER, MAY_5);
    const restored = await brought(await written(from));
    await takeOut(db, restored, MAY_6);
    expect((await keptPages(db)).map(({ key }) => key)).toEqual([OTHER.article.key]);
    expect((await annotationsOf(db, OTHER.article.key)).map((one) => one.id)).toEqual([id(9)]);
    expect(await keptActors(db)).toEqual([]);
    expect((await inTrash(db)).pages.map(({ page }) => page.key)).toEqual([KEY]);
  });

  it('that is broken off leaves nothing, not even in the trash', async () => {
    const looked = await staged(await written(from));
    const controller = new AbortController();
    // What is being written by then is written.
    const progress = { signal: controller.signal, onProgress: () => controller.abort() };
    const restored = looked && (await bringIn(db, aside, looked.copy, MAY_6, progress));
    expect(restored).toBeNull();
    expect(await counts(db)).toEqual({ pages: 0, annotations: 0, deleted: 0 });
    expect(await inTrash(db)).toEqual({ pages: [], annotations: [], actors: [] });
  });

  it('whose reading is broken off leaves nothing aside', async () => {
    expect(await staged(await written(from), AbortSignal.abort())).toBeNull();
    expect([await aside.chunks.count(), await aside.generations.count()]).toEqual([0, 0]);
  });

  it('brings a page back from the trash together with a claim that is new there', async () => {
    await writes.keepPage(db, PAGE, '', MAY_5);
    await deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_5);
    await brought(await written(from));
    expect((await annotationsOf(db, KEY)).map((one) => one.id)).toEqual([id(1), id(2)]);
    expect((await keptPages(db)).map(({ key }) => key)).toContain(KEY);
  });

  it('never takes the claim of one page for that of another, whatever its ids say', async () => {
    await writes.keepAnnotation(db, annotate(9, OTHER, 1, { note: 'Mine.' }), OTHER, MAY_5);
    const csv = `id,url,quote,note\n${id(9)},https://gull.example/a,one,Theirs.\n`;
    const looked = await staged(csv);
    expect(looked && (await compareCopy(db, aside, looked.copy))).toMatchObject({ different: 1 });
    const restored = await brought(csv);
    await takeOut(db, restored, MAY_6);
    expect(await annotationOf(db, id(9))).toMatchObject({ note: 'Mine.', page: OTHER.article.key });
  });

  it('that is broken off leaves what the reader kept meanwhile on a page that came with it', async () => {
    const restored = await brought(await written(from));
    await writes.keepAnnotation(db, annotate(9, OTHER, 1), OTHER, MAY_6);
    await takeOut(db, restored, MAY_6, true);
    expect((await annotationsOf(db, OTHER.article.key)).map((one) => one.id)).toEqual([id(9)]);
    expect((await inTrash(db)).annotations).toEqual([]);
  });

  it('says that the note on a page that is there already stays out', async () => {
    await writes.keepPage(db, PAGE, 'Mine.', MAY_5);
    const looked = await staged(`url,quote,page_note\n${PAGE.article.url},the boats have been sold,Theirs.\n`);
    expect(looked?.refused).toMatchObject([{ what: 'pageNote', params: { address: KEY } }]);
  });

  it('cannot be brought in once it was put out by another', async () => {
    const looked = await staged(await written(from));
    await staged('url,quote\nhttps://gull.example/a,one\n');
    await expect(bringIn(db, aside, looked?.copy as never, MAY_6, on())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('taken out comes back from the trash page by page, with its claims', async () => {
    const restored = await brought(await written(from));
    await takeOut(db, restored, MAY_6);
    await restoreRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    expect((await annotationsOf(db, KEY)).map((one) => one.id)).toEqual([id(1), id(2)]);
  });

  it('of another program brings its passages to the page that is kept, whose text stays', async () => {
    await writes.keepPage(db, PAGE, '', MAY_5);
    const csv = `url,quote,note\n${PAGE.article.url},the boats have been sold,By whom?\n`;
    await brought(csv);
    expect((await annotationsOf(db, KEY)).map(({ quote, note, claim }) => [quote, note, claim])).toEqual([
      ['the boats have been sold', 'By whom?', null],
    ]);
    expect((await pageOf(db, KEY))?.article.text).toBe(PAGE.article.text);
  });

  it('of another program makes a page where none is kept, and joins what stands in several lines', async () => {
    const csv =
      'url,quote,note\nhttps://gull.example/a,one,1\nhttps://gull.example/a,two,2\nhttps://gull.example/b,one,3\n';
    const restored = await brought(csv);
    expect(restored.pages).toHaveLength(2);
    expect(await counts(db)).toEqual({ pages: 2, annotations: 3, deleted: 0 });
  });

  it('with something broken in it brings the rest and says what was left out', async () => {
    const lines = (await written(from)).split('\n');
    lines[3] = lines[3]?.replace('"quote"', '"qoute"') ?? '';
    const looked = await staged(lines.join('\n'));
    expect(looked?.refused).toMatchObject([{ line: 4, what: 'invalid' }]);
    expect(looked && (await bringIn(db, aside, looked.copy, MAY_6, on()))?.written).toBeGreaterThan(0);
  });
});
