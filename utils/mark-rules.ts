import type { Mark, Sourcing, StandingValue } from './model';

/** What leads to one mark: a standing with any of these values, or an attribution with a source of any of these kinds. */
export interface MarkRule {
  readonly mark: Mark;
  readonly standings: readonly StandingValue[];
  readonly sourcings: readonly Sourcing[];
}

/**
 * The marks, the most doubtful first: the first rule that fits a claim decides, so that no claim has two marks. `confirmed`
 * is in none, as it puts nothing in doubt. `docs/marks.md` and the legend of the interface are made from these.
 */
export const MARK_RULES: readonly MarkRule[] = [
  { mark: 'contested', standings: ['unconfirmed', 'disputed'], sourcings: [] },
  { mark: 'unsourced', standings: ['hearsay'], sourcings: ['none'] },
  { mark: 'unnamed', standings: [], sourcings: ['unnamed', 'vague'] },
  { mark: 'open', standings: ['speculation', 'interpretation'], sourcings: [] },
  { mark: 'named', standings: [], sourcings: ['named', 'document', 'media'] },
];
