import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { describe, find, finder } from '@/utils/anchor';
import type { Span } from '@/utils/model';
import { prose, random } from './prose';

const BEFORE = 'The council met behind closed doors until midnight. ';
const QUOTE = 'Two deckhands said that the wooden ferry leaked before the winter.';
const AFTER = ' Nobody from the harbour office was there to answer them.';
const TEXT = BEFORE + QUOTE + AFTER;
const KEPT = describe([BEFORE.length, BEFORE.length + QUOTE.length], TEXT);

/** The words found, and how; null where nothing is. */
function quoteIn(text: string, selectors = KEPT): readonly [string, string] | null {
  const found = find(selectors, text);
  return found && [text.slice(...found.span), found.how];
}

suite('describe', () => {
  it('gives the words, 128 units around them, and the place', () => {
    const text = `${'a'.repeat(140)}[claim]${'b'.repeat(140)}`;
    expect(describe([140, 147], text)).toEqual({
      quote: { exact: '[claim]', prefix: 'a'.repeat(128), suffix: 'b'.repeat(128) },
      position: { start: 140, end: 147 },
    });
  });

  it('cuts no character in two', () => {
    const text = `x${'😀'.repeat(80)}claim${'😀'.repeat(80)}x`;
    const start = text.indexOf('claim');
    const { prefix, suffix } = describe([start, start + 5], text).quote;
    expect([prefix, suffix]).toEqual(['😀'.repeat(64), '😀'.repeat(64)]);
    const odd = describe([start, start + 5], text.replace('claim', 'claim,').replace('😀claim', '😀.claim')).quote;
    expect([odd.prefix.isWellFormed(), odd.suffix.isWellFormed()]).toEqual([true, true]);
  });

  it.each<Span>([
    [3, 3],
    [5, 2],
    [-1, 4],
    [0, 10_000],
    [Number.NaN, 4],
  ])('refuses [%s, %s)', (start, end) => {
    expect(() => describe([start, end], TEXT)).toThrow(RangeError);
  });
});

