import type { PageDigest } from './digest';
import { containment } from './shingles';

/** A claim of another article that says the same in much the same words. */
export interface Carried {
  readonly page: string;
  readonly claim: string;
  /** How much of the shorter one is in the other, 0.5 to 1. */
  readonly share: number;
}

/**
 * Of each article the claim that is nearest to this one, if any is near enough; the nearest first. Cost: the shingles of
 * all claims of `pages`, so these should be candidates that an index found.
 */
export function carriedIn(shingles: readonly number[], pages: readonly PageDigest[]): readonly Carried[] {
  const found: Carried[] = [];
  for (const { key, claims } of pages) {
    let best: Carried | null = null;
    for (const claim of claims) {
      const share = containment(shingles, claim.shingles);
      if (share > (best?.share ?? 0)) best = { page: key, claim: claim.id, share };
    }
    if (best) found.push(best);
  }
  return found.sort((a, b) => b.share - a.share);
}
