import { describe, expect, it } from 'vitest';
import { failureOf, wordsOf } from '@/utils/services/sync/answers';

describe('what a server says of what went wrong', () => {
  it.each([
    ['"full"', 'full'],
    ['{"toString":1,"valueOf":2}', '{"toString":1,"valueOf":2}'],
    ['[["a"]]', '[["a"]]'],
    ['7', '7'],
  ])('is told in its words, whatever they are: %s', (reason, words) => {
    expect(wordsOf(JSON.parse(reason))).toBe(words);
    const answer = { status: 500, text: `{"error":"x","reason":${reason}}`, retryAfter: null };
    expect(failureOf(answer as never)).toMatchObject({ code: 'busy', message: words });
  });
});
