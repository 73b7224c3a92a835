import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { type Candidate, candidatesOf, isSigned } from './candidates';
import { claimMeasures } from './claim-measures';
import type { Columns } from './columns';
import type { Forest } from './forest';
import { type Evidence, evidenceOf, type JudgeWeights, oddsOf } from './judge';
import { type ChainTables, latticeOf } from './lattice';
import type { LinkWeights } from './linker';
import { posteriorsOf } from './posteriors';
import { attributedIn, sentenceMeasures } from './sentence-judge';

/** Everything that speaks for and against the candidates of a text. */
export interface Case {
  readonly candidates: readonly Candidate[];
  readonly evidence: Evidence;
}

/** What the tagger finds in a text before anything is decided: candidates, and how likely each sentence holds a content. */
export function caseOf(
  analysis: Analysis,
  columns: Columns,
  rules: readonly Attribution[],
  weights: LinkWeights & { readonly chain: ChainTables; readonly sentences: Forest },
): Case {
  const settled = rules.filter(isSigned).flatMap(({ source, cue, content }) => [...(source ?? []), ...cue, ...content]);
  const lattice = latticeOf(columns, weights.chain, settled);
  const posteriors = posteriorsOf(lattice);
  const candidates = candidatesOf(analysis, columns, rules, lattice, weights);
  const attributed = attributedIn(sentenceMeasures(analysis, columns, posteriors), weights.sentences);
  return { candidates, evidence: evidenceOf(analysis, columns, posteriors, attributed, candidates) };
}

/** The measures of the candidates of a case, a row each. */
export function measuresIn({ candidates, evidence }: Case, judge: JudgeWeights): Float32Array[] {
  return claimMeasures(evidence, candidates, (candidate) => oddsOf(evidence, candidate, judge));
}
