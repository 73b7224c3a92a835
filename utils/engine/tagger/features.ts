import { type Columns, PAD } from './columns';

/** Features of a token, at most. */
export const MAX_FEATURES = 112;

/** Steps of a distance: 0, 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, more. */
const STEPS = Uint8Array.from({ length: 26 }, (_, d) =>
  d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 24 ? 8 : 9,
);
const step = (distance: number) => STEPS[Math.min(distance, 25)];

const join = (a: number, b: number) => (Math.imul(a, 0x5bd1e995) ^ (a >>> 13)) + b;

/**
 * Writes the buckets of the features of token `i` to `out` and comes back with how many there are. A bucket is the upper
 * `bits` bits of a hash of the feature's number and value (Weinberger et al. 2009, "Feature hashing for large scale
 * multitask learning"): no string is made.
 */
export function featuresOf(columns: Columns, i: number, bits: number, out: Uint32Array): number {
  const c = i + PAD;
  const shift = 32 - bits;
  let n = 0;
  let template = 0;
  const add = (value: number) => {
    let hash = Math.imul(value ^ Math.imul(++template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    out[n++] = (hash ^ (hash >>> 13)) >>> shift;
  };
  const { word, kind, suffix2, suffix3, shape, quote, cueness, rule, ruleKind, stem } = columns;
  const w0 = word[c];
  const k0 = kind[c];
  const l0 = cueness[c];
  const r0 = rule[c];
  const q0 = quote[c];

  add(0);
  for (let d = -3; d <= 3; d++) add(word[c + d]);
  add(join(word[c - 1], w0));
  add(join(w0, word[c + 1]));
  add(join(word[c - 2], word[c - 1]));
  add(join(word[c + 1], word[c + 2]));
  add(join(word[c - 1], word[c + 1]));
  add(stem[c]);
  add(join(stem[c], k0));
  add(join(stem[c], kind[c + 1]));
  add(join(stem[c], kind[c - 1]));
  add(join(stem[c], r0));
  add(join(stem[c - 1], kind[c]));
  add(suffix2[c]);
  add(suffix3[c]);
  add(suffix3[c - 1]);
  add(suffix3[c + 1]);
  const s0 = shape[c];
  add(s0);
  add(join(join(shape[c - 1], s0), shape[c + 1]));
  add(join(s0, suffix3[c]));

  add(k0);
  add(join(kind[c - 1], k0));
  add(join(k0, kind[c + 1]));
  add(join(join(kind[c - 1], k0), kind[c + 1]));
  add(join(join(kind[c - 2], kind[c - 1]), k0));
  add(join(join(k0, kind[c + 1]), kind[c + 2]));
  add(join(join(kind[c - 3], kind[c - 2]), kind[c - 1]));
  add(join(join(kind[c + 1], kind[c + 2]), kind[c + 3]));

  add(l0);
  add(join(join(cueness[c - 1], l0), cueness[c + 1]));
  add(join(l0, kind[c + 1]));
  add(join(l0, kind[c - 1]));
  add(join(join(l0, kind[c - 1]), kind[c + 1]));
  add(join(l0, q0));
  add(join(cueness[c + 1], k0));
  add(join(cueness[c - 1], k0));
  add(join(cueness[c + 2], cueness[c - 2]));

  add(q0);
  add(join(join(quote[c - 1], q0), quote[c + 1]));
  add(join(q0, s0));
  add(join(q0, k0));

  // What the rules say, here and around.
  const rk = ruleKind[c];
  add(r0);
  add(join(r0, rk));
  add(join(join(rule[c - 1], r0), rule[c + 1]));
  add(join(join(rule[c - 2], rule[c - 1]), join(rule[c + 1], rule[c + 2])));
  add(join(r0, w0));
  add(join(r0, k0));
  add(join(r0, l0));
  add(join(r0, q0));
  add(join(join(r0, rule[c - 1]), kind[c - 1]));
  add(join(join(r0, rule[c + 1]), kind[c + 1]));
  add(join(join(r0, k0), join(kind[c - 1], kind[c + 1])));

  // The nearest likely cues of the sentence.
  const left = columns.cueLeft[c];
  const right = columns.cueRight[c];
  const dl = left === 0 ? 31 : step(c - left);
  const dr = right === 0 ? 31 : step(right - c);
  add(join(dl, r0));
  add(join(dr, r0));
  add(join(dl, dr));
  add(stem[left]);
  add(stem[right]);
  add(join(stem[left], dl));
  add(join(stem[right], dr));
  add(join(join(cueness[left], rule[left]), dl));
  add(join(join(cueness[right], rule[right]), dr));
  add(join(join(kind[left + 1], dl), left === 0 ? 0 : kind[left - 1]));
  add(join(join(kind[right + 1], dr), right === 0 ? 0 : kind[right - 1]));
  add(join(join(rule[left], rule[right]), k0));

  // The nearest marks and conjunctions.
  const before = columns.edgeLeft[c];
  const after = columns.edgeRight[c];
  add(join(word[before], word[after]));
  add(join(word[before], before === 0 ? 31 : step(c - before)));
  add(join(word[after], after === 0 ? 31 : step(after - c)));
  add(join(kind[before], kind[before + 1]));
  add(join(kind[after], kind[after + 1]));
  add(join(join(rule[before], rule[after]), r0));
  add(join(join(kind[before], kind[after]), k0));

  // Sentence and paragraph.
  const from = columns.sentenceFrom[c];
  const to = columns.sentenceTo[c];
  const sb = columns.sentenceBits[c];
  const at = step(c - from);
  add(join(at, step(to - c)));
  add(join(word[from], at));
  add(join(kind[from], kind[from + 1]));
  add(join(join(kind[from], kind[from + 1]), kind[from + 2]));
  add(sb);
  add(join(sb, r0));
  add(join(sb, join(q0, k0)));
  add(join(join(columns.previousBits[c], sb), columns.nextBits[c]));
  add(join(columns.previousBits[c], q0));
  add(join(columns.nextBits[c], q0));
  add(join(columns.blockBits[c], q0));
  add(join(columns.blockBits[c], sb));
  add(join(join(columns.blockBits[c], at), q0));
  const share = columns.density >> 4;
  add(join(columns.density, r0));
  add(join(share, sb));
  add(join(share, join(k0, r0)));
  return n;
}
