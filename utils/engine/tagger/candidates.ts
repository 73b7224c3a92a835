import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import type { Range } from '../quotes';
import type { Columns } from './columns';
import { bestLabels, type ChainScores } from './decode';
import { LABEL_COUNT, spansOf } from './labels';
import { type LinkWeights, linkSpans } from './linker';

/** Where a candidate comes from: the tagger's best reading, its eager one, or the rules alone. */
export const Origin = { best: 0, eager: 1, rules: 2 } as const;

/** An attribution that may be one. */
export interface Candidate {
  readonly origin: number;
  readonly source: readonly Range[] | null;
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** Probability of the source among those looked at; 1 for the rules. */
  readonly linked: number;
  /** What the rules found with the same cue. */
  readonly rule: Attribution | null;
}

/** Whether the layout of the page says who speaks: nothing needs to be learned of that. */
export const isSigned = ({ construction }: Attribution) => construction === 'signed';

/** Leaves the tokens of signed attributions to them: changes `scores` so that nothing else is found there. */
function silence({ emission }: ChainScores, signed: readonly Attribution[]): void {
  for (const { source, cue, content } of signed)
    for (const { from, to } of [...(source ?? []), ...cue, ...content])
      for (let i = from; i < to; i++) emission[i * LABEL_COUNT] += CERTAIN;
}

/** Added to the scores of the labels: the best reading, and one that finds more than is there. */
const CERTAIN = 100;
const BEST = [-0.1, 0, 0, 1, 0, 0, 0];
const EAGER = [-0.15, 0, 0, 2, 0, 0, 0];

/**
 * All attributions that may be in the text: those of the best reading, those of an eager one whose cue is new, and
 * those of the rules whose cue is new. In that order; each cue token is in one of them only. Signed attributions are no
 * candidates, and `scores` is changed so that none is found in their tokens.
 */
export function candidatesOf(
  analysis: Analysis,
  columns: Columns,
  rules: readonly Attribution[],
  scores: ChainScores,
  weights: LinkWeights,
): Candidate[] {
  silence(scores, rules.filter(isSigned));
  const taken = new Uint8Array(analysis.tokens.count);
  const ruleOf = new Int32Array(analysis.tokens.count).fill(-1);
  rules.forEach(({ cue }, index) => {
    for (const { from, to } of cue) ruleOf.fill(index, from, to);
  });
  const isTaken = (ranges: readonly Range[]) =>
    ranges.some(({ from, to }) => taken.subarray(from, to).some((mark) => mark === 1));
  const found: Candidate[] = [];
  const used = new Set<Attribution>();
  [BEST, EAGER].forEach((bias, origin) => {
    const spans = spansOf(bestLabels(scores, bias));
    const fresh: Candidate[] = [];
    for (const { source, cue, content, sourceProbability } of linkSpans({ analysis, columns, spans }, weights)) {
      if (content.length === 0 || isTaken([cue])) continue;
      let rule: Attribution | null = null;
      for (let i = cue.from; i < cue.to; i++) rule ??= rules[ruleOf[i]] ?? null;
      if (rule) used.add(rule);
      const who = source ? [source] : (rule?.source ?? null);
      fresh.push({ origin, source: who, cue: [cue], content, linked: sourceProbability, rule });
    }
    for (const { cue } of fresh) for (const { from, to } of cue) taken.fill(1, from, to);
    found.push(...fresh);
  });
  for (const rule of rules)
    if (!isSigned(rule) && !used.has(rule) && !isTaken(rule.cue))
      found.push({
        origin: Origin.rules,
        source: rule.source,
        cue: rule.cue,
        content: rule.content,
        linked: 1,
        rule,
      });
  return found;
}
