import { claimAgain } from '../claim-again';
import { claimSpan } from '../claim-span';
import type { Claim, Span } from '../model';
import type { Annotation } from '../records';
import { finder } from './find';

/** Where an annotation stands in a text, and of which claim of its reading it is. */
interface ClaimNow<A> {
  readonly annotation: A;
  /** null: of none, or of one that is not read there any more. */
  readonly claimId: string | null;
  /** null: the text does not have the passage any more. */
  readonly span: Span | null;
}

/**
 * Each annotation, in the order given, with the claim that it is of in a reading of `text`: the one with the same id, or
 * else what its claim has become where the passage now stands (see `claimAgain`). No claim is found again for two.
 * `find`: of that text, where one is at hand. Costs as it does.
 */
export function claimsNow<A extends Pick<Annotation, 'claim' | 'selectors'>>(
  annotations: readonly A[],
  text: string,
  claims: readonly Claim[],
  find = finder(text),
): readonly ClaimNow<A>[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const taken = new Set(annotations.map(({ claim }) => claim?.id));
  return annotations.map((annotation) => {
    const { claim, selectors } = annotation;
    let now = claim === null ? null : (byId.get(claim.id) ?? null);
    let span = now === null ? (find(selectors)?.span ?? null) : claimSpan(now);
    if (now === null && claim !== null && span !== null) {
      const free = claims.filter((other) => !taken.has(other.id));
      now = claimAgain(claim, span, free);
      if (now !== null) span = claimSpan(now);
      taken.add(now?.id);
    }
    return { annotation, claimId: now?.id ?? null, span };
  });
}
