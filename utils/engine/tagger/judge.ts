import type { Candidate } from './candidates';
import { PAD } from './columns';
import { type Evidence, roleIn, shared } from './evidence';
import { join, toBuckets } from './feature-hash';
import { beginOf } from './labels';
import { headOf } from './link-candidates';
import { type Quantised, sumAt } from './quantised';

export const JUDGE_BITS = 13;
/** Features of a candidate, at most. */
export const MAX_JUDGE_FEATURES = 64;
/** Where the places of its features are counted from. */
const SEED = 211;

const tenth = (share: number) => Math.round(share * 10);
const length = (n: number) => (n <= 3 ? n : n <= 6 ? 4 : n <= 12 ? 5 : n <= 24 ? 6 : 7);

/** The features by which a candidate is judged; comes back with their number. */
export function judgeFeatures(evidence: Evidence, candidate: Candidate, out: Uint32Array): number {
  const { analysis, columns, covered } = evidence;
  const { origin, source, cue, content, rule } = candidate;
  const first = cue[0];
  const head = headOf(columns, first) + PAD;
  const stem = columns.stem[head];
  const cueness = columns.cueness[head];
  const cueShare = tenth(roleIn(evidence, cue, beginOf('cue')).mean);
  const contentShare = tenth(roleIn(evidence, content, beginOf('content')).mean);
  const sourceShare = source ? tenth(roleIn(evidence, source, beginOf('source')).mean) : 11;
  const agrees = rule
    ? 1 +
      (shared(content, rule.content) > 0.5 ? 1 : 0) +
      (source && rule.source && shared(source, rule.source) > 0 ? 2 : source === null && rule.source === null ? 2 : 0)
    : 0;
  const ruleKind = rule ? columns.ruleKind[first.from + PAD] : 0;
  const who = source ? columns.kind[source[0].to - 1 + PAD] : 0;
  const after = columns.kind[first.to + PAD];
  const start = content[0]?.from ?? first.from;
  const end = content.at(-1)?.to ?? first.to;
  const quoted = columns.quote[start + PAD] * 4 + columns.quote[end - 1 + PAD];
  const inside = covered[first.from];
  let many = 0;
  let tokens = 0;
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      tokens++;
      if (covered[i] > 1) many++;
    }
  const overlap = tokens === 0 ? 4 : Math.round((3 * many) / tokens);
  const sentence = analysis.sentenceOf[first.from];
  const where = source ? Math.min(2, Math.abs(analysis.sentenceOf[source[0].from] - sentence)) : 3;
  const side = source ? (source[0].from < first.from ? 0 : 1) : 2;
  const contentSide = (start < first.from ? 0 : 1) + 2 * Math.min(2, Math.abs(analysis.sentenceOf[start] - sentence));
  const adjacent = start >= first.to ? Math.min(3, start - first.to) : 4;
  const link = tenth(candidate.linked);

  let n = 0;
  out[n++] = origin;
  out[n++] = join(origin, cueShare);
  out[n++] = join(origin, contentShare);
  out[n++] = join(origin, sourceShare);
  out[n++] = join(origin, agrees);
  out[n++] = join(origin, ruleKind);
  out[n++] = join(origin, inside);
  out[n++] = join(origin, overlap);
  out[n++] = join(cueShare, contentShare);
  out[n++] = join(cueShare, sourceShare);
  out[n++] = join(contentShare, sourceShare);
  out[n++] = join(cueShare, cueness);
  out[n++] = join(agrees, cueShare);
  out[n++] = join(agrees, contentShare);
  out[n++] = join(agrees, sourceShare);
  out[n++] = join(link, agrees);
  out[n++] = join(link, sourceShare);
  out[n++] = stem;
  out[n++] = join(stem, origin);
  out[n++] = join(stem, after);
  out[n++] = join(stem, inside);
  out[n++] = cueness;
  out[n++] = join(cueness, origin);
  out[n++] = columns.suffix3[head];
  out[n++] = join(columns.kind[head], columns.kind[first.from - 1 + PAD]);
  out[n++] = join(columns.kind[head], after);
  out[n++] = columns.kind[first.from + PAD];
  out[n++] = after;
  out[n++] = columns.kind[start + PAD];
  out[n++] = join(columns.kind[start + PAD], cueness);
  out[n++] = columns.kind[end + PAD];
  out[n++] = length(tokens);
  out[n++] = join(length(tokens), quoted);
  out[n++] = join(quoted, cueness);
  out[n++] = join(quoted, origin);
  out[n++] = join(quoted, inside);
  out[n++] = who;
  out[n++] = join(who, join(where, side));
  out[n++] = join(where, side);
  out[n++] = join(where, link);
  out[n++] = join(contentSide, quoted);
  out[n++] = join(contentSide, join(where, side));
  out[n++] = join(adjacent, cueness);
  out[n++] = join(side, contentSide);
  out[n++] = first.to - first.from;
  out[n++] = content.length;
  out[n++] = columns.blockBits[head];
  out[n++] = join(columns.sentenceBits[head], origin);
  out[n++] = join(inside, overlap);
  out[n++] = join(join(inside, overlap), quoted);
  return toBuckets(out, n, SEED, JUDGE_BITS, out);
}

const features = new Uint32Array(MAX_JUDGE_FEATURES);

/** The log-odds that what a linear judge was taught holds of the candidate. */
export function oddsOf(evidence: Evidence, candidate: Candidate, judge: Quantised): number {
  return sumAt(judge, features, judgeFeatures(evidence, candidate, features));
}
