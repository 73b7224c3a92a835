import type { Range } from '../quotes';
import type { Columns } from './columns';
import { featuresOf, MAX_FEATURES } from './features';
import { LABEL_COUNT, mayFollow } from './labels';
import type { Quantised } from './quantised';
import { CONTEXTS, contextsOf, PAIRS, TABLES } from './transitions';

/** What a linear chain has learned: `LABEL_COUNT` cells a bucket, `PAIRS` cells a table of steps. */
export interface ChainWeights {
  /** Buckets are the upper `bits` bits of a feature's hash. */
  readonly bits: number;
  readonly emission: Quantised;
  readonly transition: Quantised;
}

/** The same, laid out for reading. */
export interface ChainTables {
  readonly bits: number;
  readonly emissionStep: number;
  /**
   * Three cells a bucket, two labels a cell, 16 bits each: how far a label is before `outside`, moved up by `LIFT`. So three
   * additions add seven weights.
   */
  readonly emission: Int32Array;
  /** `MOVES` factors a table of steps: e to the power of the weight. */
  readonly steps: Float32Array;
}

/** The steps that may be, as pairs of labels in two lists. */
const from: number[] = [];
const to: number[] = [];
for (let previous = 0; previous < LABEL_COUNT; previous++)
  for (let label = 0; label < LABEL_COUNT; label++)
    if (mayFollow(previous, label)) {
      from.push(previous);
      to.push(label);
    }
export const MOVES = from.length;
export const MOVE_FROM = Uint8Array.from(from);
export const MOVE_TO = Uint8Array.from(to);
export const MAY_OPEN = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (mayFollow(-1, label) ? 1 : 0));

const LIFT = 256;
const ROW = 3;
/** Nothing is impossible, or a text could end without any reading. */
const LEAST = 1e-30;

export function tablesOf(weights: ChainWeights): ChainTables {
  const { cells } = weights.emission;
  const buckets = 1 << weights.bits;
  const emission = new Int32Array(buckets * ROW);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const at = bucket * LABEL_COUNT;
    for (let label = 1; label < LABEL_COUNT; label++)
      emission[bucket * ROW + ((label - 1) >> 1)] |= (cells[at + label] - cells[at] + LIFT) << (16 * ((label - 1) & 1));
  }
  const steps = new Float32Array(TABLES * MOVES);
  for (let table = 0; table < TABLES; table++)
    for (let move = 0; move < MOVES; move++) {
      const pair = MOVE_FROM[move] * LABEL_COUNT + MOVE_TO[move];
      steps[table * MOVES + move] = Math.exp(weights.transition.cells[table * PAIRS + pair] * weights.transition.step);
    }
  return { bits: weights.bits, emissionStep: weights.emission.step, emission, steps };
}

/** All readings of a text at once: `factors[i * MOVES + move]` weighs the step `move` to token `i` and its new label. */
export interface Lattice {
  readonly count: number;
  readonly factors: Float32Array;
}

/** Weighs every token and step. The tokens of `settled` can only be outside of all spans. Linear. */
export function latticeOf(columns: Columns, tables: ChainTables, settled: readonly Range[] = []): Lattice {
  const { count } = columns;
  const factors = new Float32Array(count * MOVES);
  const isSettled = new Uint8Array(count);
  for (const range of settled) isSettled.fill(1, range.from, range.to);
  for (let i = 0; i < count; i++) {
    weighLabels(columns, i, tables);
    if (isSettled[i] === 1) labelFactors.fill(0, 1);
    contextsOf(columns, i, contexts);
    weighMoves(tables.steps, factors, i * MOVES);
  }
  return { count, factors };
}

const contexts = new Uint16Array(CONTEXTS);
const features = new Uint32Array(MAX_FEATURES);
const labelFactors = new Float64Array(LABEL_COUNT);

/** Writes to `labelFactors` how the labels of token `i` compare with the best of them, 0 to 1. */
function weighLabels(columns: Columns, i: number, { emission, emissionStep, bits }: ChainTables): void {
  const n = featuresOf(columns, i, bits, features);
  let a = 0;
  let b = 0;
  let c = 0;
  for (let f = 0; f < n; f++) {
    const at = features[f] * ROW;
    a = (a + emission[at]) | 0;
    b = (b + emission[at + 1]) | 0;
    c = (c + emission[at + 2]) | 0;
  }
  const outside = n * LIFT;
  const one = a & 0xffff;
  const two = a >>> 16;
  const three = b & 0xffff;
  const four = b >>> 16;
  const five = c & 0xffff;
  const six = c >>> 16;
  const top = Math.max(outside, one, two, three, four, five, six);
  labelFactors[0] = Math.exp((outside - top) * emissionStep);
  labelFactors[1] = Math.exp((one - top) * emissionStep);
  labelFactors[2] = Math.exp((two - top) * emissionStep);
  labelFactors[3] = Math.exp((three - top) * emissionStep);
  labelFactors[4] = Math.exp((four - top) * emissionStep);
  labelFactors[5] = Math.exp((five - top) * emissionStep);
  labelFactors[6] = Math.exp((six - top) * emissionStep);
}

/** Writes the factors of the steps to one token, whose labels and tables stand in `labelFactors` and `contexts`. */
function weighMoves(steps: Float32Array, factors: Float32Array, at: number): void {
  const s = contexts[0] * MOVES;
  const t = contexts[1] * MOVES;
  const u = contexts[2] * MOVES;
  const v = contexts[3] * MOVES;
  for (let move = 0; move < MOVES; move++) {
    const factor = steps[s + move] * steps[t + move] * steps[u + move] * steps[v + move] * labelFactors[MOVE_TO[move]];
    factors[at + move] = Math.max(factor, LEAST);
  }
}
