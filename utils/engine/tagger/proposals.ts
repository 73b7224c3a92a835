import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { type Candidate, candidatesOf } from './candidates';
import type { Columns } from './columns';
import { type ChainTables, latticeOf } from './lattice';
import { posteriorsOf } from './posteriors';
import type { Quantised } from './quantised';

/** What the chain makes of a text, before anything is judged. */
export interface Proposals {
  readonly candidates: readonly Candidate[];
  /** For each token the probability of each label: see `posteriorsOf`. */
  readonly posteriors: Float32Array;
}

/** Reads a text with the chain and the rankers. The tokens of settled attributions are left to the rules. Linear. */
export function proposalsOf(
  analysis: Analysis,
  columns: Columns,
  rules: readonly Attribution[],
  settled: ReadonlySet<Attribution>,
  chain: ChainTables,
  link: Quantised,
): Proposals {
  const theirs = [...settled].flatMap(({ source, cue, content }) => [...(source ?? []), ...cue, ...content]);
  const lattice = latticeOf(columns, chain, theirs);
  return {
    candidates: candidatesOf(analysis, columns, rules, settled, lattice, link),
    posteriors: posteriorsOf(lattice),
  };
}
