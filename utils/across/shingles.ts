import { comparedWords } from './words';

/** Words in a shingle: two are in texts by chance, four do not outlive one changed word in a short sentence. */
const WIDTH = 3;
/** A content of fewer shingles says too little to be known again ("it was over"). */
const LEAST = 3;
/** So much of the shorter content must be in the other one. */
const LEAST_CONTAINED = 0.5;

/**
 * The hashes of the runs of three words of a content, each once, ascending; empty for a content that says too little to be
 * known again. Runs of nothing but names, numbers and small words are left out: they say who and where, not what, and
 * would make all that is said of one ministry one claim.
 *
 * Source: Broder, On the resemblance and containment of documents (1997), with every shingle in place of a sketch of
 * them: contents are short, and a sketch of a cut quotation might miss all of it. Linear.
 */
export function shinglesOf(content: string): readonly number[] {
  const words = comparedWords(content);
  const found = new Set<number>();
  for (let i = 0; i + WIDTH <= words.length; i++) {
    const run = words.slice(i, i + WIDTH);
    if (run.some(({ telling }) => telling)) found.add(hash(run.map(({ word }) => word).join(' ')));
  }
  return found.size < LEAST ? [] : [...found].sort((a, b) => a - b);
}

/**
 * How much of the shorter one is in the longer one, 0 to 1; 0 as well where that is too little for the one to be the other
 * again, edited or cut. Both as `shinglesOf` gives them. Linear.
 */
export function containment(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const share = shared / Math.min(a.length, b.length);
  return shared >= LEAST && share >= LEAST_CONTAINED ? share : 0;
}

/** So many shingles of one must be in the other before `containment` can be more than 0. */
export const LEAST_SHARED = LEAST;

/** FNV-1a with a last mixing, 32 bits. Source: http://www.isthe.com/chongo/tech/comp/fnv/ (public domain). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
