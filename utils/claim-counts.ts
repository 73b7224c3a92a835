/** How many claims an article has, and of what kind: the one count that popup, panel, badge, card and report take. Pure. */
import type { ShownReading } from './corrected';
import { isLessSure, isUnverified } from './mark';
import { QUOTATIONS, type Quotation, SOURCINGS, type Sourcing } from './model';
import type { Counting } from './settings';

/**
 * `all` is what the lists have, row by row, but for what the reader took out: `said`, `positions`, `ownVoice` and `lessSure`
 * together are `all`, so that whoever adds up finds nothing missing. The two tables sum to `said` (a claim without a
 * quotation is missing in its table).
 */
export interface ClaimCounts {
  readonly all: number;
  /** Of all: what the badge counts, what is marked unless the reader asks otherwise, and where its key leads. */
  readonly unverified: number;
  /** Claims of class `said`, but for the less sure ones. */
  readonly said: number;
  /** Wishes and positions, but for the less sure ones. */
  readonly positions: number;
  /** Sentences that attribute nothing while their words admit doubt. */
  readonly ownVoice: number;
  /** Claims, wishes and positions that are listed apart because the engine is not sure enough of them. */
  readonly lessSure: number;
  readonly bySourcing: Readonly<Record<Sourcing, number>>;
  readonly byQuotation: Readonly<Record<Quotation, number>>;
}

/** Counts what the reader sees with these `choices`: neither what they dismissed nor what they left no mark of. */
export function countClaims({ claims }: Pick<ShownReading, 'claims'>, choices: Counting): ClaimCounts {
  const all = claims.filter(({ mark }) => mark !== null);
  const sure = all.filter((claim) => !isLessSure(claim, choices));
  const said = sure.filter((claim) => claim.class === 'said');
  return {
    all: all.length,
    unverified: all.filter((claim) => isUnverified(claim, choices)).length,
    said: said.length,
    positions: sure.filter((claim) => claim.class === 'other').length,
    ownVoice: sure.filter((claim) => claim.class === 'none').length,
    lessSure: all.length - sure.length,
    bySourcing: tally(
      SOURCINGS,
      said.map(({ sourcing }) => sourcing),
    ),
    byQuotation: tally(
      QUOTATIONS,
      said.map(({ quotation }) => quotation),
    ),
  };
}

function tally<K extends string>(keys: readonly K[], values: readonly (K | null)[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const value of values) if (value !== null) counts[value]++;
  return counts;
}
