import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { type Change, wordDiff } from '@/utils/anchor/word-diff';
import { prose } from './prose';

/** `kept [-removed-] {+added+}` */
const shown = (changes: readonly Change[]) =>
  changes
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
const joined = (changes: readonly Change[], without: Change['kind']) =>
  changes.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const changedWords = (changes: readonly Change[]) =>
  changes.reduce((sum, { kind, text }) => sum + (kind === 'kept' ? 0 : wordsOf(text).length), 0);

describe('wordDiff', () => {
  it.each([
    ['It may have sunk.', 'It has sunk.', 'It [-may have -]{+has +}sunk.'],
    ['He left.', 'He left.', 'He left.'],
    ['He left', 'He left early', 'He left {+early+}'],
    ['“He’s in”, she said.', '"He\'s in", she  said', '"He\'s in", she  said[-.-]'],
    ['The Mayor’s boat', 'The mayor’s boat', 'The [-Mayor’s -]{+mayor’s +}boat'],
    ['They didn’t sail', 'They did not sail', 'They [-didn’t -]{+did not +}sail'],
    ['He had on-site help', 'He on on-site help', 'He [-had -]{+on +}on-site help'],
    ['In 2010–2012 it rose', 'In 2010-2012 it rose', 'In 2010-2012 it rose'],
    ['In 2010–2012 it rose', 'In 2010 – 2012 it rose', 'In 2010 – 2012 it rose'],
    ['A gale—strong—blew', 'A gale - strong - blew', 'A gale - strong - blew'],
    ['1,500 dead', '1,700 dead', '[-1,500 -]{+1,700 +}dead'],
    ['1,500 dead', '1,500 hurt', '1,500 [-dead-]{+hurt+}'],
    ['At 10.30 or 11', 'At 10:30 or 12', 'At [-10.30 -]{+10:30 +}or [-11-]{+12+}'],
    ['He sang and danced', 'He sang and', 'He sang and[- danced-]'],
    ['a clear, good plan', 'a, good plan', 'a[- clear-], good plan'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['', '', ''],
    ['cafe\u0301 bar', 'caf\u00e9 bar', 'caf\u00e9 bar'],
  ])('of %j and %j', (before, after, changes) => {
    expect(shown(wordDiff(before, after))).toBe(changes);
  });

  it('gives up signs to keep a word', () => {
    expect(changedWords(wordDiff('one . , ; : ! two', 'two . , ; : !'))).toBe(1);
  });

  const part = fc.constantFrom('the', 'ferry', 'said', 'Rust', 'rust', ',', '.', '’s', '😀', 'é', '港', '\u00ad', '$&');
  const gap = fc.constantFrom(' ', ' ', '  ', '\n', '');
  const text = fc
    .array(fc.tuple(part, gap), { maxLength: 30 })
    .map((parts) => parts.map((pair) => pair.join('')).join(''));

  it('applied gives the words of both', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after);
        expect(joined(changes, 'removed')).toBe(after);
        const plain = (words: string) => words.normalize('NFC').replace(/[\s\u00ad]/g, '');
        expect(plain(joined(changes, 'added'))).toBe(plain(before));
      }),
      { numRuns: 500 },
    );
  });

  it('changes no more words than the edit did', () => {
    const [sentence = '', other = ''] = prose(2, 4);
    const words = sentence.split(' ');
    const edit = fc.record({
      at: fc.nat(words.length - 1),
      how: fc.constantFrom('replace', 'remove', 'add'),
      by: fc.constantFrom(...other.split(' ')),
    });
    fc.assert(
      fc.property(fc.uniqueArray(edit, { maxLength: 6, selector: ({ at }) => at }), (edits) => {
        let changed = 0;
        const now = words.map((word, i) => {
          const made = edits.find(({ at }) => at === i);
          if (!made) return word;
          changed += made.how === 'replace' ? 2 : 1;
          return made.how === 'replace' ? made.by : made.how === 'remove' ? '' : `${word} ${made.by}`;
        });
        const changes = wordDiff(sentence, now.filter(Boolean).join(' '));
        expect(changedWords(changes)).toBeLessThanOrEqual(changed);
        // No word that went is run into one that stayed.
        expect(wordsOf(joined(changes, 'added'))).toEqual(wordsOf(sentence));
      }),
    );
  });

  it('stays quick where much has changed, and divides at what stands once', () => {
    const numbered = prose(600, 1).map((sentence, i) => `${i} ${sentence}`);
    const before = numbered.join(' ');
    const after = numbered.map((words, i) => (i % 7 === 0 ? words.replace(' ', ' quietly ') : words)).join(' ');
    let changes: readonly Change[] = [];
    const ms = cpuMs(() => {
      changes = wordDiff(before, after);
    });
    // It takes some 60 ms; a table of all words would take a minute.
    expect(ms).toBeLessThan(10_000);
    expect(changedWords(changes)).toBe(Math.ceil(600 / 7));
  });
});
