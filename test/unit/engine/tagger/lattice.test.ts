import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPaths } from '@/utils/engine/tagger/best-paths';
import { LABEL_COUNT } from '@/utils/engine/tagger/labels';
import { type Lattice, MAY_OPEN, MOVE_FROM, MOVE_TO, MOVES } from '@/utils/engine/tagger/lattice';
import { posteriorsOf } from '@/utils/engine/tagger/posteriors';

const UNBIASED = Array.from({ length: LABEL_COUNT }, () => 1);

/** Every sequence of labels that may be, with its weight. */
function allReadings({ count, factors }: Lattice, bias: readonly number[]): { labels: number[]; weight: number }[] {
  let readings = [{ labels: [] as number[], weight: 1 }];
  for (let i = 0; i < count; i++)
    readings = readings.flatMap(({ labels, weight }) =>
      Array.from({ length: MOVES }, (_, move) => move)
        .filter((move) => MOVE_FROM[move] === (labels.at(-1) ?? 0) && (i > 0 || MAY_OPEN[MOVE_TO[move]!]))
        .map((move) => ({
          labels: [...labels, MOVE_TO[move]!],
          weight: weight * factors[i * MOVES + move]! * bias[MOVE_TO[move]!]!,
        })),
    );
  return readings;
}

const lattice = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4 * MOVES, maxLength: 4 * MOVES })
  .map((factors): Lattice => ({ count: 4, factors: Float32Array.from(factors) }));
const bias = fc.array(fc.double({ min: 0.5, max: 3, noNaN: true }), { minLength: LABEL_COUNT, maxLength: LABEL_COUNT });

describe('of all readings of a lattice', () => {
  it('the best is found', () => {
    fc.assert(
      fc.property(lattice, bias, (given, weights) => {
        const { labels } = bestPaths(given, weights);
        const readings = allReadings(given, weights);
        const found = readings.find((reading) => reading.labels.join() === [...labels].join());
        expect(found?.weight).toBeCloseTo(Math.max(...readings.map(({ weight }) => weight)), 6);
      }),
      { numRuns: 30 },
    );
  });

  it('the best through each label of each token is as much worse as it says, and goes where it says', () => {
    fc.assert(
      fc.property(lattice, (given) => {
        const { ratio, before, behind } = bestPaths(given, UNBIASED);
        const readings = allReadings(given, UNBIASED);
        const top = Math.max(...readings.map(({ weight }) => weight));
        for (let i = 0; i < given.count; i++)
          for (let label = 0; label < LABEL_COUNT; label++) {
            const through = readings.filter((reading) => reading.labels[i] === label);
            const best = through.reduce((a, b) => (b.weight > a.weight ? b : a), { labels: [] as number[], weight: 0 });
            expect(ratio[i * LABEL_COUNT + label]).toBeCloseTo(best.weight / top, 4);
            if (best.weight === 0) continue;
            const path = [label];
            for (let k = i; k > 0; k--) path.unshift(before[k * LABEL_COUNT + path[0]!]!);
            for (let k = i; k + 1 < given.count; k++) path.push(behind[k * LABEL_COUNT + path.at(-1)!]!);
            const followed = readings.find((reading) => reading.labels.join() === path.join());
            expect(followed?.weight).toBeCloseTo(best.weight, 6);
          }
      }),
      { numRuns: 30 },
    );
  });

  it('as many as have it give a label its probability', () => {
    fc.assert(
      fc.property(lattice, (given) => {
        const posteriors = posteriorsOf(given);
        const readings = allReadings(given, UNBIASED);
        const total = readings.reduce((sum, { weight }) => sum + weight, 0);
        for (let i = 0; i < given.count; i++)
          for (let label = 0; label < LABEL_COUNT; label++) {
            const with_ = readings.filter((reading) => reading.labels[i] === label);
            const share = with_.reduce((sum, { weight }) => sum + weight, 0) / total;
            expect(posteriors[i * LABEL_COUNT + label]).toBeCloseTo(share, 4);
          }
      }),
      { numRuns: 30 },
    );
  });

  it('there are none of an empty text', () => {
    const none: Lattice = { count: 0, factors: new Float32Array() };
    expect(bestPaths(none, UNBIASED).labels).toHaveLength(0);
    expect(posteriorsOf(none)).toHaveLength(0);
  });
});
