import { describe, expect, it } from 'vitest';
import { describe as describeSpan, whatChanged } from '@/utils/anchor';
import { claimSpan } from '@/utils/claim-span';
import { createEngine } from '@/utils/engine';

const engine = createEngine();
const LEAD = 'The reservoir above Kestrel Town was closed to boats on Monday.';
const LAST = 'Nobody in the valley was hurt, and the road is open again this morning.';

/** The claim of the one sentence between lead and end, kept as it is read there. */
function kept(sentence: string) {
  const text = [LEAD, sentence, LAST].join('\n');
  const reading = engine.read({ text });
  const start = LEAD.length + 1;
  const claim = reading.claims.find((one) => one.sentence[0] >= start && one.sentence[1] <= start + sentence.length);
  if (claim === undefined) throw new Error(`No claim in “${sentence}”.`);
  const span = claimSpan(claim);
  const speaker = reading.actors.find(({ id }) => id === claim.actor)?.name ?? null;
  return { claim, speaker, quote: text.slice(...span), selectors: describeSpan(span, text) } as Parameters<
    typeof whatChanged
  >[0][number];
}

/** What a reader who kept the claim of `before` is told once `after` stands in its place. */
function told(before: string, after: string) {
  const text = [LEAD, after, LAST].filter((line) => line !== '').join('\n');
  const [now] = whatChanged([kept(before)], text, engine.read({ text }));
  if (now === undefined) throw new Error('Nothing is told.');
  return now;
}

describe('what changed of a kept claim', () => {
  it.each([
    [
      'a hedge that was removed',
      'The gate was reportedly left open overnight.',
      'The gate was left open overnight.',
      'standing-dropped',
      'reportedly',
    ],
    [
      'a hedge that was added',
      'Ann Hale said the gate was left open overnight.',
      'Ann Hale said the gate was left open overnight, which could not be verified.',
      'standing-added',
      'could not be verified',
    ],
    [
      'a modal that became a fact',
      'The board may have ignored three warnings.',
      'The board has ignored three warnings.',
      'standing-dropped',
      'may have',
    ],
    [
      'an attribution that was dropped',
      'The gate was left open overnight, Ann Hale said.',
      'The gate was left open overnight.',
      'attribution-dropped',
      'Ann Hale',
    ],
    [
      'an attribution that was added',
      'The gate was reportedly left open overnight.',
      'The gate was left open overnight, Ann Hale said.',
      'attribution-added',
      'Ann Hale',
    ],
    [
      'another speaker',
      'The gate was left open overnight, Ann Hale said.',
      'The gate was left open overnight, Tom Weil said.',
      'speaker-changed',
      'Tom Weil',
    ],
  ])('tells %s', (_, before, after, key, words) => {
    const { how, senses } = told(before, after);
    expect(how).toBe('edited');
    expect(senses.map((sense) => sense.key)).toContain(key);
    expect(senses.find((sense) => sense.key === key)?.words).toContain(words);
  });

  it('gives the words that were struck out and put in', () => {
    const { changes, words } = told(
      'The board may have ignored three warnings.',
      'The board has ignored three warnings.',
    );
    expect(words).toBe('The board has ignored three warnings.');
    expect(changes.filter(({ kind }) => kind !== 'kept')).toEqual([
      { kind: 'removed', text: 'may have ' },
      { kind: 'added', text: 'has ' },
    ]);
  });

  it('tells of other words without a word on what they mean', () => {
    const { how, senses } = told(
      'The gate was reportedly left open overnight.',
      'The gate was reportedly left open all night.',
    );
    expect({ how, senses }).toEqual({ how: 'edited', senses: [] });
  });

  it('tells that it is gone, and nothing where it stands as it stood', () => {
    const sentence = 'The gate was reportedly left open overnight.';
    expect(told(sentence, '')).toMatchObject({ how: 'gone', words: null, changes: [], senses: [] });
    expect(told(sentence, sentence)).toMatchObject({ how: 'same', changes: [], senses: [] });
    expect(told(sentence, `It rained for a week.\n${sentence}`)).toMatchObject({ how: 'moved', senses: [] });
  });

  it('lays nothing that another engine reads to the article', () => {
    const sentence = 'The gate was reportedly left open overnight.';
    const text = [LEAD, sentence, LAST].join('\n');
    const [now] = whatChanged([kept(sentence)], text, { claims: [], actors: [] });
    expect(now).toMatchObject({ how: 'same', senses: [] });
  });

  it('takes typography for no change', () => {
    const { how } = told(
      'The gate was “reportedly” open, the board’s engineers said.',
      'The gate was "reportedly" open, the board\'s engineers said.',
    );
    expect(how).toBe('same');
  });

  it('tells nothing of nothing', () => {
    expect(whatChanged([], '', { claims: [], actors: [] })).toEqual([]);
  });
});
