import type { Passage } from './passage';
import type { WordIndex } from './word-index';

/** What a token of the text between two found ones costs: words far apart are no passage. */
const SKIPPED = 0.06;
/** What a token looked for and not found between two found ones costs. */
const MISSED = 0.02;
/** What any number of tokens of the text costs where something may have been put between. */
const JUMPED = 0.5;

/** Steps of the way back through the table. */
const STOP = 0;
const MATCH = 1;
const SKIP = 2;
const MISS = 3;

let steps = new Uint8Array(0);

/**
 * Where `looked` lies best, in its order, in `[low, high)` of the text: the tokens found weigh most, less what stands between
 * them. At each of `joints`, tokens of `looked`, a paragraph may have been put in before it. For each token of `looked` its
 * place, -1 for none; null where none is found. Costs the product of both lengths.
 * Source: Smith and Waterman, "Identification of common molecular subsequences" (1981), with weights for words.
 */
export function align(
  index: WordIndex,
  looked: Pick<Passage, 'ids' | 'count'>,
  joints: readonly number[],
  low: number,
  high: number,
): Int32Array | null {
  const columns = high - low;
  const rows = looked.count;
  if (columns <= 0 || rows <= 0) return null;
  if (steps.length < rows * columns) steps = new Uint8Array(2 * rows * columns);
  const scores = new Float64Array(columns + 1);
  const jumps = new Map<number, Int32Array>();
  let best = 0;
  let end = -1;
  for (let row = 0; row < rows; row++) {
    const id = looked.ids[row] ?? -1;
    const weight = id < 0 ? 0 : index.weightOf(id);
    if (joints.includes(row)) jumps.set(row, jumped(scores));
    let diagonal = scores[0] ?? 0;
    let left = 0;
    for (let column = 0; column < columns; column++) {
      const above = scores[column + 1] ?? 0;
      let score = above - MISSED;
      let step = MISS;
      if (left - SKIPPED > score) {
        score = left - SKIPPED;
        step = SKIP;
      }
      if (id >= 0 && index.ids[low + column] === id && diagonal + weight >= score) {
        score = diagonal + weight;
        step = MATCH;
        if (score > best) {
          best = score;
          end = row * columns + column;
        }
      } else if (score <= 0) {
        score = 0;
        step = STOP;
      }
      steps[row * columns + column] = step;
      scores[column + 1] = score;
      diagonal = above;
      left = score;
    }
  }
  if (end < 0) return null;
  const places = new Int32Array(rows).fill(-1);
  let row = Math.floor(end / columns);
  let column = end % columns;
  while (row >= 0 && column >= 0) {
    const step = steps[row * columns + column];
    if (step === STOP) break;
    if (step === MATCH) places[row] = low + column;
    if (step === SKIP) column--;
    else {
      if (step === MATCH) column--;
      // Whence the row above was come to where something may have been put in.
      const from = jumps.get(row);
      if (from) column = (from[column + 1] ?? 0) - 1;
      row--;
    }
  }
  return places;
}

/** Lets each score be that of any column before it, less the cost; for each column the one its score now comes from. */
function jumped(scores: Float64Array): Int32Array {
  const from = new Int32Array(scores.length);
  let best = 0;
  let at = 0;
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column] ?? 0;
    from[column] = column;
    if (score >= best) {
      best = score;
      at = column;
    } else if (best - JUMPED > score) {
      scores[column] = best - JUMPED;
      from[column] = at;
    }
  }
  return from;
}
