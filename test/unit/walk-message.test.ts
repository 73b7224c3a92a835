import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { TO_PAGE } from '@/utils/messages/schemas';

const isTaken = (data: unknown) => safeParse(TO_PAGE['background>page:walk'], data).success;

describe('the message that leads the walk', () => {
  it.each([1, -1])('goes by %i', (by) => expect(isTaken({ by })).toBe(true));

  it.each([
    ['nothing', null],
    ['an empty one', {}],
    ['a word', { by: 'next' }],
    ['no step', { by: 0 }],
    ['a leap', { by: 1e9 }],
    ['what is no number', { by: Number.NaN }],
    ['a list', [1]],
  ])('is refused with %s', (_, data) => expect(isTaken(data)).toBe(false));
});
