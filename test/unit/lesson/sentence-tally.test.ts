import { describe, expect, it } from 'vitest';
import { sentenceTally } from '@/utils/lesson/sentence-tally';
import { COUNTED, marked } from './weir';

const OPEN = marked('claim', 'The weir will stay open all winter');
const WINTER = marked('claim', 'stay open all winter');
const FAILED = marked('claim', 'the gates had failed twice');
const sold = (standing: 'hearsay' | 'unconfirmed') => marked('standing', 'reportedly', standing);

describe('how a class marked each sentence', () => {
  it('counts people, not marks, and names what they say that it admits', () => {
    const tally = sentenceTally(
      [[OPEN, WINTER, sold('hearsay')], [WINTER, sold('unconfirmed')], [sold('hearsay')]],
      COUNTED,
    );
    const of = (sentence: number) => tally.find((one) => one.sentence === sentence)?.kinds.map(({ marked }) => marked);
    expect(tally).toHaveLength(5);
    expect([of(1), of(2), of(3)]).toEqual([
      [2, 0, 0],
      [0, 0, 0],
      [0, 0, 3],
    ]);
    expect(tally.find(({ sentence }) => sentence === 3)?.kinds[2]?.names).toEqual([
      { standing: 'hearsay', people: 2 },
      { standing: 'unconfirmed', people: 1 },
    ]);
  });

  it('has the most divided first: by the pairs that say something else', () => {
    // Sentence 2: two of four claim. Sentence 3: one of four. Sentence 4: all admit it, and call it two things, three and one.
    const people = [
      [OPEN, FAILED, sold('hearsay')],
      [WINTER, sold('hearsay')],
      [sold('hearsay')],
      [sold('unconfirmed')],
    ];
    expect(sentenceTally(people, COUNTED).map(({ sentence, divided }) => [sentence, divided])).toEqual([
      [1, 4],
      [2, 3],
      [3, 3],
      [0, 0],
      [4, 0],
    ]);
  });

  it('divides nobody where all say the same, or there is nobody', () => {
    for (const people of [[], [[OPEN]], [[OPEN], [WINTER]]])
      expect(sentenceTally(people, COUNTED).every(({ divided }) => divided === 0)).toBe(true);
  });
});
