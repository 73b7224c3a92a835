import { describe, expect, it } from 'vitest';
import { readNotation } from '@/scripts/evaluate/notation';
import { scoreStandings } from '@/scripts/evaluate/standing-score';
import type { Standing } from '@/utils/model';

const article = (notation: string) => ({ id: 'a', ...readNotation(notation, 'a-1.txt') });
const at = (text: string, value: Standing['value'], words: string): Standing => {
  const start = text.indexOf(words);
  return { value, cue: [start, start + words.length], rule: 'x' };
};

describe('the score of standings', () => {
  it('counts sentences that have a value, each once, and all values together', () => {
    const gold = article(
      'Der Damm [T:speculation könnte] brechen und [T:speculation dürfte] es. Er [T:disputed bestritt] es. Das ist [T:unconfirmed unklar].',
    );
    const found = [
      at(gold.text, 'speculation', 'dürfte'),
      at(gold.text, 'disputed', 'bestritt'),
      at(gold.text, 'hearsay', 'Das ist'),
    ];
    const scores = scoreStandings([gold], [found], 'de');
    expect(scores.get('speculation')).toMatchObject({ hits: 1, found: 1, gold: 1, f1: 1 });
    expect(scores.get('hearsay')).toMatchObject({ hits: 0, found: 1, gold: 0, f1: 0 });
    expect(scores.get('unconfirmed')).toMatchObject({ hits: 0, found: 0, gold: 1 });
    expect(scores.get('together')).toMatchObject({ hits: 2, found: 3, gold: 3, precision: 2 / 3, recall: 2 / 3 });
  });
});
