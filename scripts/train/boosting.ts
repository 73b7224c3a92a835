import type { Forest } from '../../utils/engine/tagger/forest';
import { randomOf } from './random';

export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  /** Share of what a tree finds that is added. */
  readonly rate: number;
  /** Weight of 0 against the rows of a leaf. */
  readonly l2: number;
  /** Rows a leaf must hold. */
  readonly least: number;
  /** Shares of the rows and of the measures that a tree sees. */
  readonly rows: number;
  readonly measures: number;
  readonly seed: number;
}

/** A measure takes this many values apart, at most. */
const BINS = 64;
const MIN_GAIN = 1e-3;

/** The measures of all rows in bins: `bin[row * width + k]`, which holds what is no more than `edges[k][bin]`. */
interface Binned {
  readonly width: number;
  readonly edges: readonly Float32Array[];
  readonly bin: Uint8Array;
}

/**
 * A forest that gives the probability that a row is `right`, by gradient boosting of the log-likelihood with second
 * derivatives (Friedman 2001; Chen and Guestrin 2016). The same rows, options and seed give the same forest. Throws where
 * there are no rows.
 */
export function trainForest(
  rows: readonly Float32Array[],
  right: readonly boolean[],
  options: BoostingOptions,
): Forest {
  if (rows.length === 0) throw new Error('There is nothing to learn a forest from.');
  const data = binned(rows);
  const random = randomOf(options.seed);
  const chance = (share: number) => random() < share * 2 ** 32;
  const positive = right.filter(Boolean).length;
  const base = Math.fround(Math.log((positive + 1) / (rows.length - positive + 1)));
  const scores = new Float64Array(rows.length).fill(base);
  const slope = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  const inner = (1 << options.depth) - 1;
  const measure = new Uint8Array(options.trees * inner);
  const threshold = new Float32Array(options.trees * inner).fill(Infinity);
  const leaf = new Float32Array(options.trees * (inner + 1));
  for (let tree = 0; tree < options.trees; tree++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      slope[i] = (right[i] ? 1 : 0) - p;
      curve[i] = Math.max(p * (1 - p), 1e-6);
    }
    const seen = rows.flatMap((_, i) => (chance(options.rows) ? [i] : []));
    const asked = data.edges.flatMap((_, k) => (chance(options.measures) ? [k] : []));
    const grow = (members: readonly number[], node: number, level: number): void => {
      const split = level < options.depth ? bestSplit(data, members, asked, slope, curve, options) : null;
      if (split) {
        measure[tree * inner + node] = split.measure;
        threshold[tree * inner + node] = data.edges[split.measure][split.bin];
        const isLeft = (i: number) => data.bin[i * data.width + split.measure] <= split.bin;
        grow(members.filter(isLeft), 2 * node + 1, level + 1);
        grow(
          members.filter((i) => !isLeft(i)),
          2 * node + 2,
          level + 1,
        );
        return;
      }
      // What is not split goes left all the way down.
      while (level++ < options.depth) node = 2 * node + 1;
      const [slopes, curves] = [sumOf(members, slope), sumOf(members, curve)];
      leaf[tree * (inner + 1) + node - inner] = (options.rate * slopes) / (curves + options.l2);
    };
    grow(seen, 0, 0);
    for (let i = 0; i < rows.length; i++) {
      let node = 0;
      for (let level = 0; level < options.depth; level++)
        node = 2 * node + (rows[i][measure[tree * inner + node]] <= threshold[tree * inner + node] ? 1 : 2);
      scores[i] += leaf[tree * (inner + 1) + node - inner];
    }
  }
  return { depth: options.depth, base, measure, threshold, leaf };
}

const sumOf = (members: readonly number[], values: Float64Array) => members.reduce((sum, i) => sum + values[i], 0);

function binned(rows: readonly Float32Array[]): Binned {
  const width = rows[0].length;
  const edges = Array.from({ length: width }, (_, k) => edgesOf(Float32Array.from(rows, (row) => row[k]).sort()));
  const bin = new Uint8Array(rows.length * width);
  rows.forEach((row, i) => {
    for (let k = 0; k < width; k++) {
      let low = 0;
      let high = edges[k].length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (edges[k][middle] < row[k]) low = middle + 1;
        else high = middle;
      }
      bin[i * width + k] = low;
    }
  });
  return { width, edges, bin };
}

/** The upper ends of the bins of sorted `values`, but the last: between all values where they are few, else at their shares. */
function edgesOf(values: Float32Array): Float32Array {
  const distinct = [...new Set(values)];
  if (distinct.length <= BINS) return Float32Array.from(distinct.slice(1), (value, k) => (value + distinct[k]) / 2);
  const shares = Array.from({ length: BINS - 1 }, (_, k) => values[Math.floor(((k + 1) * values.length) / BINS)]);
  return Float32Array.from(new Set(shares));
}

function bestSplit(
  { width, edges, bin }: Binned,
  members: readonly number[],
  asked: readonly number[],
  slope: Float64Array,
  curve: Float64Array,
  { l2, least }: BoostingOptions,
): { readonly measure: number; readonly bin: number } | null {
  if (members.length < 2 * least) return null;
  const [slopes, curves] = [sumOf(members, slope), sumOf(members, curve)];
  const worth = (s: number, c: number) => (s * s) / (c + l2);
  const whole = worth(slopes, curves);
  let best: { measure: number; bin: number } | null = null;
  let top = MIN_GAIN;
  const inBin = new Float64Array(2 * (BINS + 1));
  const counts = new Int32Array(BINS + 1);
  for (const measure of asked) {
    inBin.fill(0);
    counts.fill(0);
    for (const i of members) {
      const b = bin[i * width + measure];
      inBin[2 * b] += slope[i];
      inBin[2 * b + 1] += curve[i];
      counts[b]++;
    }
    let [left, leftCurve, count] = [0, 0, 0];
    for (let b = 0; b < edges[measure].length; b++) {
      left += inBin[2 * b];
      leftCurve += inBin[2 * b + 1];
      count += counts[b];
      if (count < least) continue;
      if (members.length - count < least) break;
      const gain = worth(left, leftCurve) + worth(slopes - left, curves - leftCurve) - whole;
      if (gain > top) {
        top = gain;
        best = { measure, bin: b };
      }
    }
  }
  return best;
}
