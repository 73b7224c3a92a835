import { describe, expect, it } from 'vitest';
import { ACTORS } from '@/utils/exchange/actors';
import { fromActors } from '@/utils/exchange/document';
import type { Found } from '@/utils/exchange/reading/found';
import { type PageRecords, writeWhenceJson } from '@/utils/exchange/whence-json';
import { writeDocument } from '@/utils/exchange/write-document';
import { annotate, id } from '../../store/sample';
import { ABOUT, keptRecords, versionOf } from '../kept-records';
import { actorSample, keptPage, STAMP } from '../samples';
import { actorsIn, annotationsIn, foundIn, inPieces, pagesIn, reasonsIn, refusedIn } from './found-in';

const KEPT = [actorSample({ id: id(8) }), actorSample({ id: id(9), name: 'Ama Stolz' })];
const JOINED = [{ into: id(8), actor: actorSample({ id: id(7), name: 'O. Brandt', deletedAt: ABOUT.made }) }];
const FILE = writeWhenceJson(ABOUT, keptRecords(), { actors: KEPT, joined: JOINED });

function again(found: readonly Found[]): string {
  const records = pagesIn(found).map(
    ({ page, annotations, versions }): PageRecords => ({ page, annotations, versions }),
  );
  return writeWhenceJson(ABOUT, records, {
    actors: actorsIn(found).flatMap(({ actor, into }) => (into === null ? [actor] : [])),
    joined: actorsIn(found).flatMap(({ actor, into }) => (into === null ? [] : [{ into, actor }])),
  });
}

/** The file with one line changed. */
function withLine(number: number, change: (line: string) => string): string {
  return FILE.split('\n')
    .map((line, i) => (i + 1 === number ? change(line) : line))
    .join('\n');
}

