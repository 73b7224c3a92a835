import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesOf } from '@/utils/lesson/sentences';
import { snapped, wordsIn } from '@/utils/lesson/words';
import { COUNTED, spanOf, WEIR } from './weir';

const cut = (text: string) =>
  sentencesOf(text, [{ span: [0, text.length] }]).map(({ span }) => text.slice(span[0], span[1]));

describe('the sentences of a lesson', () => {
  it('end at a full stop, a question and behind closing quotation marks', () => {
    expect(cut('It rained. Did it? “It did.” She left…  Then came May.')).toEqual([
      'It rained.',
      'Did it?',
      '“It did.”',
      'She left…',
      'Then came May.',
    ]);
  });

  it.each([
    'Mr. Hale and Dr. Nwosu met J. R. Arven in the U.S. Senate.',
    '“Will it hold?” she asked the board.',
    'It cost 3.5 million, i.e. too much.',
    'Nobody … said a word.',
  ])('does not end in: %s', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('leave out nothing of a block, and none has words of two', () => {
    const { sentences } = COUNTED;
    for (const [i, { span, until, block }] of sentences.entries()) {
      const [from, to] = WEIR.blocks[block]?.span ?? [0, 0];
      expect(span[0]).toBeGreaterThanOrEqual(from);
      expect(until).toBeLessThanOrEqual(to);
      const next = sentences[i + 1];
      if (next?.block === block) expect(next.span[0]).toBe(until);
      else expect(until).toBe(to);
    }
    expect(sentences).toHaveLength(5);
  });

  it('are found by a place in them', () => {
    const { sentences } = COUNTED;
    expect(sentences.map(({ span }) => sentenceAt(sentences, span[0]))).toEqual([0, 1, 2, 3, 4]);
    expect(sentences.map(({ span }) => sentenceAt(sentences, span[1] - 1))).toEqual([0, 1, 2, 3, 4]);
  });

  it('are of any text at all', () => {
    expect(cut('')).toEqual([]);
    expect(cut('   ')).toEqual([]);
    expect(cut('... ... ???')).toHaveLength(1);
    // Half a million signs: each must be looked at but once.
    expect(cut('.'.repeat(500_000))).toHaveLength(1);
    expect(cut('! '.repeat(250_000))).toHaveLength(1);
    expect(cut('雨が降った。風が吹いた。')).toEqual(['雨が降った。', '風が吹いた。']);
  });
});

describe('what is chosen', () => {
  const { text } = WEIR;
  const words = wordsIn(text);
  const choose = (chosen: string, less = 0) => {
    const [start, end] = spanOf(chosen);
    const span = snapped(text, words, start + less, end - less);
    return span && text.slice(...span);
  };

  it('has whole words and no white space at its ends', () => {
    expect(choose('reportedly sold', 3)).toBe('reportedly sold');
    expect(choose(' reportedly sold ')).toBe('reportedly sold');
  });

  it('keeps the signs that were chosen with it', () => {
    expect(choose('“Nobody told us 🚤,”')).toBe('“Nobody told us 🚤,”');
  });

  it('is nothing where it has no word', () => {
    expect(choose(', ')).toBeNull();
    expect(choose('🚤')).toBeNull();
  });
});
