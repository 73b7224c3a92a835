import type { Columns } from '../../utils/engine/tagger/columns';
import { featuresOf, MAX_FEATURES } from '../../utils/engine/tagger/features';
import { LABEL_COUNT, mayFollow } from '../../utils/engine/tagger/labels';
import { CONTEXTS, contextsOf, PAIRS, TABLES } from '../../utils/engine/tagger/transitions';
import { randomOf, shuffled } from './random';

/** One article as numbers: `features` holds `width` buckets a token. */
export interface Chain {
  readonly count: number;
  readonly width: number;
  readonly features: Uint32Array;
  readonly contexts: Uint16Array;
  readonly gold: Uint8Array;
}

export interface CrfOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  /** Share of the features of a token that are left out of a step. */
  readonly dropout: number;
  readonly rate: number;
  readonly l2: number;
  readonly progress: (line: string) => void;
}

export interface FloatChain {
  readonly emission: Float32Array;
  readonly transition: Float32Array;
}

export function chainOf(columns: Columns, gold: Uint8Array, bits: number): Chain {
  const buffer = new Uint32Array(MAX_FEATURES);
  const width = columns.count === 0 ? 0 : featuresOf(columns, 0, bits, buffer);
  const features = new Uint32Array(columns.count * width);
  const contexts = new Uint16Array(columns.count * CONTEXTS);
  for (let i = 0; i < columns.count; i++) {
    featuresOf(columns, i, bits, buffer);
    features.set(buffer.subarray(0, width), i * width);
    contextsOf(columns, i, contexts, i * CONTEXTS);
  }
  return { count: columns.count, width, features, contexts, gold };
}

const ALLOWED = Uint8Array.from({ length: PAIRS }, (_, pair) =>
  mayFollow(Math.floor(pair / LABEL_COUNT), pair % LABEL_COUNT) ? 1 : 0,
);
const OPENS = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (mayFollow(-1, label) ? 1 : 0));

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001) by AdaGrad (Duchi et al. 2011), one article a
 * step, with dropout of features; the weights are the mean over all steps behind the first epoch.
 */
export function trainChain(chains: readonly Chain[], options: CrfOptions): FloatChain {
  const trainer = new ChainTrainer(options);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffled(chains, randomOf(options.seed + epoch));
    let loss = 0;
    let tokens = 0;
    for (let k = 0; k < order.length; k++) {
      loss += trainer.step(order[k]);
      tokens += order[k].count;
      if (epoch > 0 && k % 40 === 39) trainer.remember();
    }
    options.progress(`epoch ${epoch + 1} of ${options.epochs}: loss ${(loss / tokens).toFixed(4)} a token`);
  }
  return trainer.mean();
}

/** The weights on their way, with the sums that AdaGrad and the mean need. */
class ChainTrainer {
  readonly #options: CrfOptions;
  readonly #random: () => number;
  readonly #emission: Weighted;
  readonly #transition: Weighted;

  constructor(options: CrfOptions) {
    this.#options = options;
    this.#random = randomOf(options.seed ^ 0x5eed);
    this.#emission = new Weighted(1 << options.bits, LABEL_COUNT);
    this.#transition = new Weighted(TABLES, PAIRS);
  }

  /** One step on one article; comes back with its loss. */
  step(chain: Chain): number {
    const loss = this.#expect(chain);
    this.#emission.update(this.#options.rate, this.#options.l2);
    this.#transition.update(this.#options.rate, this.#options.l2);
    return loss;
  }

  remember(): void {
    this.#emission.remember();
    this.#transition.remember();
  }