suite('find', () => {
  it('finds any span of any unchanged text where it was', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '’', '…', '\u00ad', '😀', '\ud83d', '\u0000');
    const text = fc.array(unit, { minLength: 1, maxLength: 60 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (any, a, b) => {
        const start = a % any.length;
        const end = start + 1 + (b % (any.length - start));
        expect(find(describe([start, end], any), any)).toEqual({ span: [start, end], how: 'same' });
      }),
    );
  });

  it('follows a sentence when sentences come before it', () => {
    const sentences = prose(60);
    const text = sentences.join(' ');
    fc.assert(
      fc.property(
        fc.nat(59),
        fc.array(fc.constantFrom(...prose(10, 7)), { minLength: 1, maxLength: 5 }),
        (i, added) => {
          const start = sentences.slice(0, i).join(' ').length + (i > 0 ? 1 : 0);
          const span: Span = [start, start + (sentences[i] ?? '').length];
          const front = `${added.join(' ')} `;
          expect(find(describe(span, text), front + text)).toEqual({
            span: [span[0] + front.length, span[1] + front.length],
            how: 'moved',
          });
        },
      ),
    );
  });

  it.each([
    ['curly quotes and dashes', 'He said – "it’s late" … twice.', "He said - “it's late” ... twice."],
    ['line breaks and no-break spaces', 'The old  pier was\nsold at noon.', 'The\u00a0old pier\n\n was sold at noon.'],
    ['soft hyphens and zero-width spaces', 'The har\u00adbour office closed.', 'The harbour of\u200bfice closed.'],
  ])('does not mind %s', (_, before, after) => {
    const old = `Intro here. ${before} Outro there.`;
    const selectors = describe([12, 12 + before.length], old);
    expect(quoteIn(`Intro here. ${after} Outro there.`, selectors)).toEqual([after, 'same']);
  });

  it('tells equal sentences apart by what stands around them', () => {
    const text = `One. Two. He declined to comment. Three. Four. He declined to comment. Five. Six.`;
    const second = text.lastIndexOf('He declined');
    const selectors = describe([second, second + 22], text);
    const changed = `New first words. ${text}`;
    expect(find(selectors, changed)?.span).toEqual([second + 17, second + 39]);
    const swapped = 'Three. Four. He declined to comment. Five. Six. One. Two. He declined to comment. Three.';
    expect(find(selectors, swapped)?.span[0]).toBe(swapped.indexOf('He declined'));
  });

  it.each([
    ['a word replaced', 'Two deckhands said that the wooden ferry sank before the winter.'],
    [
      'words added',
      'Two deckhands, who asked for no names, said that the wooden ferry leaked badly before the winter.',
    ],
    ['words dropped', 'Two deckhands said the ferry leaked before winter.'],
    ['the attribution dropped', 'The wooden ferry leaked before the winter.'],
  ])('finds it edited in its place: %s', (_, sentence) => {
    expect(quoteIn(BEFORE + sentence + AFTER)).toEqual([sentence, 'edited']);
    expect(quoteIn(`A new lead. ${BEFORE}${sentence}${AFTER}`)).toEqual([sentence, 'edited']);
  });

  it('finds it edited when one neighbour has gone as well', () => {
    const sentence = 'Two deckhands said that the wooden ferry sank before the winter.';
    expect(quoteIn(`${BEFORE}${sentence} Later it rained on everyone.`)).toEqual([sentence, 'edited']);
    expect(quoteIn(`Later it rained on everyone. ${sentence}${AFTER}`)).toEqual([sentence, 'edited']);
  });

  it('finds an untouched sentence in new surroundings', () => {
    expect(quoteIn(`Rain fell. ${QUOTE} It was late by then.`)).toEqual([QUOTE, 'moved']);
  });

  it('prefers the edited sentence in its place to an untouched copy elsewhere', () => {
    const edited = 'Two deckhands said that the wooden ferry sank before the winter.';
    expect(quoteIn(`${BEFORE}${edited}${AFTER} Much later: ${QUOTE} The end of it.`)?.[0]).toBe(edited);
  });

  it.each([
    ['the sentence is gone', BEFORE + AFTER.trim()],
    ['another stands in its place', `${BEFORE}Her lawyer will publish all accounts of 2019 next week.${AFTER}`],
    [
      'only a look-alike is left elsewhere',
      `Rain. A clerk said that the northern ferry leaked last spring. ${prose(9).join(' ')}`,
    ],
    ['another article stands there', prose(40, 3).join(' ')],
    ['the text is empty', ''],
  ])('finds nothing where %s', (_, text) => {
    expect(quoteIn(text)).toBeNull();
  });

  it('does not take a short word for the one that was meant', () => {
    const text = `${BEFORE}He left.${AFTER}`;
    const selectors = describe([BEFORE.length, BEFORE.length + 8], text);
    expect(find(selectors, 'Nothing here is as it was. He left. All is new.')).toBeNull();
  });

  it('keeps its place through many edits, and takes nothing for a sentence that is gone', () => {
    const next = random(11);
    let right = 0;
    let gone = 0;
    let invented = 0;
    for (let run = 0; run < 60; run++) {
      const sentences = prose(40, 100 + run);
      const text = sentences.join(' ');
      const i = 3 + Math.floor(next() * 34);
      const sentence = sentences[i] ?? '';
      const start = sentences.slice(0, i).join(' ').length + 1;
      const selectors = describe([start, start + sentence.length], text);

      const words = sentence.split(' ');
      words.splice(1 + Math.floor(next() * (words.length - 2)), 1, 'otherwise');
      const edited = words.join(' ');
      const changed = ['A new lead came first.', ...sentences.slice(1, i), edited, ...sentences.slice(i + 1)].join(' ');
      const found = find(selectors, changed);
      if (found && changed.slice(...found.span) === edited && found.how === 'edited') right++;

      const without = [...sentences.slice(0, i), ...sentences.slice(i + 1)].filter((other) => other !== sentence);
      gone++;
      if (find(selectors, without.join(' '))) invented++;
    }
    expect({ right, gone, invented }).toEqual({ right: 60, gone: 60, invented: 0 });
  });

  it('stays quick on 50,000 words, found or gone', () => {
    const sentences = prose(4_200, 5);
    const text = sentences.join(' ');
    expect(text.split(' ').length).toBeGreaterThan(50_000);
    const start = text.indexOf(sentences[2_000] ?? '');
    const kept = describe([start, start + (sentences[2_000] ?? '').length], text);
    const own = 'Astronomers in the valley counted forty pale comets over the salt flats that autumn.';
    const strange = describe([9, 9 + own.length], `Prologue ${own} Epilogue`);
    const long = describe([0, 100_000], text);
    for (const selectors of [kept, strange, long]) {
      const changed = `New. ${text.slice(0, 150_000)} ${text.slice(150_010)}`;
      const times = Array.from({ length: 5 }, () => cpuMs(() => find(selectors, changed)));
      // The best of five, so that other work on the machine does not count; it takes some 40 ms.
      expect(Math.min(...times)).toBeLessThan(1_500);
    }
  });

  it('finds many passages of one text as it finds one', () => {
    const sentences = prose(50, 8);
    const text = sentences.join(' ');
    const changed = `First of all. ${text.replaceAll('ferry', 'boat')}`;
    const again = finder(changed);
    for (const sentence of sentences) {
      const start = text.indexOf(sentence);
      const selectors = describe([start, start + sentence.length], text);
      expect(again(selectors)).toEqual(find(selectors, changed));
    }
  });

  it('takes hostile selectors without harm', () => {
    const quote = { exact: '(a+)+$', prefix: '\ud800', suffix: '\u0000' };
    expect(find({ quote, position: { start: 10 ** 9, end: 1 } }, TEXT)).toBeNull();
    expect(find({ quote: { exact: ' \n ', prefix: '', suffix: '' }, position: { start: 0, end: 3 } }, TEXT)).toBeNull();
  });
});
