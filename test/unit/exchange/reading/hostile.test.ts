import { describe, expect, it } from 'vitest';
import { foundIn, inPieces, pagesIn, reasonsIn, refusedIn } from './found-in';

function* repeated(text: string, times: number, before = ''): Generator<string> {
  yield before;
  for (let n = 0; n < times; n++) yield text;
}

describe('a file that is none of ours', () => {
  it.each([
    ['', 'empty'],
    ['\ufeff \r\n', 'empty'],
    ['Hello.', 'unknownFormat'],
    ['%PDF-1.7\n', 'unknownFormat'],
    ['<html><script>alert(1)</script></html>', 'unknownFormat'],
    ['{}', 'unknownFormat'],
    ['[]', 'unknownFormat'],
    ['{"annotations":{}}', 'unknownFormat'],
    ['[1,2,3]', 'unknownFormat'],
    ['{"a":', 'truncated'],
    ['{"a" 1}', 'notJson'],
    ['{"type":"AnnotationCollection","first":"https://a.example/page/1"}', 'elsewhere'],
    ['a,b,c\r\n1,2,3\r\n', 'unknownFormat'],
  ])('is refused once: %j', async (text, what) => {
    expect(reasonsIn(await foundIn(text))).toEqual([`null ${what}`]);
  });

  it('is told that its columns are missing where its name says that it is a table', async () => {
    expect(reasonsIn(await foundIn('a,b\r\n1,2\r\n', {}, 'Notes.CSV'))).toEqual(['null columns']);
  });

  it.each(['[', '{"a":', '[{"items":'])('is refused where it is nested a million times: %s', async (sign) => {
    expect(reasonsIn(await foundIn(sign.repeat(1_000_000)))).toEqual(['null tooDeep']);
  });

  it('is refused where it has millions of parts', async () => {
    expect(reasonsIn(await foundIn(`[${'{},'.repeat(6_000_000)}{}]`))).toEqual(['null tooDeep']);
  });

  it('of 200 MB is given up without being read', async () => {
    let read = 0;
    const count = function* (pieces: Iterable<string>) {
      for (const piece of pieces) {
        read += piece.length;
        yield piece;
      }
    };
    const mb = 'x'.repeat(1_000_000);
    const head = '{"format":"whence","version":1,\n"pages":[\n';
    for (const [before, what] of [
      ['', 'unknownFormat'],
      ['{"a":"', 'tooLarge'],
      [head, 'lineTooLong'],
      ['url,quote\r\n', 'lineTooLong'],
      ['url,quote\r\n"', 'lineTooLong'],
    ]) {
      read = 0;
      const found = await foundIn(count(repeated(mb, 200, before)));
      expect(refusedIn(found).map((one) => one.what)).toEqual([what]);
      expect(read).toBeLessThan(75_000_000);
    }
  });

  it('is given up after a thousand refusals', async () => {
    const found = await foundIn(repeated('nonsense\n', 1_000_000, '{"format":"whence","version":1,\n"pages":[\n'));
    expect(found).toHaveLength(1_001);
    expect(found.at(-1)).toMatchObject({ what: 'tooMany', params: { limit: 1_000 } });
  });

  it('lets go of its file when nobody wants more', async () => {
    let isClosed = false;
    const pieces = (function* () {
      try {
        yield* inPieces('nonsense '.repeat(100_000), 1_000);
      } finally {
        isClosed = true;
      }
    })();
    expect(pagesIn(await foundIn(pieces))).toEqual([]);
    expect(isClosed).toBe(true);
  });
});
