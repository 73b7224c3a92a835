import type { Claim } from '@/utils/model';

/**
 * The claim a step of `by` from the one with that id, round the ends; from none, or one that is not among them, the first
 * or the last. undefined where there are no claims.
 */
export function stepIn(claims: readonly Claim[], from: string | null, by: 1 | -1): Claim | undefined {
  const at = claims.findIndex(({ id }) => id === from);
  if (at < 0) return claims.at(by > 0 ? 0 : -1);
  return claims.at((at + by + claims.length) % claims.length);
}
