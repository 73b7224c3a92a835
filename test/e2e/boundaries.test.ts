import { describe, expect, it } from 'vitest';
import { BOUNDARIES } from '@/scripts/fuzz/all';
import { tryBoundary } from '@/scripts/fuzz/run';

describe('at every boundary that needs a browser, whatever comes over it', () => {
  it.each(BOUNDARIES.filter(({ inBrowser }) => inBrowser === true))('holds what must hold: $what', async (boundary) => {
    const seed = Date.now() | 0;
    const { failures } = await tryBoundary(boundary, { runs: 50, seed, withTimed: false });
    expect(failures.join('\n')).toBe('');
  });
});
