import { describe, expect, it } from 'vitest';
import { citationText, sourceAsNamed } from '@/utils/citation';

const CITED = {
  words: 'the gates had failed twice',
  source: 'Source: Ann Hale, who runs the board',
  title: 'Weir stays open',
  made: ['The Harbour Ledger', 'by Cora Lind', '12 March 2026'],
  address: 'https://harbour-ledger.example/weir',
};

describe('a citation', () => {
  it('has one thing a line, the words first', () => {
    expect(citationText(CITED)).toBe(
      [
        '“the gates had failed twice”',
        'Source: Ann Hale, who runs the board',
        'Weir stays open',
        'The Harbour Ledger, by Cora Lind, 12 March 2026',
        'https://harbour-ledger.example/weir',
      ].join('\n'),
    );
  });

  it('leaves out what the page does not tell', () => {
    expect(citationText({ ...CITED, source: '', made: [undefined, '', undefined], address: '' })).toBe(
      '“the gates had failed twice”\nWeir stays open',
    );
  });

  it.each(['“We have no choice,”', '"No."', '«Non.»'])('puts %s in no second marks', (words) => {
    expect(citationText({ ...CITED, words }).split('\n')[0]).toBe(words);
  });

  it.each([
    ['a “hard” winter', '“a ‘hard’ winter”'],
    ['“hard” winter', '“‘hard’ winter”'],
    ['a "hard" winter’s end', '“a ‘hard’ winter’s end”'],
    ['A 6" pipe and an 8" pipe burst', '“A 6" pipe and an 8" pipe burst”'],
    ['Er sagte „Nein“ und ging', '“Er sagte „Nein“ und ging”'],
    ['He said “not ‘now’ or then”, twice', '“He said “not ‘now’ or then”, twice”'],
  ])('puts %s in marks, as its own are not around all of it: %s', (words, quoted) => {
    expect(citationText({ ...CITED, words }).split('\n')[0]).toBe(quoted);
  });

  it('has no line that a title or a claim breaks', () => {
    const text = citationText({ ...CITED, title: 'Weir\n\nstays\topen', words: 'one\ntwo' });
    expect(text.split('\n')).toHaveLength(5);
  });
});

describe('the source of a citation', () => {
  it('is named in the words of the text', () => {
    expect(sourceAsNamed('Ann Hale, who runs the board', 'Ann Hale')).toBe('Ann Hale, who runs the board');
    expect(sourceAsNamed('two officials', null)).toBe('two officials');
  });

  it('says whom they mean where they do not', () => {
    expect(sourceAsNamed('she', 'Ann Hale')).toBe('she [Ann Hale]');
    expect(sourceAsNamed(null, 'Ann Hale')).toBe('Ann Hale');
    expect(sourceAsNamed(null, null)).toBeNull();
  });
});
