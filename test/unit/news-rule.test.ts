import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Claim, Reading } from '@/utils/model';
import { newsVerdict } from '@/utils/news-rule';
import { NO_SIGNS, PageSignsSchema } from '@/utils/page-signs';

/** A reading of so many sentences, so many of them attributed. */
function reading(sentences: number, said: number, degraded?: Reading['degraded']): Reading {
  const claims = Array.from({ length: said }, () => ({ mark: 'named' }) as Claim);
  return { claims, summary: { sentences, said }, ...(degraded && { degraded }) } as unknown as Reading;
}
const says = (kind: 'news' | 'article' | 'other' | null) => ({ ...NO_SIGNS, kind });

describe('whether a page is read as a news article', () => {
  it.each([
    ['says that it is, even with nobody in it', says('news'), reading(40, 0), true, 'says-news'],
    ['says nothing, and much of it is attributed', says(null), reading(30, 12), true, 'attributes'],
    ['says that it sells something, but reads like a report', says('other'), reading(30, 6), true, 'attributes'],
    ['says that it sells something', says('other'), reading(30, 2), false, 'says-other'],
    ['says that it is an article, and names a source', says('article'), reading(40, 2), true, 'says-article'],
    ['says that it is an article, and names nobody', says('article'), reading(40, 1), false, 'attributes-little'],
    [
      'is in a language that is not read, and says that it is an article',
      says('article'),
      reading(0, 0, 'language-not-supported'),
      true,
      'says-article',
    ],
    ['says nothing, and is short with one claim', says(null), reading(4, 1), true, 'attributes'],
    ['says nothing, and is short without one', says(null), reading(4, 0), false, 'attributes-little'],
    ['says nothing, and is long with few', says(null), reading(60, 4), false, 'attributes-little'],
    ['says nothing and has no text', says(null), reading(0, 0), false, 'attributes-little'],
  ] as const)('that %s', (_, signs, read, news, why) => {
    expect(newsVerdict(signs, read)).toEqual({ news, why });
  });

  it('takes no signs of another shape from a page', () => {
    const wrong = [
      null,
      7,
      'news',
      {},
      { ...NO_SIGNS, kind: 'NEWS' },
      { ...NO_SIGNS, morePages: 'yes' },
      { ...NO_SIGNS, translated: 1 },
      { ...NO_SIGNS, kind: 'x'.repeat(1e6) },
    ];
    expect(safeParse(PageSignsSchema, NO_SIGNS).success).toBe(true);
    for (const signs of wrong) expect(safeParse(PageSignsSchema, signs).success).toBe(false);
  });
});
