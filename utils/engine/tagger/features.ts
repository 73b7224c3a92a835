import { type Columns, PAD } from './columns';
import { join, toBuckets } from './feature-hash';

/** Features of a token, at most. */
export const MAX_FEATURES = 112;

/** Steps of a distance: 0, 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, more. */
const STEPS = Uint8Array.from({ length: 26 }, (_, d) =>
  d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 24 ? 8 : 9,
);
const step = (distance: number) => STEPS[Math.min(distance, 25)];

const v = new Int32Array(MAX_FEATURES);

/** Writes the buckets of the features of token `i` to `out` and comes back with how many there are, the same for all tokens. */
export function featuresOf(columns: Columns, i: number, bits: number, out: Uint32Array): number {
  const c = i + PAD;
  const words = wordValues(columns, c, 0);
  const kinds = kindValues(columns, c, words);
  const n = placeValues(columns, c, nearValues(columns, c, ruleValues(columns, c, kinds)));
  return toBuckets(v, n, 0, bits, out);
}

// Each of what follows writes some of the values of the features of cell `c` to `v` from `n` on, and comes back with how many
// there are then. They are several, because only functions of this size are compiled without a call for each value.

function wordValues({ word, kind, rule, stem, suffix2, suffix3, shape }: Columns, c: number, start: number): number {
  let n = start;
  const w0 = word[c];
  const k0 = kind[c];
  const r0 = rule[c];
  v[n++] = 0;
  for (let d = -3; d <= 3; d++) v[n++] = word[c + d];
  v[n++] = join(word[c - 1], w0);
  v[n++] = join(w0, word[c + 1]);
  v[n++] = join(word[c - 2], word[c - 1]);
  v[n++] = join(word[c + 1], word[c + 2]);
  v[n++] = join(word[c - 1], word[c + 1]);
  v[n++] = stem[c];
  v[n++] = join(stem[c], k0);
  v[n++] = join(stem[c], kind[c + 1]);
  v[n++] = join(stem[c], kind[c - 1]);
  v[n++] = join(stem[c], r0);
  v[n++] = join(stem[c - 1], kind[c]);
  v[n++] = suffix2[c];
  v[n++] = suffix3[c];
  v[n++] = suffix3[c - 1];
  v[n++] = suffix3[c + 1];
  const s0 = shape[c];
  v[n++] = s0;
  v[n++] = join(join(shape[c - 1], s0), shape[c + 1]);
  v[n++] = join(s0, suffix3[c]);
  return n;
}

function kindValues({ kind, cueness, quote, shape }: Columns, c: number, start: number): number {
  let n = start;
  const k0 = kind[c];
  const l0 = cueness[c];
  const q0 = quote[c];
  const s0 = shape[c];
  v[n++] = k0;
  v[n++] = join(kind[c - 1], k0);
  v[n++] = join(k0, kind[c + 1]);
  v[n++] = join(join(kind[c - 1], k0), kind[c + 1]);
  v[n++] = join(join(kind[c - 2], kind[c - 1]), k0);
  v[n++] = join(join(k0, kind[c + 1]), kind[c + 2]);
  v[n++] = join(join(kind[c - 3], kind[c - 2]), kind[c - 1]);
  v[n++] = join(join(kind[c + 1], kind[c + 2]), kind[c + 3]);

  v[n++] = l0;
  v[n++] = join(join(cueness[c - 1], l0), cueness[c + 1]);
  v[n++] = join(l0, kind[c + 1]);
  v[n++] = join(l0, kind[c - 1]);
  v[n++] = join(join(l0, kind[c - 1]), kind[c + 1]);
  v[n++] = join(l0, q0);
  v[n++] = join(cueness[c + 1], k0);
  v[n++] = join(cueness[c - 1], k0);
  v[n++] = join(cueness[c + 2], cueness[c - 2]);

  v[n++] = q0;
  v[n++] = join(join(quote[c - 1], q0), quote[c + 1]);
  v[n++] = join(q0, s0);
  v[n++] = join(q0, k0);
  return n;
}

