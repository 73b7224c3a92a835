import { describe, expect, it } from 'vitest';
import type { WhenceDatabase } from '@/utils/store/db';
import * as queries from '@/utils/store/queries';
import * as trash from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, articleAt, contentOf, counts, id, PARAGRAPHS, readingOf, search } from './sample';
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
/** The same, at a time of its own: what was kept after a deletion may be what was deleted. */
const keepAt = (n: number, claim: number, note: string, page: writes.PageContent, now: Date) =>
  writes.keepAnnotation(db, annotate(n, page, claim, { note, createdAt: now.toISOString() }), page, now);
const idsOnPage = async (key = KEY) => (await queries.annotationsOf(db, key)).map((annotation) => annotation.id);

/** Everything in the database, deleted records included: to show that nothing has changed. */
async function dump() {
  return Promise.all([db.pages.toArray(), db.contents.toArray(), db.annotations.toArray()]);
}

/** The page after an edit of its last paragraph, or as another engine reads it: the last claim has another id. */
function readAgain(from: string, to: string) {
  const article = articleAt(
    undefined,
    PARAGRAPHS.map((text) => text.replace(from, to)),
  );
  const reading = readingOf(article);
  const claims = reading.claims.map((claim, i) => (i === 2 ? { ...claim, id: 'claim-3b' } : claim));
  return { article, reading: { ...reading, claims }, engineVersion: '2' };
}

const EDITED = readAgain('have been sold', 'were sold off');
const OTHER_ENGINE = readAgain('', '');
/** The page before the paragraph that all these claims are in was written. */
const BEFORE = contentOf(articleAt(undefined, PARAGRAPHS.slice(0, 3)));

describe('undo after a claim was kept anew under another id', () => {
  it.each([
    ['in an edited sentence', null, EDITED],
    ['by another engine', null, OTHER_ENGINE],
    ['in an edited sentence of a page kept whole before', PAGE, EDITED],
    ['by another engine than that which read the page when it was kept whole', PAGE, OTHER_ENGINE],
    ['in an edited sentence of a page kept whole after', EDITED, EDITED],
    ['in a sentence edited since, on a page kept whole before that was written', BEFORE, EDITED],
    ['by another engine, on a page kept whole before it was written', BEFORE, OTHER_ENGINE],
  ])('%s gives that one note and correction, and makes no second one', async (_, whole, anew) => {
    const correction = { dismissed: true, speaker: null, sourcing: null, standing: null };
    if (whole) await writes.keepPage(db, whole, '', MAY_5);
    await writes.keepAnnotation(db, annotate(1, PAGE, 2, { note: 'Old.', correction }), PAGE, MAY_5);
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepAt(2, 2, 'New.', anew, MAY_6);
    for (const __ of ['once', 'twice']) {
      expect(await trash.restoreRecords(db, gone, MAY_7)).toMatchObject({ annotations: [] });
      const kept = await queries.annotationsOf(db, KEY);
      expect(kept).toMatchObject([{ id: id(2), note: 'New.\n\nOld.', correction }]);
    }
  });

  it('makes one of both where both come back at once', async () => {
    await keepClaim(1, 2, 'Old.');
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepAt(2, 2, 'New.', EDITED, MAY_6);
    await trash.deleteRecords(db, { annotations: [id(2)], pages: [] }, MAY_7);
    await trash.restoreRecords(db, { annotations: [id(1), id(2)], pages: [] }, MAY_7);
    expect(await queries.annotationsOf(db, KEY)).toMatchObject([{ id: id(1), note: 'Old.\n\nNew.' }]);
  });

  it('leaves two that were kept beside each other, whatever they share', async () => {
    await writes.keepPage(db, BEFORE, '', MAY_5);
    await keepClaim(1, 2, 'Old.');
    await keepAt(2, 2, 'New.', EDITED, MAY_5);
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await trash.restoreRecords(db, gone, MAY_7);
    expect((await idsOnPage()).toSorted()).toEqual([id(1), id(2)]);
  });

  it('takes no claim of another sentence for it, although the two are alike', async () => {
    const lines = [...PARAGRAPHS.slice(0, 3), 'The council of Redmarsh voted to close its pool on Monday.'];
    const added = [...lines, 'The council of Arven voted to close its library on Friday.'];
    const [first, then] = [lines, added].map((paragraphs) => articleAt(undefined, paragraphs));
    if (!first || !then) throw new RangeError();
    const [old, page] = [contentOf(first), { ...contentOf(then), engineVersion: '2' }];
    await writes.keepPage(db, old, '', MAY_5);
    await writes.keepAnnotation(db, annotate(1, old, 2, { note: 'Pool.' }), old, MAY_5);
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepAt(2, 3, 'Library.', page, MAY_6);
    await trash.restoreRecords(db, gone, MAY_7);
    expect((await idsOnPage()).toSorted()).toEqual([id(1), id(2)]);
  });

  it('brings back another claim of the same page as a claim of its own', async () => {
    await keepClaim(1, 1, 'Old.');
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepAt(2, 2, 'New.', EDITED, MAY_6);
    await trash.restoreRecords(db, gone, MAY_7);
    expect((await idsOnPage()).toSorted()).toEqual([id(1), id(2)]);
  });

  it('keeps two claims of one reading apart, although they share their sentence and most of their words', async () => {
    const [inner] = PAGE.reading.claims.slice(2);
    if (!inner) throw new RangeError();
    const [start, end] = inner.sentence;
    const nested = { ...inner, id: 'claim-nested', content: [[start + 10, end] as const] };
    const both = { ...PAGE, reading: { ...PAGE.reading, claims: [...PAGE.reading.claims, nested] } };
    await keepClaim(1, 2, 'Outer.', both);
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepAt(2, 3, 'Inner.', both, MAY_6);
    await trash.restoreRecords(db, gone, MAY_7);
    expect((await idsOnPage()).toSorted()).toEqual([id(1), id(2)]);
  });

  it('keeps them apart on a page kept whole before either was written, too', async () => {
    const [inner] = PAGE.reading.claims.slice(2);
    if (!inner) throw new RangeError();
    const [start, end] = inner.sentence;
    const nested = { ...inner, id: 'claim-nested', content: [[start + 10, end] as const] };
    const both = { ...PAGE, reading: { ...PAGE.reading, claims: [...PAGE.reading.claims, nested] } };
    await writes.keepPage(db, BEFORE, '', MAY_5);
    await keepClaim(1, 2, 'Outer.', both);
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepAt(2, 3, 'Inner.', both, MAY_6);
    await trash.restoreRecords(db, gone, MAY_7);
    expect((await idsOnPage()).toSorted()).toEqual([id(1), id(2)]);
  });
});

