import { describe, expect, it } from 'vitest';
import { fromKept, fromReading } from '@/utils/exchange/document';
import { annotate, contentOf, id } from '../store/sample';
import { keptPage, STAMP, sampleDocument } from './samples';

describe('what is exported', () => {
  it('of a page kept as a whole is every claim, the kept ones with their notes, in the order of the text', () => {
    const [page] = sampleDocument().pages;
    expect(page?.items.map(({ annotation, claim, note }) => [annotation?.id ?? null, claim?.id ?? null, note])).toEqual(
      [
        [id(1), 'claim-1', 'Who pays?\nAsk the treasurer.'],
        [id(2), null, ''],
        [null, 'claim-2', ''],
        [null, 'claim-3', ''],
      ],
    );
  });

  it('of a page that is there for a claim is that claim alone', () => {
    const page = keptPage(undefined, { whole: false, note: 'On the page.' });
    const [exported] = fromKept([page], [annotate(1, page, 2)], STAMP).pages;
    expect(exported).toMatchObject({ keptAt: null, note: 'On the page.', title: page.article.title });
    expect(exported?.items).toHaveLength(1);
    expect(exported?.items[0]).toMatchObject({ speaker: 'Officials close to the talks', claim: { id: 'claim-3' } });
  });

  it('of an article just read is every claim there is something to show of', () => {
    const { article, reading } = contentOf();
    const quiet = {
      ...reading,
      claims: reading.claims.map((claim, i) => (i === 0 ? { ...claim, mark: null } : claim)),
    };
    const document = fromReading(
      article,
      quiet,
      [annotate(7, { ...contentOf() }, 2)],
      { keptAt: null, note: '' },
      STAMP,
    );
    expect(document.pages[0]?.items.map(({ quote, annotation }) => [quote, annotation?.id ?? null])).toEqual([
      [article.text.slice(...(reading.claims[1]?.sentence ?? [0, 0])), null],
      [article.text.slice(...(reading.claims[2]?.sentence ?? [0, 0])), id(7)],
    ]);
    expect(document).toMatchObject({
      made: '2026-05-08T12:00:00.000Z',
      generator: { name: 'Whence', version: '0.1.0' },
    });
  });

  it('has a claim that was found again under another id only once', () => {
    const page = keptPage();
    const claims = page.reading.claims.map((claim, i) => (i === 2 ? { ...claim, id: 'claim-3b' } : claim));
    const reread = { ...page, reading: { ...page.reading, claims } };
    const kept = annotate(1, page, 2);
    const found = new Map([[kept.id, 'claim-3b']]);
    const ids = ({ pages }: ReturnType<typeof fromKept>) => pages[0]?.items.map(({ annotation }) => annotation?.id);
    expect(ids(fromKept([reread], [kept], STAMP, found))).toEqual([undefined, undefined, kept.id]);
    const { article, reading } = reread;
    const now = fromReading(article, reading, [kept], { keptAt: null, note: '' }, STAMP, found);
    expect(ids(now)).toEqual([undefined, undefined, kept.id]);
  });

  it('names the engine of each claim: that of the claim as it was kept, and that of the page for what it read', () => {
    const page = keptPage(undefined, { engineVersion: '2' });
    const kept = annotate(1, contentOf(), 0);
    const own = annotate(2, contentOf(), 1, { claim: null, engineVersion: '1' });
    const [read] = fromKept([page], [kept, own], STAMP).pages;
    expect(read?.items.map(({ engineVersion }) => engineVersion)).toEqual(['1', undefined, '2', '2']);
    const { article, reading } = page;
    const [now] = fromReading(article, reading, [kept, own], { keptAt: null, note: '' }, STAMP).pages;
    expect(now?.items.map(({ engineVersion }) => engineVersion)).toEqual(['1', undefined, undefined, undefined]);
    const readBy3 = { ...reading, engineVersion: '3' };
    const [again] = fromReading(article, readBy3, [kept, own], { keptAt: null, note: '' }, STAMP).pages;
    expect(again?.items.map(({ engineVersion }) => engineVersion)).toEqual(['1', undefined, '3', '3']);
  });

  it('leaves out no annotation, even one whose page is missing', () => {
    const page = keptPage();
    const document = fromKept([], [annotate(1, page, 0, { note: 'Mine.' })], STAMP);
    expect(document.pages).toMatchObject([{ url: page.key, items: [{ note: 'Mine.' }] }]);
  });

  it('of nothing is an empty document', () => {
    expect(fromKept([], [], STAMP).pages).toEqual([]);
  });
});
