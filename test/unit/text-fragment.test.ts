import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentLink } from '@/utils/text-fragment';

const ADDRESS = 'https://harbour-ledger.example/weir';
const TEXT = [
  'The weir at Redmarsh stays open',
  'The weir will stay open all winter, said Ann Hale, who runs the board. “We have no choice,” she said.',
  'Weil, the well-known contractor, said the gates & pumps had failed twice. The weir will stay open all winter.',
  'The weir will stay open all winter, said Ann Hale, at the end.',
].join('\n');

/** The terms of a link, decoded. */
function termsOf(link: string) {
  const [, directive = ''] = link.split(':~:text=');
  const terms = directive.split(',');
  const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined;
  const [start = '', end] = terms;
  const decode = (term: string | undefined) => (term === undefined ? undefined : decodeURIComponent(term));
  return { prefix: decode(prefix), start: decode(start) ?? '', end: decode(end), suffix: decode(suffix) };
}

/** Where a browser would go, as the specification has it, for a text without double spaces: half-open, or null. */
function placeOf(link: string, text: string): readonly [number, number] | null {
  const { prefix, start, end, suffix } = termsOf(link);
  const flat = text.replace(/\s+/g, ' ').toLowerCase();
  const [head, tail] = [start.toLowerCase(), end?.toLowerCase()];
  const before = prefix === undefined ? '' : `${prefix.toLowerCase()} `;
  const isBefore = (at: number) => prefix === undefined || flat.slice(0, at).trimEnd().endsWith(before.trimEnd());
  const isAfter = (at: number) => suffix === undefined || flat.slice(at).trimStart().startsWith(suffix.toLowerCase());
  for (let at = flat.indexOf(head); at >= 0; at = flat.indexOf(head, at + 1)) {
    if (!isBefore(at)) continue;
    const from = at + head.length;
    if (tail === undefined) {
      if (isAfter(from)) return [at, from];
      continue;
    }
    for (let close = flat.indexOf(tail, from); close >= 0; close = flat.indexOf(tail, close + 1)) {
      if (isAfter(close + tail.length)) return [at, close + tail.length];
    }
  }
  return null;
}

function linkTo(words: string, nth = 0, text = TEXT): string {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  return textFragmentLink(ADDRESS, text, [start, start + words.length], text);
}

