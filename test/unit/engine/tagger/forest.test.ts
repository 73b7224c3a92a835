import { describe, expect, it } from 'vitest';
import { trainForest } from '@/scripts/train/boosting';
import { randomOf } from '@/scripts/train/random';
import { probabilityIn } from '@/utils/engine/tagger/forest';

const OPTIONS = { trees: 60, depth: 3, rate: 0.2, l2: 1, least: 10, rows: 0.8, measures: 1, seed: 1 };

/** Rows of two random measures in [0, 1). */
const next = randomOf(7);
const rows = Array.from({ length: 1_500 }, () => Float32Array.from([next() / 2 ** 32, next() / 2 ** 32]));

describe('a forest', () => {
  it('learns what no single measure tells', () => {
    const differ = rows.map(([a, b]) => a! > 0.5 !== b! > 0.5);
    const forest = trainForest(rows, differ, OPTIONS);
    const at = (...measures: number[]) => probabilityIn(forest, Float32Array.from(measures));
    expect(at(0.9, 0.1)).toBeGreaterThan(0.9);
    expect(at(0.1, 0.9)).toBeGreaterThan(0.9);
    expect(at(0.9, 0.9)).toBeLessThan(0.1);
    expect(at(0.1, 0.1)).toBeLessThan(0.1);
  });

  it('gives the share of the right rows where nothing tells', () => {
    const third = rows.map((_, k) => k % 3 === 0);
    const forest = trainForest(
      rows.map(() => Float32Array.of(1)),
      third,
      OPTIONS,
    );
    expect(probabilityIn(forest, Float32Array.of(1))).toBeCloseTo(1 / 3, 1);
    expect(probabilityIn(forest, Float32Array.of(99))).toBeCloseTo(1 / 3, 1);
  });

  it('is the same for the same rows and seed', () => {
    const right = rows.map(([a]) => a! > 0.3);
    expect(trainForest(rows, right, OPTIONS)).toEqual(trainForest(rows, right, OPTIONS));
    expect(trainForest(rows, right, { ...OPTIONS, seed: 2 })).not.toEqual(trainForest(rows, right, OPTIONS));
  });

  it('cannot be learned from nothing', () => {
    expect(() => trainForest([], [], OPTIONS)).toThrow('nothing to learn');
  });
});
