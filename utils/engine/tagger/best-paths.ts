import { LABEL_COUNT } from './labels';
import { type Lattice, MAY_OPEN, MOVE_FROM, MOVE_TO, MOVES } from './lattice';

const L = LABEL_COUNT;

/** The best labels of a text, and what it costs to give any one token another. */
export interface BestPaths {
  readonly labels: Uint8Array;
  /** `[i * LABEL_COUNT + label]`: how the best sequence with that label at token `i` compares with the best of all, 0 to 1. */
  readonly ratio: Float32Array;
  /** The label before and the one behind on that sequence. */
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

/**
 * The best sequence of labels (Viterbi 1967) and the best through every label of every token: products go forward and
 * backward, every row scaled to its greatest. `bias` multiplies the weight of each label: with more for what begins a
 * span more is found, and more of it is wrong. Linear.
 */
export function bestPaths({ count, factors }: Lattice, bias: readonly number[]): BestPaths {
  const labels = new Uint8Array(count);
  const ratio = new Float32Array(count * L);
  const before = new Uint8Array(count * L);
  const behind = new Uint8Array(count * L);
  if (count === 0) return { labels, ratio, before, behind };
  for (let move = 0; move < MOVES; move++) {
    const label = MOVE_TO[move];
    if (MOVE_FROM[move] === 0 && MAY_OPEN[label]) ratio[label] = factors[move] * bias[label];
  }
  scale(ratio, 0);
  for (let i = 1; i < count; i++) {
    const at = i * L;
    const moves = i * MOVES;
    for (let move = 0; move < MOVES; move++) {
      const label = MOVE_TO[move];
      const value = ratio[at - L + MOVE_FROM[move]] * factors[moves + move];
      if (value > ratio[at + label]) {
        ratio[at + label] = value;
        before[at + label] = MOVE_FROM[move];
      }
    }
    for (let label = 0; label < L; label++) ratio[at + label] *= bias[label];
    scale(ratio, at);
  }
  let after = new Float64Array(L).fill(1);
  let next = new Float64Array(L);
  for (let i = count - 1; i > 0; i--) {
    const at = i * L;
    const moves = i * MOVES;
    for (let label = 0; label < L; label++) ratio[at + label] *= after[label];
    scale(ratio, at);
    next.fill(0);
    let top = 0;
    for (let move = 0; move < MOVES; move++) {
      const label = MOVE_TO[move];
      const value = factors[moves + move] * bias[label] * after[label];
      const previous = MOVE_FROM[move];
      if (value > next[previous]) {
        next[previous] = value;
        behind[at - L + previous] = label;
        if (value > top) top = value;
      }
    }
    for (let label = 0; label < L; label++) next[label] /= top;
    [after, next] = [next, after];
  }
  for (let label = 0; label < L; label++) ratio[label] *= after[label];
  scale(ratio, 0);
  let label = 0;
  for (let l = 1; l < L; l++) if (ratio[(count - 1) * L + l] > ratio[(count - 1) * L + label]) label = l;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = before[i * L + label];
  }
  return { labels, ratio, before, behind };
}

function scale(rows: Float32Array, at: number): void {
  let top = 0;
  for (let label = 0; label < L; label++) if (rows[at + label] > top) top = rows[at + label];
  const factor = top > 0 ? 1 / top : 0;
  for (let label = 0; label < L; label++) rows[at + label] *= factor;
}
