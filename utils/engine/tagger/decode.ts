import type { Columns } from './columns';
import { featuresOf, MAX_FEATURES } from './features';
import { LABEL_COUNT, mayFollow } from './labels';
import { CONTEXTS, contextsOf, PAIRS } from './transitions';

/** What a linear chain is scored with: `LABEL_COUNT` cells a bucket, `PAIRS` cells a table, each in steps. */
export interface ChainWeights {
  /** Buckets are the upper `bits` bits of a feature's hash. */
  readonly bits: number;
  readonly emission: Int8Array | Float32Array;
  readonly emissionStep: number;
  readonly transition: Int8Array | Float32Array;
  readonly transitionStep: number;
}

/** The scores of a text: `emission[i * LABEL_COUNT + label]`, and `step[i * PAIRS + pair]` from the token before. */
export interface ChainScores {
  readonly count: number;
  readonly emission: Float32Array;
  readonly step: Float32Array;
}

/** Pairs `previous * LABEL_COUNT + label` that may be, in two lists. */
const FROM: number[] = [];
const TO: number[] = [];
for (let previous = 0; previous < LABEL_COUNT; previous++)
  for (let label = 0; label < LABEL_COUNT; label++)
    if (mayFollow(previous, label)) {
      FROM.push(previous);
      TO.push(label);
    }
const STEPS_FROM = Uint8Array.from(FROM);
const STEPS_TO = Uint8Array.from(TO);
const NEVER = -1e9;

/** Scores every token on its own, and says which tables weigh its steps. Linear. */
export function scoresOf(columns: Columns, weights: ChainWeights): ChainScores {
  const { count } = columns;
  const { emission: table, emissionStep, bits } = weights;
  const emission = new Float32Array(count * LABEL_COUNT);
  const step = new Float32Array(count * PAIRS);
  const contexts = new Uint16Array(CONTEXTS);
  const features = new Uint32Array(MAX_FEATURES);
  for (let i = 0; i < count; i++) {
    const n = featuresOf(columns, i, bits, features);
    let [o, bs, is, bc, ic, bp, ip] = [0, 0, 0, 0, 0, 0, 0];
    for (let f = 0; f < n; f++) {
      const at = features[f] * LABEL_COUNT;
      o += table[at];
      bs += table[at + 1];
      is += table[at + 2];
      bc += table[at + 3];
      ic += table[at + 4];
      bp += table[at + 5];
      ip += table[at + 6];
    }
    const at = i * LABEL_COUNT;
    emission[at] = o * emissionStep;
    emission[at + 1] = bs * emissionStep;
    emission[at + 2] = is * emissionStep;
    emission[at + 3] = bc * emissionStep;
    emission[at + 4] = ic * emissionStep;
    emission[at + 5] = bp * emissionStep;
    emission[at + 6] = ip * emissionStep;
    contextsOf(columns, i, contexts);
    addSteps(contexts, weights, step, i * PAIRS);
  }
  return { count, emission, step };
}

/** Adds up the tables of one step into `out` from cell `at` on. */
function addSteps(contexts: Uint16Array, weights: ChainWeights, out: Float32Array, at: number): void {
  const { transition, transitionStep } = weights;
  const a = contexts[0] * PAIRS;
  const b = contexts[1] * PAIRS;
  const c = contexts[2] * PAIRS;
  const d = contexts[3] * PAIRS;
  for (let pair = 0; pair < PAIRS; pair++)
    out[at + pair] =
      (transition[a + pair] + transition[b + pair] + transition[c + pair] + transition[d + pair]) * transitionStep;
}

/**
 * The best sequence of labels (Viterbi 1967). `bias` is added to the score of each label: with more for what
 * begins a span more is found, and more of it is wrong. Linear.
 */
export function bestLabels({ count, emission, step }: ChainScores, bias: readonly number[]): Uint8Array {
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const back = new Uint8Array(count * LABEL_COUNT);
  let current = new Float64Array(LABEL_COUNT).fill(NEVER);
  let next = new Float64Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++)
    if (mayFollow(-1, label)) current[label] = emission[label] + step[label] + bias[label];
  for (let i = 1; i < count; i++) {
    next.fill(NEVER * 2);
    const at = i * LABEL_COUNT;
    const pairs = i * PAIRS;
    for (let s = 0; s < STEPS_FROM.length; s++) {
      const to = STEPS_TO[s];
      const score = current[STEPS_FROM[s]] + step[pairs + STEPS_FROM[s] * LABEL_COUNT + to];
      if (score > next[to]) {
        next[to] = score;
        back[at + to] = STEPS_FROM[s];
      }
    }
    for (let label = 0; label < LABEL_COUNT; label++) next[label] += emission[at + label] + bias[label];
    [current, next] = [next, current];
  }
  let label = 0;
  for (let l = 1; l < LABEL_COUNT; l++) if (current[l] > current[label]) label = l;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABEL_COUNT + label];
  }
  return labels;
}

/**
 * For each token the probability of each label, `[i * LABEL_COUNT + label]` (forward and backward sums, every row scaled
 * to 1). Linear.
 */
export function posteriorsOf({ count, emission, step }: ChainScores): Float32Array {
  const L = LABEL_COUNT;
  const posterior = new Float32Array(count * L);
  if (count === 0) return posterior;
  const factors = new Float32Array(count * PAIRS);
  const forward = posterior;
  for (let i = 0; i < count; i++) {
    const at = i * L;
    const pairs = i * PAIRS;
    let top = -Infinity;
    for (let s = 0; s < STEPS_FROM.length; s++) {
      const score = emission[at + STEPS_TO[s]] + step[pairs + STEPS_FROM[s] * L + STEPS_TO[s]];
      if (score > top) top = score;
    }
    for (let s = 0; s < STEPS_FROM.length; s++) {
      const to = STEPS_TO[s];
      const pair = STEPS_FROM[s] * L + to;
      const factor = Math.exp(emission[at + to] + step[pairs + pair] - top);
      factors[i * PAIRS + pair] = factor;
      if (i > 0) forward[at + to] += forward[at - L + STEPS_FROM[s]] * factor;
      else if (STEPS_FROM[s] === 0 && mayFollow(-1, to)) forward[to] = factor;
    }
    scale(forward, at);
  }
  let backward = new Float64Array(L).fill(1);
  let before = new Float64Array(L);
  for (let i = count - 1; i >= 0; i--) {
    const at = i * L;
    for (let label = 0; label < L; label++) posterior[at + label] *= backward[label];
    scale(posterior, at);
    if (i === 0) break;
    before.fill(0);
    let sum = 0;
    for (let s = 0; s < STEPS_FROM.length; s++) {
      const value = factors[i * PAIRS + STEPS_FROM[s] * L + STEPS_TO[s]] * backward[STEPS_TO[s]];
      before[STEPS_FROM[s]] += value;
      sum += value;
    }
    for (let label = 0; label < L; label++) before[label] /= sum || 1;
    [backward, before] = [before, backward];
  }
  return posterior;
}

function scale(rows: Float32Array, at: number): void {
  let sum = 0;
  for (let label = 0; label < LABEL_COUNT; label++) sum += rows[at + label];
  for (let label = 0; label < LABEL_COUNT; label++) rows[at + label] = sum > 0 ? rows[at + label] / sum : 0;
}
