import { describe, expect, it } from 'vitest';
import { sourcingShares } from '@/components/parts/sourcing-shares';

const NOBODY = { named: 0, document: 0, media: 0, unnamed: 0, vague: 0, none: 0 };

describe('the bar of sourcing', () => {
  it('shares the bar by the counts and leaves out what no claim has', () => {
    expect(sourcingShares({ ...NOBODY, named: 3, unnamed: 1 })).toEqual([
      { sourcing: 'named', count: 3, start: 0, width: 75 },
      { sourcing: 'unnamed', count: 1, start: 75, width: 25 },
    ]);
  });

  it('has no stretch without a claim', () => {
    expect(sourcingShares(NOBODY)).toEqual([]);
  });

  it('shows one claim among a thousand, and still fills the bar exactly', () => {
    const shares = sourcingShares({ ...NOBODY, named: 1000, vague: 1 });
    expect(shares[1]?.width).toBeGreaterThan(2);
    expect(shares.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 9);
  });
});