describe('deleting and undo', () => {
  it('takes a claim away and brings it back as it was', async () => {
    await keepClaim(1, 0, 'Really?');
    await keepClaim(2, 1);
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    expect(gone).toEqual({ annotations: [id(1)], pages: [] });
    expect(await idsOnPage()).toEqual([id(2)]);
    expect(await annotationOf(db, id(1))).toBeNull();
    await trash.restoreRecords(db, gone, MAY_7);
    expect(await annotationOf(db, id(1))).toEqual({
      ...annotate(1, PAGE, 0, { note: 'Really?' }),
      updatedAt: MAY_7.toISOString(),
    });
  });

  it('takes a page’s claims with it, and brings back exactly those', async () => {
    await writes.keepPage(db, PAGE, 'My page.', MAY_5);
    for (const n of [1, 2, 3]) await keepClaim(n, n - 1);
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    const gone = await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    expect(gone).toEqual({ annotations: [id(2), id(3)], pages: [KEY] });
    expect(await counts(db)).toEqual({ pages: 0, annotations: 0, deleted: 4 });
    expect(await queries.pageOf(db, KEY)).toBeNull();

    await trash.restoreRecords(db, { annotations: [], pages: [KEY] }, MAY_7);
    expect(await idsOnPage()).toEqual([id(2), id(3)]);
    expect(await queries.pageOf(db, KEY)).toMatchObject({ note: 'My page.', article: PAGE.article });
  });

  it('leaves no empty page behind when the last claim of one that was not kept as a whole goes', async () => {
    await keepClaim(1, 0);
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    expect(gone.pages).toEqual([KEY]);
    expect(await queries.keptPages(db)).toEqual([]);
    await trash.restoreRecords(db, { annotations: [id(1)], pages: [] }, MAY_7);
    expect(await queries.keptPages(db)).toMatchObject([{ key: KEY }]);
  });

  it('leaves the page when it is kept as a whole or has a note', async () => {
    const noted = contentOf(articleAt('https://a.example/noted'));
    await writes.keepPage(db, PAGE, '', MAY_5);
    await keepClaim(1, 0);
    await keepClaim(2, 0, '', noted);
    await writes.setPageNote(db, noted.article.key, 'Stays.', MAY_5);
    await trash.deleteRecords(db, { annotations: [id(1), id(2)], pages: [] }, MAY_6);
    expect((await queries.keptPages(db)).map(({ key }) => key).sort()).toEqual([noted.article.key, KEY].sort());
  });

  it('may be asked for twice, and for what was never there', async () => {
    await keepClaim(1, 0);
    const ids = { annotations: [id(1), id(8)], pages: ['https://nowhere.example/'] };
    await trash.deleteRecords(db, ids, MAY_6);
    const before = await dump();
    expect(await trash.deleteRecords(db, ids, MAY_7)).toEqual({ annotations: [], pages: [] });
    expect(await dump()).toEqual(before);
    await trash.restoreRecords(db, ids, MAY_7);
    expect(await trash.restoreRecords(db, ids, MAY_7)).toEqual({ annotations: [], pages: [] });
    expect(await idsOnPage()).toEqual([id(1)]);
  });

  it('lets a deleted claim be kept anew', async () => {
    await keepClaim(1, 0, 'Old.');
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    expect(await keepClaim(2, 0, 'New.')).toMatchObject({ id: id(2), note: 'New.' });
    expect(await idsOnPage()).toEqual([id(2)]);
  });

  it('leaves one of a claim that was kept anew before it came back, with the notes and tags of both', async () => {
    await writes.keepAnnotation(db, annotate(1, PAGE, 0, { note: 'Old.', tags: ['ask'] }), PAGE, MAY_5);
    const gone = await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepClaim(2, 0, 'New.');
    for (const _ of ['once', 'twice']) {
      expect(await trash.restoreRecords(db, gone, MAY_7)).toEqual({ annotations: [], pages: [] });
      expect(await queries.annotationsOf(db, KEY)).toMatchObject([
        { id: id(2), note: 'New.\n\nOld.', tags: ['ask'], updatedAt: MAY_7.toISOString() },
      ]);
    }
    expect((await search(db, 'old')).annotations.map((annotation) => annotation.id)).toEqual([id(2)]);
  });

  it('leaves one of a claim that comes back twice at once', async () => {
    await keepClaim(1, 0, 'One.');
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepClaim(2, 0, 'Two.');
    await trash.deleteRecords(db, { annotations: [id(2)], pages: [] }, MAY_6);
    await trash.restoreRecords(db, { annotations: [id(1), id(2)], pages: [] }, MAY_7);
    expect(await queries.annotationsOf(db, KEY)).toMatchObject([{ id: id(1), note: 'One.\n\nTwo.' }]);
  });

  it('does not add a note again that the reader took out after it was joined', async () => {
    await writes.keepPage(db, PAGE, '', MAY_5);
    await keepClaim(1, 0, 'Old.');
    await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    await keepClaim(2, 0, 'New.');
    await trash.restoreRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    await writes.setNote(db, id(2), 'New.', MAY_6);
    await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_7);
    await trash.restoreRecords(db, { annotations: [], pages: [KEY] }, MAY_7);
    expect(await queries.annotationsOf(db, KEY)).toMatchObject([{ id: id(2), note: 'New.' }]);
  });

  it('brings back the text of a whole page although a claim of a newer one was kept in between', async () => {
    await writes.keepPage(db, PAGE, 'My page.', MAY_5);
    await keepClaim(1, 0, 'Mine.');
    const gone = await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    const changed = contentOf(articleAt(PAGE.article.url, ['Ferry line stays open', 'The mayor said so.']));
    await writes.keepAnnotation(db, annotate(2, changed, 0, { claim: null }), changed, MAY_6);
    await trash.restoreRecords(db, gone, MAY_7);
    expect(await queries.pageOf(db, KEY)).toMatchObject({
      ...PAGE,
      whole: true,
      note: 'My page.',
      keptAt: MAY_5.toISOString(),
    });
    expect((await idsOnPage()).sort()).toEqual([id(1), id(2)]);
  });

  it('brings the note of a deleted page back when the page is kept anew', async () => {
    await writes.keepPage(db, PAGE, 'My page.', MAY_5);
    await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_6);
    await writes.keepPage(db, PAGE, '', MAY_7);
    expect(await queries.pageEntryOf(db, KEY)).toMatchObject({ note: 'My page.', keptAt: MAY_7.toISOString() });
  });

  it('ends after the time given, and not before', async () => {
    const other = contentOf(articleAt('https://a.example/one'));
    await keepClaim(1, 0);
    await keepClaim(2, 0, '', other);
    await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_5);
    await trash.deleteRecords(db, { annotations: [], pages: [other.article.key] }, MAY_7);
    expect(await trash.purgeDeleted(db, MAY_6)).toBe(2);
    expect(await counts(db)).toEqual({ pages: 0, annotations: 0, deleted: 2 });
    expect(await db.contents.count()).toBe(1);
    await trash.restoreRecords(db, { annotations: [], pages: [KEY, other.article.key] }, MAY_7);
    expect((await queries.keptPages(db)).map(({ key }) => key)).toEqual([other.article.key]);
  });

  it('never removes a page that a claim in the trash still needs', async () => {
    await writes.keepPage(db, PAGE, '', MAY_5);
    await keepClaim(1, 0);
    await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, MAY_5);
    await trash.restoreRecords(db, { annotations: [id(1)], pages: [] }, MAY_5);
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_7);
    await db.pages.update(KEY, { deletedAt: MAY_5.toISOString() });
    await trash.purgeDeleted(db, MAY_6);
    await trash.restoreRecords(db, { annotations: [id(1)], pages: [] }, MAY_7);
    expect(await queries.pageOf(db, KEY)).not.toBeNull();
  });
});
