/** How often two say yes or no of the same things. */
export interface YesNo {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/** The share of things of which both say the same, 0 to 1; null where there is nothing. */
export function sameShare({ both, first, second, neither }: YesNo): number | null {
  const all = both + first + second + neither;
  return all === 0 ? null : (both + neither) / all;
}

/**
 * Cohen's kappa: 1 where both always say the same, 0 where they do so as often as chance would with as many yeses each, less
 * where more seldom. null where chance alone would make them agree always, so that it says nothing.
 * Source: J. Cohen, A coefficient of agreement for nominal scales, 1960.
 */
export function kappa({ both, first, second, neither }: YesNo): number | null {
  const all = both + first + second + neither;
  if (all === 0) return null;
  const firstYes = (both + first) / all;
  const secondYes = (both + second) / all;
  const byChance = firstYes * secondYes + (1 - firstYes) * (1 - secondYes);
  return byChance === 1 ? null : ((both + neither) / all - byChance) / (1 - byChance);
}
