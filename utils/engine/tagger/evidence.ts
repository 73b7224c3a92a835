import type { Analysis } from '../analysis';
import type { Range } from '../quotes';
import type { Candidate } from './candidates';
import type { Columns } from './columns';
import { LABEL_COUNT } from './labels';

/** What candidates are judged by. */
export interface Evidence {
  readonly analysis: Analysis;
  readonly columns: Columns;
  readonly posteriors: Float32Array;
  /** For each sentence the probability that it holds a content. */
  readonly attributed: Float32Array;
  /** For each token how many candidates have it in their content, up to 9. */
  readonly covered: Uint8Array;
}

export function evidenceOf(
  analysis: Analysis,
  columns: Columns,
  posteriors: Float32Array,
  attributed: Float32Array,
  candidates: readonly Candidate[],
): Evidence {
  const covered = new Uint8Array(analysis.tokens.count);
  for (const { content } of candidates)
    for (const { from, to } of content) for (let i = from; i < to; i++) if (covered[i] < 9) covered[i]++;
  return { analysis, columns, posteriors, attributed, covered };
}

/** How likely the tokens of `ranges` have the role that begins with `label`: mean, greatest and least, and their number. */
export function roleIn({ posteriors }: Evidence, ranges: readonly Range[], label: number) {
  let [sum, most, least, count] = [0, 0, 1, 0];
  for (const { from, to } of ranges)
    for (let i = from; i < to; i++) {
      const p = posteriors[i * LABEL_COUNT + label] + posteriors[i * LABEL_COUNT + label + 1];
      sum += p;
      if (p > most) most = p;
      if (p < least) least = p;
      count++;
    }
  return { mean: count === 0 ? 0 : sum / count, most, least, count };
}

/** Share of the tokens of `ranges` that are in `others`; both sorted. Linear: a speech may have thousands of pieces. */
export function shared(ranges: readonly Range[], others: readonly Range[]): number {
  let both = 0;
  let all = 0;
  let k = 0;
  for (const { from, to } of ranges) {
    all += to - from;
    while (k < others.length && others[k].to <= from) k++;
    for (let o = k; o < others.length && others[o].from < to; o++)
      both += Math.min(to, others[o].to) - Math.max(from, others[o].from);
  }
  return all === 0 ? 0 : both / all;
}
