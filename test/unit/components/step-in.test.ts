import { describe, expect, it } from 'vitest';
import { stepIn } from '@/components/popup/step-in';
import { READING } from './harbour';

const claims = READING.claims.slice(0, 3);
const [first, second, third] = claims.map(({ id }) => id);

describe('a step through the claims of one actor', () => {
  it.each([
    [null, 1, first],
    [null, -1, third],
    [first, 1, second],
    [second, -1, first],
    [third, 1, first],
    [first, -1, third],
    ['gone', 1, first],
  ] as const)('from %s by %i leads to %s', (from, by, to) => {
    expect(stepIn(claims, from ?? null, by)?.id).toBe(to);
  });

  it('leads nowhere where there are none, and stays with the only one', () => {
    expect(stepIn([], null, 1)).toBeUndefined();
    expect(stepIn(claims.slice(0, 1), first ?? null, 1)?.id).toBe(first);
  });
});
