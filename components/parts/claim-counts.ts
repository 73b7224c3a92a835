import type { ShownReading } from '@/utils/corrected';
import { isLessSure, isUnverified } from '@/utils/mark';
import { QUOTATIONS, type Quotation, SOURCINGS, type Sourcing } from '@/utils/model';
import type { Counting } from '@/utils/settings';

/**
 * The figures of the popup's head. `unverified`, `ownVoice` and `positions` together are what the badge counts; the two
 * tables sum to `said` (a claim without a quotation is missing in its table).
 */
export interface ClaimCounts {
  /** Claims of class `said`, but for the less sure ones. */
  readonly said: number;
  /** Of those, how many are unverified or unnamed. */
  readonly unverified: number;
  /** Sentences that attribute nothing while their words admit doubt. */
  readonly ownVoice: number;
  /** Wishes and positions that the words around them put in doubt. */
  readonly positions: number;
  /** Claims, wishes and positions that are listed apart because the engine is not sure enough of them. */
  readonly lessSure: number;
  readonly bySourcing: Readonly<Record<Sourcing, number>>;
  readonly byQuotation: Readonly<Record<Quotation, number>>;
}

/** Counts what the reader sees with these `choices`. */
export function countClaims({ claims }: Pick<ShownReading, 'claims'>, choices: Counting): ClaimCounts {
  const said = claims.filter((claim) => claim.class === 'said' && !isLessSure(claim, choices));
  const unverified = claims.filter((claim) => isUnverified(claim, choices));
  return {
    said: said.length,
    unverified: unverified.filter((claim) => claim.class === 'said').length,
    ownVoice: unverified.filter((claim) => claim.class === 'none').length,
    positions: unverified.filter((claim) => claim.class === 'other').length,
    lessSure: claims.filter((claim) => isLessSure(claim, choices)).length,
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
