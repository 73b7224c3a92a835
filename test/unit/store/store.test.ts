import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_ARTICLE_LENGTH } from '@/utils/model';
import { MAX_NOTE_LENGTH } from '@/utils/records';
import type { WhenceDatabase } from '@/utils/store/db';
import * as queries from '@/utils/store/queries';
import * as trash from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, articleAt, contentOf, counts, id, search } from './sample';
import { withLibrary } from './with-library';

const MAY_5 = new Date('2026-05-05T10:00:00Z');
const MAY_6 = new Date('2026-05-06T10:00:00Z');
const MAY_7 = new Date('2026-05-07T10:00:00Z');
const PAGE = contentOf();
const KEY = PAGE.article.key;

let db: WhenceDatabase;

withLibrary((fresh) => {
  db = fresh;
});

const keepClaim = (n: number, claim: number, note = '', page = PAGE) =>
  writes.keepAnnotation(db, annotate(n, page, claim, { note }), page, MAY_5);
const idsOnPage = async (key = KEY) => (await queries.annotationsOf(db, key)).map((annotation) => annotation.id);

/** Everything in the database, deleted records included: to show that nothing has changed. */
async function dump() {
  return Promise.all([db.pages.toArray(), db.contents.toArray(), db.annotations.toArray()]);
}

describe('keeping a page', () => {
  it('keeps its text, its reading and the version of the engine', async () => {
    await writes.keepPage(db, PAGE, 'Ask the mayor.', MAY_5);
    expect(await queries.pageOf(db, KEY)).toEqual({
      key: KEY,
      ...PAGE,
      whole: true,
      note: 'Ask the mayor.',
      keptAt: MAY_5.toISOString(),
      updatedAt: MAY_5.toISOString(),
      deletedAt: null,
    });
  });

  it('takes the new text of a page kept before, and leaves its note and its time', async () => {
    await writes.keepPage(db, PAGE, 'Ask the mayor.', MAY_5);
    const changed = contentOf(articleAt(PAGE.article.url, ['Ferry line stays open', 'The mayor said so.']));
    await writes.keepPage(db, { ...changed, engineVersion: '2' }, '', MAY_6);
    expect(await queries.pageOf(db, KEY)).toMatchObject({
      article: { title: 'Ferry line stays open' },
      engineVersion: '2',
      note: 'Ask the mayor.',
      keptAt: MAY_5.toISOString(),
      updatedAt: MAY_6.toISOString(),
    });
    expect(await counts(db)).toEqual({ pages: 1, annotations: 0, deleted: 0 });
  });

  it('loses neither of two notes, and asking twice adds none', async () => {
    await writes.keepPage(db, PAGE, 'First.', MAY_5);
    for (const note of ['Second.', 'Second.', 'First.', 'Sec']) await writes.keepPage(db, PAGE, note, MAY_5);
    expect((await queries.pageEntryOf(db, KEY))?.note).toBe('First.\n\nSecond.\n\nSec');
  });

  it('finds one article under all of its addresses', async () => {
    await writes.keepPage(db, PAGE, 'Seen.', MAY_5);
    const other = contentOf(articleAt('http://m.harbour-post.example/news/ferry-line-to-close/?utm_source=mail'));
    await writes.keepPage(db, other, '', MAY_6);
    expect(await queries.keptPages(db)).toMatchObject([{ key: KEY, note: 'Seen.' }]);
  });

  it('lists pages without their texts, the newest first', async () => {
    await writes.keepPage(db, contentOf(articleAt('https://a.example/one')), '', MAY_5);
    await writes.keepPage(db, contentOf(articleAt('https://a.example/two')), '', MAY_6);
    const pages = await queries.keptPages(db);
    expect(pages.map(({ key }) => key)).toEqual(['https://a.example/two', 'https://a.example/one']);
    expect(pages[0]).not.toHaveProperty('article.text');
    expect(pages[0]).not.toHaveProperty('words');
    expect(pages[0]?.summary.said).toBe(3);
  });
});

