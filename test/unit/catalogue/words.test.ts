import { describe, expect, it } from 'vitest';
import { searchable, wordsOf } from '@/utils/catalogue/words';

describe('words to search by', () => {
  it('are distinct, in lower case, without accents, and cut where they are endless', () => {
    expect(wordsOf('The pier, the PIER: Käthe’s', null, undefined, 'ﬁsh-wharf')).toEqual([
      'the',
      'pier',
      'kathe',
      's',
      'fish',
      'wharf',
    ]);
    expect(wordsOf('x'.repeat(100))).toEqual(['x'.repeat(40)]);
  });

  it.each(['', '   ', '…“”', '🦊'])('has none in “%s”', (text) => {
    expect(wordsOf(text)).toEqual([]);
    expect(searchable(text).trim()).toBe('');
  });

  it('finds by the beginning of a word what the list of words has, and nothing by its middle', () => {
    const text = 'Ann Hale’s barge 17, moved at dawn — “naïve”, she said.\nRedmarsh';
    for (const word of wordsOf(text)) expect(searchable(text)).toContain(` ${word}`);
    expect(searchable(text)).not.toContain(' arge');
    expect(searchable(text)).not.toContain(' marsh');
  });
});
