import { describe, expect, it } from 'vitest';
import { findArticles, shareRight } from '@/scripts/bench/article';

describe('articles of real pages', () => {
  it('begin and end where readers say, on 95 of 100 pages, and more often than Readability has it', async () => {
    const { ours, readability } = await findArticles('chromium');
    const wrong = ours.filter(({ verdict }) => !(verdict.first && verdict.last)).map(({ note }) => note.page);
    expect(shareRight(ours), `wrong: ${wrong.join(', ')}`).toBeGreaterThanOrEqual(95);
    expect(shareRight(readability)).toBeLessThan(shareRight(ours));
    const named = ours.filter(({ verdict }) => verdict.headline);
    expect(named.length / ours.length).toBeGreaterThanOrEqual(0.95);
  }, 600_000);
});