describe('keeping a claim', () => {
  it('keeps the page with it, so that it can be shown without the web', async () => {
    const kept = await keepClaim(1, 0, 'Really?');
    expect(await queries.annotationsOf(db, KEY)).toEqual([kept]);
    expect(kept).toEqual(annotate(1, PAGE, 0, { note: 'Really?' }));
    expect(await queries.pageOf(db, KEY)).toMatchObject({ whole: false, article: PAGE.article, reading: PAGE.reading });
  });

  it('is one claim when the same wish comes twice', async () => {
    await keepClaim(1, 0, 'Really?');
    const before = await dump();
    expect((await keepClaim(1, 0, 'Really?')).id).toBe(id(1));
    expect(await dump()).toEqual(before);
  });

  it('gives back the claim that is kept already under another id, with both notes', async () => {
    await keepClaim(1, 0, 'First.');
    expect(await keepClaim(2, 0, 'Second.')).toMatchObject({ id: id(1), note: 'First.\n\nSecond.' });
    expect(await idsOnPage()).toEqual([id(1)]);
  });

  it('tells claims of the same id on two pages apart', async () => {
    const other = contentOf(articleAt('https://a.example/one'));
    await keepClaim(1, 0);
    await keepClaim(2, 0, '', other);
    expect(await idsOnPage()).toEqual([id(1)]);
    expect(await idsOnPage(other.article.key)).toEqual([id(2)]);
  });

  const ownPassage = (n: number, claim: number, note = '') =>
    writes.keepAnnotation(db, annotate(n, PAGE, claim, { claim: null, speaker: null, note }), PAGE, MAY_5);

  it('keeps passages of the reader’s own beside each other, and beside a claim in the same place', async () => {
    await ownPassage(1, 0);
    await ownPassage(2, 1);
    await keepClaim(3, 1);
    expect((await idsOnPage()).sort()).toEqual([id(1), id(2), id(3)]);
  });

  it('keeps one passage once, with the notes of both wishes', async () => {
    await ownPassage(1, 0, 'First.');
    expect(await ownPassage(2, 0, 'Second.')).toMatchObject({ id: id(1), note: 'First.\n\nSecond.' });
    expect(await idsOnPage()).toEqual([id(1)]);
  });

  it('tells the same words in two places of a page apart', async () => {
    const twice = contentOf(articleAt('https://a.example/twice', ['Twice', 'He denied it.', 'He denied it.']));
    for (const n of [0, 1]) {
      await writes.keepAnnotation(db, annotate(n, twice, n, { claim: null, speaker: null }), twice, MAY_5);
    }
    expect(await idsOnPage(twice.article.key)).toEqual([id(0), id(1)]);
  });

  it('leaves the text and the note of a page that is kept as a whole', async () => {
    await writes.keepPage(db, PAGE, 'My page.', MAY_5);
    const changed = contentOf(articleAt(PAGE.article.url, ['Ferry line stays open', 'The mayor said so.']));
    await keepClaim(1, 0, '', changed);
    expect(await queries.pageOf(db, KEY)).toMatchObject({ whole: true, note: 'My page.', article: PAGE.article });
  });

  it('brings the text of a page that is not kept as a whole up to date', async () => {
    await keepClaim(1, 0);
    const changed = contentOf(articleAt(PAGE.article.url, ['Ferry line stays open', 'The mayor said so.']));
    await writes.keepAnnotation(db, annotate(2, changed, 0, { claim: null }), changed, MAY_6);
    expect(await queries.pageOf(db, KEY)).toMatchObject({ article: changed.article, keptAt: MAY_5.toISOString() });
  });

  it('becomes part of the page when the page is kept afterwards', async () => {
    await keepClaim(1, 0, 'Really?');
    await writes.keepPage(db, PAGE, '', MAY_6);
    expect(await queries.pageEntryOf(db, KEY)).toMatchObject({ whole: true });
    expect(await idsOnPage()).toEqual([id(1)]);
  });

  it('lists claims in the order of the text', async () => {
    await keepClaim(1, 2);
    await keepClaim(2, 0);
    expect(await idsOnPage()).toEqual([id(2), id(1)]);
    expect((await queries.keptAnnotations(db)).map((annotation) => annotation.id)).toEqual([id(2), id(1)]);
  });
});