/** What the rules say, here and around, and who speaks elsewhere in the text. */
function ruleValues(
  { word, kind, cueness, quote, rule, ruleKind, speaker }: Columns,
  c: number,
  start: number,
): number {
  let n = start;
  const k0 = kind[c];
  const r0 = rule[c];
  v[n++] = r0;
  v[n++] = join(r0, ruleKind[c]);
  v[n++] = join(join(rule[c - 1], r0), rule[c + 1]);
  v[n++] = join(join(rule[c - 2], rule[c - 1]), join(rule[c + 1], rule[c + 2]));
  v[n++] = join(r0, word[c]);
  v[n++] = join(r0, k0);
  v[n++] = join(r0, cueness[c]);
  v[n++] = join(r0, quote[c]);
  v[n++] = join(join(r0, rule[c - 1]), kind[c - 1]);
  v[n++] = join(join(r0, rule[c + 1]), kind[c + 1]);
  v[n++] = join(join(r0, k0), join(kind[c - 1], kind[c + 1]));

  const p0 = speaker[c];
  v[n++] = join(p0, r0);
  v[n++] = join(join(p0, speaker[c + 1]), join(kind[c + 1], k0));
  v[n++] = join(join(p0, speaker[c - 1]), join(kind[c - 1], k0));
  return n;
}

/** The nearest likely cues of the sentence, and the nearest marks and conjunctions. */
function nearValues(columns: Columns, c: number, start: number): number {
  let n = start;
  const { word, kind, cueness, rule, stem } = columns;
  const k0 = kind[c];
  const r0 = rule[c];
  const left = columns.cueLeft[c];
  const right = columns.cueRight[c];
  const dl = left === 0 ? 31 : step(c - left);
  const dr = right === 0 ? 31 : step(right - c);
  v[n++] = join(dl, r0);
  v[n++] = join(dr, r0);
  v[n++] = join(dl, dr);
  v[n++] = stem[left];
  v[n++] = stem[right];
  v[n++] = join(stem[left], dl);
  v[n++] = join(stem[right], dr);
  v[n++] = join(join(cueness[left], rule[left]), dl);
  v[n++] = join(join(cueness[right], rule[right]), dr);
  v[n++] = join(join(kind[left + 1], dl), left === 0 ? 0 : kind[left - 1]);
  v[n++] = join(join(kind[right + 1], dr), right === 0 ? 0 : kind[right - 1]);
  v[n++] = join(join(rule[left], rule[right]), k0);

  const before = columns.edgeLeft[c];
  const after = columns.edgeRight[c];
  v[n++] = join(word[before], word[after]);
  v[n++] = join(word[before], before === 0 ? 31 : step(c - before));
  v[n++] = join(word[after], after === 0 ? 31 : step(after - c));
  v[n++] = join(kind[before], kind[before + 1]);
  v[n++] = join(kind[after], kind[after + 1]);
  v[n++] = join(join(rule[before], rule[after]), r0);
  v[n++] = join(join(kind[before], kind[after]), k0);
  return n;
}

/** Sentence and paragraph. */
function placeValues(columns: Columns, c: number, start: number): number {
  let n = start;
  const { word, kind, quote, rule } = columns;
  const k0 = kind[c];
  const r0 = rule[c];
  const q0 = quote[c];
  const from = columns.sentenceFrom[c];
  const to = columns.sentenceTo[c];
  const sb = columns.sentenceBits[c];
  const at = step(c - from);
  v[n++] = join(at, step(to - c));
  v[n++] = join(word[from], at);
  v[n++] = join(kind[from], kind[from + 1]);
  v[n++] = join(join(kind[from], kind[from + 1]), kind[from + 2]);
  v[n++] = sb;
  v[n++] = join(sb, r0);
  v[n++] = join(sb, join(q0, k0));
  v[n++] = join(join(columns.previousBits[c], sb), columns.nextBits[c]);
  v[n++] = join(columns.previousBits[c], q0);
  v[n++] = join(columns.nextBits[c], q0);
  v[n++] = join(columns.blockBits[c], q0);
  v[n++] = join(columns.blockBits[c], sb);
  v[n++] = join(join(columns.blockBits[c], at), q0);
  const share = columns.density >> 4;
  v[n++] = join(columns.density, r0);
  v[n++] = join(share, sb);
  v[n++] = join(share, join(k0, r0));
  return n;
}
