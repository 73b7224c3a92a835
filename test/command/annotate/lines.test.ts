import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInput } from '@/scripts/annotate/input';
import { type Line, linesOf } from '@/scripts/annotate/lines';

async function read(bytes: Uint8Array, size: number, maxLength?: number): Promise<Line[]> {
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  const lines: Line[] = [];
  for await (const line of linesOf(chunks(), maxLength)) lines.push(line);
  return lines;
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('the lines of a stream', () => {
  it('are the same however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n\ufeff]/g, ''))),
        fc.integer({ min: 1, max: 9 }),
        async (texts, size) => {
          const lines = await read(encode(texts.map((line) => `${line}\n`).join('')), size);
          expect(lines).toEqual(texts.map((text, i) => ({ number: i + 1, text: text.toWellFormed() })));
        },
      ),
    );
  });

  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['\ufeffa\n\nb', ['a', '', 'b']],
    ['a\rb\n', ['a\rb']],
  ])('of %j', async (text, wanted) => {
    expect((await read(encode(text), 2)).map((line) => line.text)).toEqual(wanted);
  });

  it('are refused, one by one, where they are too long', async () => {
    const lines = await read(encode(`short\n${'x'.repeat(50)}\nlast`), 7, 20);
    expect(lines.map(({ text }) => text)).toEqual(['short', null, 'last']);
    expect((await read(encode('x'.repeat(50)), 7, 20)).map(({ text }) => text)).toEqual([null]);
  });

  it('hold U+FFFD for bytes that are no UTF-8', async () => {
    expect(await read(new Uint8Array([0x61, 0xff, 0x0a]), 1)).toEqual([{ number: 1, text: 'a\ufffd' }]);
  });
});

describe('an input line', () => {
  it('gives the article, without what is null or unknown', () => {
    expect(parseInput('{"id":"a","text":"T","title":null,"lang":"en","site":"","more":1}')).toEqual({
      id: 'a',
      origin: {},
      article: { text: 'T', lang: 'en' },
    });
  });

  it.each([
    ['nope', 'not JSON'],
    ['[]', '"id" is missing'],
    ['null', 'must be an object'],
    ['"text"', 'must be an object'],
    ['{"text":"T"}', '"id" is missing'],
    ['{"id":"","text":"T"}', '"id" must not be empty'],
    ['{"id":1,"text":"T"}', '"id" must be a string'],
    ['{"id":"a"}', '"text" is missing'],
    ['{"id":"a","text":["T"]}', '"text" must be a string'],
    ['{"id":"a","text":""}', '"text" must not be empty'],
    ['{"id":"a","text":" \\n\\t\\u00a0"}', '"text" must not be empty'],
    ['{"id":"a","text":"\\ufeff\\u200b\\u00ad\\u0000"}', '"text" must not be empty'],
    ['{"id":"a","text":"T","lang":5}', '"lang" must be a string'],
  ])('%s is refused: %s', (line, message) => {
    expect(() => parseInput(line)).toThrow(message);
  });
});