describe('notes', () => {
  it('are changed on claims and pages', async () => {
    await keepClaim(1, 0, 'Old.');
    await writes.setNote(db, id(1), 'New.\n"=1+1" 😀', MAY_6);
    await writes.setPageNote(db, KEY, 'On the page.', MAY_6);
    expect(await annotationOf(db, id(1))).toMatchObject({
      note: 'New.\n"=1+1" 😀',
      updatedAt: MAY_6.toISOString(),
    });
    expect(await queries.pageEntryOf(db, KEY)).toMatchObject({ note: 'On the page.' });
  });

  it('say so when their record is not there', async () => {
    await expect(writes.setNote(db, id(9), 'x', MAY_5)).rejects.toMatchObject({ code: 'not-found' });
    await expect(writes.setPageNote(db, KEY, 'x', MAY_5)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that are written while another window deletes the claim come back with it', async () => {
    await keepClaim(1, 0);
    await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    await writes.setNote(db, id(1), 'Late note.', MAY_7);
    await trash.restoreRecords(db, { annotations: [], pages: [KEY] }, MAY_7);
    expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Late note.' });
  });
});

describe('search', () => {
  const hits = async (query: string) => {
    const { pages, annotations } = await search(db, query);
    return [pages.map(({ key }) => key), annotations.map((annotation) => annotation.id)];
  };

  beforeEach(async () => {
    await writes.keepPage(db, PAGE, 'A page about boats.', MAY_5);
    await keepClaim(1, 0, 'Ask the treasurer, Žofie');
    await keepClaim(2, 1);
    await keepClaim(3, 2);
  });

  it.each([
    ['a word of a quote', 'reporters', [[], [id(2)]]],
    ['the beginning of a word', 'report', [[], [id(3), id(2)]]],
    ['another case', 'REPORTERS', [[], [id(2)]]],
    ['a note', 'treasurer', [[], [id(1)]]],
    ['a word with or without its accents', 'zofie', [[], [id(1)]]],
    ['a speaker', 'odile', [[], [id(2), id(1)]]],
    ['a title, and all that is kept of it', 'lower quay', [[KEY], [id(3), id(2), id(1)]]],
    ['a page’s note', 'boats', [[KEY], [id(3), id(2), id(1)]]],
    ['a word of the claim and one of its page', 'treasurer harbour', [[], [id(1)]]],
    ['words in any order', 'told she', [[], [id(2)]]],
    ['a word with its apostrophe', 'won’t', [[], [id(2)]]],
    ['a word that is not there', 'zeppelin', [[], []]],
    ['two words, of which one is not there', 'reporters zeppelin', [[], []]],
    ['nothing but signs', ' "= ( ', [[], []]],
    ['a name that objects have', 'constructor', [[], []]],
  ])('finds %s', async (_, query, expected) => {
    expect(await hits(query)).toEqual(expected);
  });

  it('follows a changed note and leaves out what is deleted', async () => {
    await writes.setNote(db, id(1), 'Ask the auditor', MAY_6);
    expect(await hits('treasurer')).toEqual([[], []]);
    expect(await hits('auditor')).toEqual([[], [id(1)]]);
    await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    expect(await hits('auditor')).toEqual([[], []]);
    expect(await hits('quay')).toEqual([[], []]);
    await trash.restoreRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    expect(await hits('auditor')).toEqual([[], [id(1)]]);
  });
});

describe('bad input', () => {
  const bad = (change: object) => ({ ...annotate(1, PAGE, 0), ...change });

  it.each([
    ['an id that is none', bad({ id: 'one' }), 'Invalid UUID'],
    ['an empty quote', bad({ quote: '' }), 'quote'],
    ['a note that is too long', bad({ note: 'x'.repeat(MAX_NOTE_LENGTH + 1) }), 'note'],
    ['no selectors', bad({ selectors: undefined }), 'selectors'],
    ['a time that is none', bad({ createdAt: 'yesterday' }), 'createdAt'],
    ['tags that are no list', bad({ tags: 'x' }), 'tags'],
    ['another page', bad({ page: 'https://a.example/other' }), 'another page'],
    ['nothing', null, 'Expected Object'],
    ['a text', 'annotation', 'Expected Object'],
  ])('refuses %s and changes nothing', async (_, annotation, message) => {
    await keepClaim(7, 1, 'Stays.');
    const before = await dump();
    const kept = writes.keepAnnotation(db, annotation as never, PAGE, MAY_6);
    await expect(kept).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    await expect(kept).rejects.toThrow(message);
    expect(await dump()).toEqual(before);
  });

  it.each([
    ['a text that is too long', { ...PAGE.article, text: 'x'.repeat(MAX_ARTICLE_LENGTH + 1) }],
    ['an address that is none', { ...PAGE.article, url: 'nowhere' }],
    ['no key', { ...PAGE.article, key: '' }],
    ['a block that ends before it starts', { ...PAGE.article, blocks: [{ span: [5, 2], kind: 'paragraph' }] }],
    ['nothing', null],
  ])('refuses a page with %s and changes nothing', async (_, article) => {
    await writes.keepPage(db, PAGE, 'Stays.', MAY_5);
    const before = await dump();
    for (const write of [
      () => writes.keepPage(db, { ...PAGE, article: article as never }, '', MAY_6),
      () => writes.keepAnnotation(db, annotate(1, PAGE, 0), { ...PAGE, article: article as never }, MAY_6),
    ]) {
      await expect(write()).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    }
    expect(await dump()).toEqual(before);
  });

  it('refuses two notes that are too long together, and keeps the first', async () => {
    await writes.keepPage(db, PAGE, 'x'.repeat(MAX_NOTE_LENGTH), MAY_5);
    await expect(writes.keepPage(db, PAGE, 'one more', MAY_6)).rejects.toMatchObject({ code: 'failed' });
    expect((await queries.pageEntryOf(db, KEY))?.note).toHaveLength(MAX_NOTE_LENGTH);
  });

  it('takes the longest note and text there may be, and hostile words', async () => {
    const note = `</script><img src=x onerror=alert(1)> ${'é'.repeat(MAX_NOTE_LENGTH - 60)}`;
    await keepClaim(1, 0, note);
    expect((await annotationOf(db, id(1)))?.note).toBe(note);
    const huge = articleAt('https://a.example/huge', ['T', 'word '.repeat(99_999)]);
    await writes.keepPage(db, contentOf(huge), '', MAY_5);
    expect((await queries.pageOf(db, huge.key))?.article.text).toBe(huge.text);
  });
});
