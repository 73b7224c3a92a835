import { describe, expect, it } from 'vitest';
import { BOUNDARIES } from '@/scripts/fuzz/all';
import { tryBoundary } from '@/scripts/fuzz/run';

/** `npm run fuzz` tries each of them ten thousand times; so many keep it from rotting. */
const RUNS = 200;

describe('at every boundary that needs no browser, whatever comes over it', () => {
  it.each(BOUNDARIES.filter(({ inBrowser }) => inBrowser !== true))('holds what must hold: $what', async (boundary) => {
    const seed = Date.now() | 0;
    const { failures, runs } = await tryBoundary(boundary, { runs: RUNS, seed, withTimed: false });
    expect(failures.join('\n')).toBe('');
    expect(runs).toBeGreaterThan(RUNS);
  });
});
