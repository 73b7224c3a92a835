import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextBuilder } from '@/utils/page/text-builder';
import { partsOf } from '@/utils/page/text-parts';

/** Blocks of pieces, each piece a node of its own, as a walk would meet them. */
function build(blocks: readonly (readonly string[])[], limit = 1_000) {
  const builder = createTextBuilder<string>(limit);
  for (const [i, pieces] of blocks.entries()) {
    for (const [j, piece] of pieces.entries()) builder.add(`${i}.${j}`, piece, 'paragraph');
    builder.endBlock();
  }
  return { ...builder.build(), isFull: builder.isFull };
}

describe('the text builder', () => {
  it('joins pieces within a block and puts one line feed between blocks', () => {
    expect(build([['One ', ' two'], ['  '], ['three']]).text).toBe('One two\nthree');
  });

  it('remembers where each unit came from across what is left out', () => {
    const { text, runs } = build([[' a\u00adb  c ']]);
    expect(text).toBe('ab c');
    expect(runs).toEqual([
      { node: '0.0', from: 1, start: 0, length: 1 },
      { node: '0.0', from: 3, start: 1, length: 2 },
      { node: '0.0', from: 6, start: 3, length: 1 },
    ]);
  });

  it('lets a break be a space that is in no node, and none at the ends of a block', () => {
    const builder = createTextBuilder<string>(100);
    builder.addSpace();
    builder.add('a', 'One', 'paragraph');
    builder.addSpace();
    builder.addSpace();
    builder.add('b', 'two', 'paragraph');
    builder.addSpace();
    expect(builder.build()).toMatchObject({ text: 'One two', runs: [{ start: 0 }, { start: 4 }] });
  });

  it('stops at the limit without half a character or a bare line feed at the end', () => {
    expect(build([['abc🙂d']], 4)).toMatchObject({ text: 'abc', isFull: true });
    expect(build([['abc🙂d']], 5)).toMatchObject({ text: 'abc🙂', isFull: true });
    expect(build([['abcd'], ['e']], 4)).toMatchObject({ text: 'abcd', blocks: [{ span: [0, 4] }], isFull: true });
    expect(build([['abcd'], ['e']], 5)).toMatchObject({ text: 'abcd', blocks: [{ span: [0, 4] }], isFull: true });
  });

  it('takes words that are in no node, and none of nothing', () => {
    const builder = createTextBuilder<string>(100);
    builder.add('a', 'She said ', 'paragraph');
    builder.addGenerated('“', 'paragraph');
    builder.add('b', 'no ', 'paragraph');
    builder.addGenerated('”', 'paragraph');
    builder.addGenerated('', 'paragraph');
    expect(builder.build()).toMatchObject({ text: 'She said “no ”', runs: [{ length: 9 }, { start: 10, length: 3 }] });
  });

  it('leaves out what only turns the direction of words', () => {
    expect(build([['a\u200eb \u2067c\u2069\u200f \u202dd\u202c\u061ce']]).text).toBe('ab c de');
  });

  it('makes the same of a long text in parts', () => {
    const long = `${'The gate  was shut,\u00ad he said. \n\n'.repeat(3_000)}${'x🙂'.repeat(20_000)}`;
    const whole = createTextBuilder<string>(500_000);
    whole.add('a', long, 'paragraph', true);
    const parts = createTextBuilder<string>(500_000);
    const cut = [...partsOf(long)];
    for (const part of cut) parts.add('a', long, 'paragraph', true, part);
    expect(cut.length).toBeGreaterThan(5);
    expect(parts.build()).toEqual(whole.build());
  });

  it('holds for any text: runs give back their units, blocks are what lies between line feeds', () => {
    const piece = fc.string({
      unit: fc.constantFrom(
        'a',
        'B',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        '\u00ad',
        '\u200b',
        '🙂',
        '\ud83d',
        '\ufeff',
        '\u200f',
        '.',
      ),
    });
    const article = fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(article, fc.integer({ min: 0, max: 40 }), (blocks, limit) => {
        const { text, runs, blocks: spans } = build(blocks, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text).not.toMatch(/\s\s|^\s|\s$|[\u00a0\u00ad\u200b\ufeff\u200f]/);
        expect(spans.map(({ span }) => text.slice(...span)).join('\n')).toBe(text);
        let end = 0;
        for (const { node, from, start, length } of runs) {
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + length;
          const [i = 0, j = 0] = node.split('.').map(Number);
          const source = blocks[i]?.[j]?.slice(from, from + length).replace(/\s/g, ' ');
          expect(text.slice(start, end)).toBe(source);
        }
      }),
    );
  });
});
