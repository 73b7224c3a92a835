import { describe, expect, it } from 'vitest';
import { CSV } from '@/utils/exchange/csv';
import { csvRows } from '@/utils/exchange/reading/csv-rows';
import { writeDocument } from '@/utils/exchange/write-document';
import { cellsOf } from '../csv-cells';
import { sampleDocument } from '../samples';
import { annotationsIn, foundIn, inPieces, pagesIn, reasonsIn, refusedIn } from './found-in';

const TABLE = writeDocument(CSV, sampleDocument(), String);
const URL_ = 'https://harbour-post.example/a';

async function rows(text: string, size = 1_000_000, delimiter = ','): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const row of csvRows(inPieces(text, size), delimiter, 1_000)) {
    found.push(typeof row === 'number' ? row : [row.line, ...row.cells, ...(row.isOpen ? ['…'] : [])]);
  }
  return found;
}

describe('the rows of a table', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a\rb\r\rc',
      [
        [1, 'a'],
        [2, 'b'],
        [4, 'c'],
      ],
    ],
    [
      '"a,\r\n""b""",c\n\nd,',
      [
        [1, 'a,\r\n"b"', 'c'],
        [4, 'd', ''],
      ],
    ],
    ['a"b,"c"d\n', [[1, 'a"b', 'cd']]],
    ['"",""\n', [[1, '', '']]],
    ['a,"b', [[1, 'a', 'b', '…']]],
    ['', []],
  ])('are read as RFC 4180 has them: %j', async (text, expected) => {
    for (const size of [1, 2, 100]) expect(await rows(text, size)).toEqual(expected);
  });

  it('are given up where one is longer than allowed', async () => {
    for (const size of [7, 10_000])
      expect(await rows(`a,b\n${'x'.repeat(2_000)}\nc`, size)).toEqual([[1, 'a', 'b'], 2]);
  });
});

describe('a table', () => {
  it.each([
    ['as it was written', TABLE],
    ['without a byte order mark', TABLE.slice(1)],
    ['with line feeds alone', TABLE.replaceAll('\r\n', '\n')],
    ['with semicolons, as a spreadsheet saves it', semicolons(TABLE)],
    ['with a line that names the sign between cells', `sep=;\r\n${semicolons(TABLE)}`],
    ['with every cell in quotation marks', quoted(TABLE)],
  ])('is read %s', async (_, text) => {
    for (const size of [3, 1_000_000]) {
      const found = await foundIn(inPieces(text, size));
      expect(refusedIn(found)).toEqual([]);
      expect(annotationsIn(found)).toMatchObject([
        { note: text.includes('\r\n') ? 'Who pays?\nAsk the treasurer.' : expect.anything(), tags: ['money', 'ferry'] },
        { note: '', tags: [] },
      ]);
      expect(pagesIn(found)).toMatchObject([
        { page: { article: { site: 'The Harbour Post', byline: 'Noor Achterberg' } } },
      ]);
    }
  });

  it('of another’s own is read where it has addresses and quotes', async () => {
    const found = await foundIn(`Quote,URL,Note\n"one, two",${URL_},'=1+1\nthree,${URL_},'tis\n`);
    expect(annotationsIn(found)).toMatchObject([
      { quote: 'one, two', note: '=1+1' },
      { quote: 'three', note: "'tis" },
    ]);
  });

  it('says which rows it refuses', async () => {
    const found = await foundIn(
      `url,quote,status,evidence\nnowhere,q\n,q\njavascript:x,q\n${URL_},q,SUPPORTED,\n${URL_},${'x'.repeat(600_000)},,\n`,
    );
    expect(reasonsIn(found)).toEqual(['2 address', '3 address', '4 address', '6 invalid']);
  });

  it('takes an address for evidence, and what names none for a note', async () => {
    const found = await foundIn(
      `url,quote,note,evidence\n${URL_},q,Mine.,"https://port.example/a\nthe survey | page 3"\n`,
    );
    expect(annotationsIn(found)).toMatchObject([
      { note: 'Mine.\n\nthe survey | page 3', evidence: [{ url: 'https://port.example/a', title: '', date: '' }] },
    ]);
  });

  it('reads no formula and no name of an object', async () => {
    const found = await foundIn(`url,quote,__proto__,constructor,note\n${URL_},=cmd|' /C calc'!A0,x,y,@SUM(A1)\n`);
    expect(annotationsIn(found)).toMatchObject([{ quote: "=cmd|' /C calc'!A0", note: '@SUM(A1)' }]);
  });

  function semicolons(text: string): string {
    return cellsOf(text.slice(1))
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n');
  }
  function quoted(text: string): string {
    return semicolons(text).replaceAll('";"', '","');
  }
});
