import { type Claim, QUOTATIONS, SOURCINGS, STANDINGS, type Summary } from '../model';

/** Counts over the claims: `said` and the tables count claims of class `said`, `byStanding` all of them. */
export function summarise(sentences: number, claims: readonly Claim[]): Summary {
  const said = claims.filter((claim) => claim.class === 'said');
  return {
    sentences,
    said: said.length,
    bySourcing: tally(SOURCINGS, said, ({ sourcing }) => [sourcing]),
    byStanding: tally(STANDINGS, claims, ({ standing }) => [...new Set(standing.map(({ value }) => value))]),
    byQuotation: tally(QUOTATIONS, said, ({ quotation }) => (quotation ? [quotation] : [])),
  };
}

function tally<K extends string>(
  keys: readonly K[],
  claims: readonly Claim[],
  of: (claim: Claim) => readonly K[],
): Record<K, number> {
  const counts = new Map<K, number>(keys.map((key) => [key, 0]));
  for (const claim of claims) for (const key of of(claim)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<K, number>;
}
