import { describe, expect, it } from 'vitest';
import { type Bet, reliabilityOf } from '@/scripts/evaluate/reliability';

const bets = (confidence: number, right: number, wrong: number): Bet[] => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

describe('reliability', () => {
  it('puts a claim into the bin that begins with its confidence, and 1 into the last', () => {
    const { bins } = reliabilityOf([0, 0.09, 0.1, 0.3, 0.699, 0.7, 0.99, 1].flatMap((c) => bets(c, 1, 0)));
    expect(bins.map(({ claims }) => claims)).toEqual([2, 1, 0, 1, 0, 0, 1, 1, 0, 2]);
    expect(bins.map(({ from, to }) => [from, to])).toContainEqual([0.9, 1]);
  });

  it('tells mean confidence and share of right claims, and neither where there are no claims', () => {
    const { bins } = reliabilityOf([...bets(0.82, 1, 1), ...bets(0.88, 2, 0)]);
    expect(bins[8]).toMatchObject({ claims: 4, right: 0.75 });
    expect(bins[8]?.confidence).toBeCloseTo(0.85);
    expect(bins[2]).toMatchObject({ claims: 0, confidence: null, right: null });
  });

  it('weighs the error of each bin by its claims', () => {
    // 8 claims at 0.75 of which all are right, 2 at 0.25 of which none is: both a quarter off.
    expect(reliabilityOf([...bets(0.75, 8, 0), ...bets(0.25, 0, 2)]).expectedCalibrationError).toBeCloseTo(0.25);
    // 9 claims with no error, 1 that is 0.5 off.
    expect(reliabilityOf([...bets(1, 9, 0), ...bets(0.5, 0, 1)]).expectedCalibrationError).toBeCloseTo(0.05);
    expect(reliabilityOf([]).expectedCalibrationError).toBeNull();
  });
});