  mean(): FloatChain {
    return { emission: this.#emission.mean(), transition: this.#transition.mean() };
  }

  /** Adds gold minus expectation to the gradients; comes back with the loss. */
  #expect(chain: Chain): number {
    const { features, contexts, gold, width, count } = chain;
    if (count === 0) return 0;
    const L = LABEL_COUNT;
    const emissionTable = this.#emission.values;
    const keep = Math.floor((1 - this.#options.dropout) * 2 ** 32);
    const scale = 1 / (1 - this.#options.dropout);
    const kept = new Uint32Array(count * width);
    const keptEnd = new Uint32Array(count);
    const emission = new Float64Array(count * L);
    let n = 0;
    for (let i = 0; i < count; i++) {
      const at = i * L;
      const first = i * width;
      for (let f = first; f < first + width; f++) {
        if (this.#random() >= keep) continue;
        const bucket = features[f];
        kept[n++] = bucket;
        const row = bucket * L;
        for (let l = 0; l < L; l++) emission[at + l] += emissionTable[row + l];
      }
      keptEnd[i] = n;
      for (let l = 0; l < L; l++) emission[at + l] *= scale;
    }
    const transitionTable = this.#transition.values;
    // Potentials of each step with the emission of its token, as factors.
    const factors = new Float64Array(count * PAIRS);
    let loss = 0;
    for (let i = 0; i < count; i++) {
      const c = i * CONTEXTS;
      let top = -Infinity;
      for (let l = 0; l < L; l++) top = Math.max(top, emission[i * L + l]);
      for (let pair = 0; pair < PAIRS; pair++) {
        if (!ALLOWED[pair]) continue;
        let score = emission[i * L + (pair % L)] - top;
        for (let k = 0; k < CONTEXTS; k++) score += transitionTable[contexts[c + k] * PAIRS + pair];
        factors[i * PAIRS + pair] = Math.exp(score);
      }
      const previous = i === 0 ? 0 : gold[i - 1];
      loss -= Math.log(factors[i * PAIRS + previous * L + gold[i]]);
    }
    // Forward and backward, each row scaled to 1.
    const alpha = new Float64Array(count * L);
    const beta = new Float64Array(count * L);
    const norms = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let l = 0; l < L; l++) {
        let value = 0;
        if (i === 0) value = OPENS[l] ? factors[l] : 0;
        else for (let p = 0; p < L; p++) value += alpha[(i - 1) * L + p] * factors[i * PAIRS + p * L + l];
        alpha[i * L + l] = value;
        sum += value;
      }
      norms[i] = sum;
      loss += Math.log(sum);
      for (let l = 0; l < L; l++) alpha[i * L + l] /= sum;
    }
    for (let l = 0; l < L; l++) beta[(count - 1) * L + l] = 1;
    for (let i = count - 1; i > 0; i--) {
      for (let p = 0; p < L; p++) {
        let value = 0;
        for (let l = 0; l < L; l++) value += factors[i * PAIRS + p * L + l] * beta[i * L + l];
        beta[(i - 1) * L + p] = value / norms[i];
      }
    }
    // Gradients: gold minus expected.
    const delta = new Float64Array(L);
    const pairs = new Float64Array(PAIRS);
    for (let i = 0; i < count; i++) {
      delta.fill(0);
      for (let p = 0; p < L; p++)
        for (let l = 0; l < L; l++) {
          const pair = p * L + l;
          pairs[pair] = 0;
          if (!ALLOWED[pair]) continue;
          const before = i === 0 ? (p === 0 && OPENS[l] ? 1 : 0) : alpha[(i - 1) * L + p];
          const probability = (before * factors[i * PAIRS + pair] * beta[i * L + l]) / norms[i];
          pairs[pair] = -probability;
          delta[l] -= probability;
        }
      const g = gold[i];
      delta[g] += 1;
      pairs[(i === 0 ? 0 : gold[i - 1]) * L + g] += 1;
      const c = i * CONTEXTS;
      for (let k = 0; k < CONTEXTS; k++) this.#transition.add(contexts[c + k], pairs);
      for (let f = i === 0 ? 0 : keptEnd[i - 1]; f < keptEnd[i]; f++) this.#emission.add(kept[f], delta);
    }
    return loss;
  }
}

/** A table of weights in rows, and the gradient of the rows that a step touched. */
class Weighted {
  readonly values: Float32Array;
  readonly #width: number;
  readonly #gradient: Float32Array;
  readonly #squares: Float32Array;
  readonly #sums: Float64Array;
  readonly #isTouched: Uint8Array;
  #touched: number[] = [];
  #remembered = 0;

  constructor(rows: number, width: number) {
    this.#width = width;
    this.values = new Float32Array(rows * width);
    this.#gradient = new Float32Array(rows * width);
    this.#squares = new Float32Array(rows * width);
    this.#sums = new Float64Array(rows * width);
    this.#isTouched = new Uint8Array(rows);
  }

  add(row: number, delta: Float64Array): void {
    if (!this.#isTouched[row]) {
      this.#isTouched[row] = 1;
      this.#touched.push(row);
    }
    const at = row * this.#width;
    for (let k = 0; k < this.#width; k++) this.#gradient[at + k] += delta[k];
  }

  update(rate: number, l2: number): void {
    for (const row of this.#touched) {
      this.#isTouched[row] = 0;
      const from = row * this.#width;
      for (let at = from; at < from + this.#width; at++) {
        const gradient = this.#gradient[at] - l2 * this.values[at];
        if (gradient === 0) continue;
        this.#squares[at] += gradient * gradient;
        this.values[at] += (rate * gradient) / (Math.sqrt(this.#squares[at]) + 0.1);
        this.#gradient[at] = 0;
      }
    }
    this.#touched = [];
  }

  remember(): void {
    for (let k = 0; k < this.values.length; k++) this.#sums[k] += this.values[k];
    this.#remembered++;
  }

  mean(): Float32Array {
    if (this.#remembered === 0) return this.values.slice();
    return Float32Array.from(this.#sums, (sum) => sum / this.#remembered);
  }
}