describe('a link to words', () => {
  it('gives words that stand there once as they are', () => {
    expect(linkTo('said Ann Hale, who runs')).toBe(`${ADDRESS}#:~:text=said%20Ann%20Hale%2C%20who%20runs`);
  });

  it('encodes what has a meaning in a fragment', () => {
    expect(linkTo('the well-known contractor, said the gates & pumps')).toBe(
      `${ADDRESS}#:~:text=the%20well%2Dknown%20contractor%2C%20said%20the%20gates%20%26%20pumps`,
    );
    expect(linkTo('“We have no choice,”')).toContain('text=%E2%80%9CWe%20have%20no%20choice%2C%E2%80%9D');
  });

  it('adds as many words around as it takes, of the same block where that will do', () => {
    expect(termsOf(linkTo('The weir will stay open all winter', 1))).toMatchObject({
      prefix: 'twice.',
      start: 'The weir will stay open all winter',
    });
    // At the start of a block, the words after it tell nothing until they differ.
    const last = termsOf(linkTo('The weir will stay open all winter', 2));
    expect(last).toEqual({
      prefix: undefined,
      start: 'The weir will stay open all winter',
      end: undefined,
      suffix: ', said Ann Hale, at',
    });
  });

  it('leads to each of several equal places', () => {
    for (const nth of [0, 1, 2]) {
      const words = 'The weir will stay open all winter';
      let start = -1;
      for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1);
      expect(placeOf(linkTo(words, nth), TEXT)).toEqual([start, start + words.length]);
    }
  });

  it('reaches into the next block where a whole block stands there twice', () => {
    const text = 'First here.\nNobody was hurt.\nThen this.\nNobody was hurt.\nAnd that.';
    const start = text.lastIndexOf('Nobody');
    const link = textFragmentLink(ADDRESS, text, [start, start + 16]);
    expect(termsOf(link)).toEqual({ prefix: 'this.', start: 'Nobody was hurt.', end: undefined, suffix: 'And' });
  });

  it('is told of the rest of the page: a pull quote before the text', () => {
    const page = `We have no choice\n${TEXT}`;
    const start = TEXT.indexOf('We have no choice');
    const bare = textFragmentLink(ADDRESS, TEXT, [start, start + 17]);
    const told = textFragmentLink(ADDRESS, TEXT, [start, start + 17], page);
    expect(termsOf(bare)).toMatchObject({ prefix: undefined, suffix: undefined });
    expect(placeOf(told, page)).toEqual([page.lastIndexOf('We have'), page.lastIndexOf('We have') + 17]);
  });

  it('gives long words as their start and their end', () => {
    const long = `${'Nobody has said so far what it would cost. '.repeat(3)}The board met ${'again and '.repeat(40)}again on Monday, said Weil.`;
    const link = textFragmentLink(ADDRESS, `Before.\n${long}\nAfter.`, [8, 8 + long.length]);
    const { start, end } = termsOf(link);
    expect(link.length).toBeLessThan(400);
    expect(long.startsWith(start)).toBe(true);
    expect(end !== undefined && long.endsWith(end)).toBe(true);
    expect(placeOf(link, `Before.\n${long}\nAfter.`)).toEqual([8, 8 + long.length]);
  });

  it('gives words of several blocks as their start and their end, however short', () => {
    const text = 'One.\nTwo sat.\nThree.';
    expect(termsOf(textFragmentLink(ADDRESS, text, [0, text.length]))).toMatchObject({ start: 'One', end: 'Three.' });
  });

  it('is widened to whole words, which is all that a browser finds', () => {
    const start = TEXT.indexOf('tractor');
    expect(termsOf(textFragmentLink(ADDRESS, TEXT, [start, start + 3])).start).toBe('contractor');
  });

  it('keeps the fragment that the address has, and no directive of another', () => {
    expect(textFragmentLink(`${ADDRESS}#/live/2`, 'One two', [0, 3])).toBe(`${ADDRESS}#/live/2:~:text=One`);
    expect(textFragmentLink(`${ADDRESS}#a:~:text=x`, 'One two', [0, 3])).toBe(`${ADDRESS}#a:~:text=One`);
  });

  it('is no other directive where the fragment ends as one begins', () => {
    expect(textFragmentLink(`${ADDRESS}#part:~`, TEXT, [0, 8])).toMatch(/#part:%7E:~:text=The%20weir/);
  });

  it('never throws, and parts no pair: broken, empty and huge text', () => {
    expect(textFragmentLink(ADDRESS, '\ud800 x', [0, 1])).toContain('text=%EF%BF%BD');
    expect(textFragmentLink(ADDRESS, '', [0, 0])).toBe(`${ADDRESS}#:~:text=`);
    const huge = `${'abc '.repeat(120_000)}end`;
    expect(textFragmentLink(ADDRESS, huge, [0, huge.length]).length).toBeLessThan(2_000);
    expect(textFragmentLink(ADDRESS, 'x'.repeat(500_000), [0, 500_000])).toContain('text=');
  });

  it('leads to its own words, for any words of any text that a browser can tell apart', () => {
    const word = fc.constantFrom('weir', 'gate', 'board', 'said', 'Hale', 'on', 'Monday');
    const blocks = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(blocks, fc.nat(), fc.nat(), (made, a, b) => {
        // Some are numbered, the first of each block among them: no two blocks are alike, many words are.
        let n = 0;
        const numbered = (w: string, i: number) => (++n % 3 === 0 || i === 0 ? `${w}${n}` : w);
        const text = made.map((words) => words.map(numbered).join(' ')).join('\n');
        const words = Array.from(text.matchAll(/\S+/g));
        const [i, j] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        const start = words[i]?.index ?? 0;
        const end = (words[j]?.index ?? 0) + (words[j]?.[0].length ?? 0);
        expect(placeOf(textFragmentLink(ADDRESS, text, [start, end]), text)).toEqual([start, end]);
      }),
      { numRuns: 300 },
    );
  });
});
