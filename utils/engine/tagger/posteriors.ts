import { LABEL_COUNT } from './labels';
import { type Lattice, MAY_OPEN, MOVE_FROM, MOVE_TO, MOVES } from './lattice';

const L = LABEL_COUNT;

/**
 * For each token the probability of each label, `[i * LABEL_COUNT + label]` (forward and backward sums, every row scaled
 * to 1: Rabiner 1989). Linear.
 */
export function posteriorsOf({ count, factors }: Lattice): Float32Array {
  const posterior = new Float32Array(count * L);
  if (count === 0) return posterior;
  for (let move = 0; move < MOVES; move++)
    if (MOVE_FROM[move] === 0 && MAY_OPEN[MOVE_TO[move]]) posterior[MOVE_TO[move]] = factors[move];
  scale(posterior, 0);
  for (let i = 1; i < count; i++) {
    const at = i * L;
    const moves = i * MOVES;
    for (let move = 0; move < MOVES; move++)
      posterior[at + MOVE_TO[move]] += posterior[at - L + MOVE_FROM[move]] * factors[moves + move];
    scale(posterior, at);
  }
  let backward = new Float64Array(L).fill(1);
  let before = new Float64Array(L);
  for (let i = count - 1; i > 0; i--) {
    const at = i * L;
    const moves = i * MOVES;
    for (let label = 0; label < L; label++) posterior[at + label] *= backward[label];
    scale(posterior, at);
    before.fill(0);
    let sum = 0;
    for (let move = 0; move < MOVES; move++) {
      const value = factors[moves + move] * backward[MOVE_TO[move]];
      before[MOVE_FROM[move]] += value;
      sum += value;
    }
    for (let label = 0; label < L; label++) before[label] /= sum;
    [backward, before] = [before, backward];
  }
  for (let label = 0; label < L; label++) posterior[label] *= backward[label];
  scale(posterior, 0);
  return posterior;
}

function scale(rows: Float32Array, at: number): void {
  let sum = 0;
  for (let label = 0; label < L; label++) sum += rows[at + label];
  const factor = sum > 0 ? 1 / sum : 0;
  for (let label = 0; label < L; label++) rows[at + label] *= factor;
}
