import { describe, expect, it } from 'vitest';
import { type CountedArticle, FEW_ARTICLES, trendsOf } from '@/utils/across/trends';

const article = (outlet: string, date: string, unnamed = 0): CountedArticle => ({
  outlet,
  date,
  said: 3 + unnamed,
  bySourcing: { named: 3, document: 0, media: 0, unnamed, vague: 0, none: 0 },
  byStanding: { hearsay: 1, unconfirmed: 0, disputed: 0, speculation: 0, interpretation: 0, confirmed: 0 },
});

describe('counts by outlet', () => {
  const list = [
    article('The Zephyr', '2026-05-04T09:00:00Z', 2),
    article('The Courier', '2026-06-01'),
    article('The Zephyr', '2026-04-30'),
    article('The Zephyr', 'last Tuesday', 1),
  ];

  it('stand in the order of names, never of counts', () => {
    expect(trendsOf(list).map(({ outlet }) => outlet)).toEqual(['The Courier', 'The Zephyr']);
    expect(trendsOf([...list].reverse()).map(({ outlet }) => outlet)).toEqual(['The Courier', 'The Zephyr']);
  });

  it('add up, and say over which months', () => {
    const zephyr = trendsOf(list)[1];
    expect(zephyr).toMatchObject({
      articles: 3,
      said: 12,
      bySourcing: { named: 9, unnamed: 3 },
      byStanding: { hearsay: 3 },
    });
    expect(zephyr?.months.map(({ month, articles, said }) => [month, articles, said])).toEqual([
      ['2026-04', 1, 3],
      ['2026-05', 1, 5],
    ]);
  });

  it('warn below ten articles, and not from ten on', () => {
    const of = (count: number) => trendsOf(Array.from({ length: count }, () => article('The Courier', '2026-06-01')));
    expect(of(FEW_ARTICLES - 1)[0]?.few).toBe(true);
    expect(of(FEW_ARTICLES)[0]?.few).toBe(false);
  });

  it('take names that objects have, and nothing', () => {
    expect(trendsOf([article('__proto__', '2026-05-04')]).map(({ outlet }) => outlet)).toEqual(['__proto__']);
    expect(trendsOf([])).toEqual([]);
  });
});
