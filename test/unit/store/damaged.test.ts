import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueAfter, entryIn, mendCatalogue } from '@/utils/store/catalogued';
import { WhenceDatabase } from '@/utils/store/db';
import { keepActor } from '@/utils/store/notebook';
import { keptActors } from '@/utils/store/notebook-queries';
import * as queries from '@/utils/store/queries';
import * as writes from '@/utils/store/writes';
import { annotate, articleAt, contentOf, id, search } from './sample';

const NOW = new Date('2026-05-06T10:00:00Z');
const PAGE = contentOf();
const KEY = PAGE.article.key;
const OTHER = contentOf(articleAt('https://courier.example/ferry'));

let db: WhenceDatabase;

beforeEach(async () => {
  db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  await writes.keepPage(db, PAGE, 'Mine.', NOW);
  await writes.keepPage(db, OTHER, '', NOW);
  for (const n of [1, 2, 3]) await writes.keepAnnotation(db, annotate(n, PAGE, n - 1), PAGE, NOW);
  await keepActor(db, id(20), { page: KEY, name: 'Odile Brandt' }, NOW);
  await keepActor(db, id(21), { page: OTHER.article.key, name: 'Odile Brandt' }, NOW);
});
afterEach(() => db.close());

/** What a fault of the disk or of a program would leave. */
async function damage(table: 'pages' | 'annotations' | 'actors' | 'contents', key: string, with_: object) {
  await db.table<object>(table).put({ ...(await db.table<object>(table).get(key)), ...with_ });
}

it('of a page with an address that a browser would run is there all the same: an older Whence may have kept it', async () => {
  const article = (await db.pages.get(KEY))?.article;
  await damage('pages', KEY, { article: { ...article, url: 'javascript:alert(1)' } });
  expect(await queries.pageEntryOf(db, KEY)).toMatchObject({ article: { url: 'javascript:alert(1)' } });
  expect((await queries.listedPages(db)).damaged).toEqual([]);
});

describe('a damaged record', () => {
  it.each([
    { claim: 'gone' },
    { selectors: null },
    { deletedAt: undefined },
    { quote: 12 },
    { createdAt: 'yesterday' },
    { tags: {} },
  ])('of a claim is left out and named, and the others are there: %o', async (with_) => {
    await damage('annotations', id(2), with_);
    expect((await queries.annotationsOf(db, KEY)).map((one) => one.id)).toEqual([id(1), id(3)]);
    expect((await queries.keptAnnotations(db)).map((one) => one.id)).toEqual([id(3), id(1)]);
    expect((await queries.listedAnnotations(db)).damaged).toEqual([id(2)]);
    expect((await search(db, 'ferry boats')).annotations.map((one) => one.id)).not.toContain(id(2));
  });

  it.each([{ article: null }, { keptAt: 7 }, { summary: {} }, { note: undefined }])(
    'of a page is left out and named, and the others are there: %o',
    async (with_) => {
      await damage('pages', KEY, with_);
      expect((await queries.keptPages(db)).map(({ key }) => key)).toEqual([OTHER.article.key]);
      expect((await queries.listedPages(db)).damaged).toEqual([KEY]);
      expect(await queries.pageEntryOf(db, KEY)).toBeNull();
      expect((await queries.pagesOf(db, [KEY, OTHER.article.key])).map(({ key }) => key)).toEqual([OTHER.article.key]);
      await search(db, 'ferry');
    },
  );

  it.each(['{', 'null', '{}', '[]', '{"page":"other","claims":[]}'])(
    'of the catalogue is told from the others, and made anew: %s',
    async (entry) => {
      await db.catalogue.update(KEY, { entry });
      const rows = async () => new Map((await catalogueAfter(db, 0, 10)).map((row) => [row.page, row]));
      expect(entryIn((await rows()).get(KEY)!)).toBe('damaged');
      expect(entryIn((await rows()).get(OTHER.article.key)!)).toMatchObject({ page: OTHER.article.key });
      await mendCatalogue(db, [KEY]);
      expect(entryIn((await rows()).get(KEY)!)).toMatchObject({ page: KEY, claims: [{}, {}, {}] });
    },
  );

  it('of a text or an actor takes nothing along', async () => {
    await damage('contents', KEY, { body: { text: 3 } });
    expect(await queries.pageOf(db, KEY)).toBeNull();
    expect(await queries.pageOf(db, OTHER.article.key)).not.toBeNull();
    await damage('actors', id(20), { links: 'none' });
    expect((await keptActors(db)).map((actor) => actor.id)).toEqual([id(21)]);
  });
});
