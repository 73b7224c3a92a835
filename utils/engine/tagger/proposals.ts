import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { type Candidate, candidatesOf, isSigned } from './candidates';
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

/** Reads a text with the chain and the rankers. The tokens of signed attributions are left to them. Linear. */
export function proposalsOf(
  analysis: Analysis,
  columns: Columns,
  rules: readonly Attribution[],
  chain: ChainTables,
  link: Quantised,
): Proposals {
  const settled = rules.filter(isSigned).flatMap(({ source, cue, content }) => [...(source ?? []), ...cue, ...content]);
  const lattice = latticeOf(columns, chain, settled);
  return { candidates: candidatesOf(analysis, columns, rules, lattice, link), posteriors: posteriorsOf(lattice) };
}