describe('what Whence wrote itself', () => {
  it.each([1, 7, 4_096, 1_000_000])('comes back byte for byte, in pieces of %i', async (size) => {
    const found = await foundIn(inPieces(FILE, size));
    expect(refusedIn(found)).toEqual([]);
    expect(again(found)).toBe(FILE);
    expect(pagesIn(found).map(({ isHead }) => isHead)).toEqual([false, false]);
  });

  it.each([
    ['indented', JSON.stringify(JSON.parse(FILE), null, 2)],
    ['on one line', JSON.stringify(JSON.parse(FILE))],
    ['with CR LF', FILE.replaceAll('\n', '\r\n')],
    ['after a byte order mark', `\ufeff${FILE}`],
    [
      'with its fields in another order',
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(FILE)).reverse())),
    ],
  ])('comes back byte for byte when it is %s', async (_, text) => {
    const found = await foundIn(text);
    expect(refusedIn(found)).toEqual([]);
    expect(again(found)).toBe(FILE);
  });

  it('comes through as far as it is whole where it breaks off', async () => {
    const third = FILE.split('\n').slice(0, 3).join('\n').length;
    for (const text of [FILE.slice(0, third + 1), FILE.slice(0, third + 500), FILE.slice(0, -3)]) {
      const found = await foundIn(text);
      expect(pagesIn(found)[0]?.page).toEqual(keptRecords()[0]?.page);
      expect(refusedIn(found).map(({ what }) => what)).toEqual(['truncated']);
    }
    const cut = JSON.stringify(JSON.parse(FILE), null, 2);
    const found = await foundIn(cut.slice(0, cut.lastIndexOf('"actors"') - 100));
    expect(pagesIn(found)).toHaveLength(1);
    expect(reasonsIn(found)).toEqual(['null truncated']);
  });

  it('loses one line alone where one is broken', async () => {
    const found = await foundIn(withLine(3, (line) => line.slice(0, 400)));
    expect(reasonsIn(found)).toEqual(['3 notJson']);
    expect(pagesIn(found)).toHaveLength(1);
    expect(actorsIn(found)).toHaveLength(3);
  });

  it('is refused as a whole by one that is older', async () => {
    for (const text of [
      FILE.replace('"version":1,', '"version":2,'),
      JSON.stringify({ format: 'whence', version: 7 }),
    ]) {
      const found = await foundIn(text);
      expect(found).toMatchObject([{ kind: 'refused', line: null, what: 'newerVersion' }]);
    }
    for (const version of ['0', '-1', '"1"', 'null', '0.5']) {
      const found = await foundIn(FILE.replace('"version":1,', `"version":${version},`));
      expect(refusedIn(found).map(({ what }) => what)).toEqual(['unknownVersion']);
    }
  });

  it('says which field of which line is wrong', async () => {
    const wrong = (line: string) => line.replace(/"note":"Who pays\?"/, '"note":7').replaceAll('"edited"', '"burnt"');
    const found = await foundIn(withLine(4, wrong));
    expect(refusedIn(found)).toEqual([
      { kind: 'refused', line: 4, what: 'invalid', params: { field: 'annotations.0.note', rule: 'string' } },
      { kind: 'refused', line: 4, what: 'invalid', params: { field: 'versions.0.passages.0.how', rule: 'picklist' } },
      { kind: 'refused', line: 4, what: 'invalid', params: { field: 'versions.1.passages.0.how', rule: 'picklist' } },
    ]);
    expect(pagesIn(found)[1]?.annotations).toHaveLength(2);
  });

  const line = (change: object) => {
    const page = keptPage();
    const one = annotate(1, page, 0);
    const whole = { page, annotations: [one], versions: [versionOf(page, [one])] };
    return JSON.stringify({ format: 'whence', version: 1, pages: [{ ...whole, ...change }], actors: [] });
  };
  const page = keptPage();
  const elsewhere = keptPage('https://a.example/elsewhere');

  it.each([
    ['otherPage', { annotations: [annotate(1, elsewhere, 0)] }],
    ['otherPage', { versions: [versionOf(elsewhere, [])] }],
    ['otherPage', { page: { ...page, article: elsewhere.article } }],
    ['address', { page: { ...page, article: { ...page.article, url: 'javascript:alert(1)' } } }],
    [
      'address',
      { page: { ...page, article: { ...page.article, links: [{ span: [0, 2], href: 'data:text/html,x' }] } } },
    ],
    ['invalid', { page: { ...page, note: 'x'.repeat(10_000_000) } }],
    ['invalid', { page: { ...page, keptAt: '2026-02-31T25:00:00Z' } }],
    ['invalid', { annotations: [{ ...annotate(1, page, 0), tags: Array(1_000_000).fill('x') }] }],
    ['invalid', { annotations: [{ ...annotate(1, page, 0), tags: {} }] }],
    [
      'invalid',
      {
        annotations: [
          {
            ...annotate(1, page, 0),
            selectors: { quote: { exact: 'x', prefix: 'x'.repeat(1e7), suffix: '' }, position: {} },
          },
        ],
      },
    ],
    ['invalid', { annotations: [null] }],
    ['invalid', { annotations: 'none' }],
  ])('is refused as %s where it has %#', async (what, change) => {
    const found = await foundIn(line(change as Partial<PageRecords>));
    expect(refusedIn(found).map((one) => one.what)).toEqual([what]);
  });

  it('refuses what says that it was deleted', async () => {
    const text = FILE.replaceAll('"deletedAt":null', '"deletedAt":"2026-05-09T00:00:00.000Z"');
    expect(reasonsIn(await foundIn(text))).toEqual(['3 deleted', '4 deleted', '7 deleted', '8 deleted']);
  });

  it('takes no prototype from a file', async () => {
    const hostile = withLine(3, (text) =>
      text
        .replace('"note":', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"note":')
        .replace(/"params":\{/, '"params":{"__proto__":{"polluted":1},'),
    );
    const found = await foundIn(hostile);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    for (const { page } of pagesIn(found)) expect(Object.getPrototypeOf(page)).toBe(Object.prototype);
    expect(again(found)).toBe(FILE);
  });
});

describe('actors that were taken out alone', () => {
  it('come back with those that were joined to them', async () => {
    const gone = actorSample({ id: id(7), deletedAt: '2026-05-09T00:00:00.000Z' });
    const text = writeDocument(ACTORS, fromActors(KEPT, [{ into: id(8), actor: gone }], STAMP), String);
    expect(await foundIn(text)).toEqual([
      ...KEPT.map((actor) => ({ kind: 'actor', actor, into: null })),
      { kind: 'actor', actor: gone, into: id(8) },
    ]);
    expect(annotationsIn(await foundIn(text))).toEqual([]);
  });
});
