import { describe, expect, it } from 'vitest';
import { found } from './found';

const DOUBTED = 'Hale claimed the dam was safe. Hale insisted that it would hold.';

describe('reporting verbs', () => {
  it('that keep a distance twice are told of, with whose words they give', () => {
    expect(found(DOUBTED, 'verbs')).toEqual([
      {
        key: 'verbs.doubting',
        params: { who: 'Hale', words: '“claimed”, “insisted”' },
        words: ['claimed', 'insisted'],
        signal: undefined,
      },
    ]);
  });

  it('that credit another are set beside them', () => {
    expect(
      found(`${DOUBTED} But Weil pointed out that it had cracked. Weil noted that the firm knew.`, 'verbs'),
    ).toEqual([
      {
        key: 'verbs.contrast',
        params: { who: 'Hale (“claimed”, “insisted”)', words: 'Weil (“pointed out”, “noted”)' },
        words: ['claimed', 'insisted', 'pointed out', 'noted'],
        signal: undefined,
      },
    ]);
  });

  it.each([
    ['come once', 'Hale claimed the dam was safe. Weil noted that it had cracked.'],
    ['are neutral', 'Hale said the dam was safe. Hale added that it would hold. Hale argued that it was new.'],
    ['are negated', 'Hale never claimed the dam was safe. Hale did not insist that it would hold.'],
    ['are nouns', 'The claim that the dam is safe is wrong, Hale said. Her claims were read in council.'],
    ['are what the law asks for', 'The lawsuit alleges the dam was unsafe. The lawsuit alleged that the firm knew.'],
    ['are a speaker’s own', '“Hale claimed the dam was safe. Hale insisted that it would hold,” Weil said.'],
    [
      'credit the same speaker as often',
      `${DOUBTED} Hale noted that it had been built in May. Hale pointed out that nobody had asked.`,
    ],
  ])('are left alone where they %s', (_, text) => {
    expect(found(text, 'verbs')).toEqual([]);
  });
});
