import type { Claim, Finding, Span } from '@/utils/model';

const MAX_PLACES = 8;

/**
 * The claims that stand where the finding's places are, one for each sentence, in the order of the text, 8 at most: the claim
 * whose source or cue the place is, else the one that has it in its content, else the first of the sentence. Cost: places
 * times claims.
 */
export function placesOf({ spans = [] }: Finding, claims: readonly Claim[]): readonly Claim[] {
  const found = new Map<number, Claim>();
  for (const span of spans) {
    const claim =
      claims.find(({ source, cue }) => [...(source ?? []), ...cue].some((part) => meet(part, span))) ??
      claims.find(({ content }) => content.some((part) => meet(part, span))) ??
      claims.find(({ sentence }) => meet(sentence, span));
    if (claim !== undefined && !found.has(claim.sentence[0])) found.set(claim.sentence[0], claim);
    if (found.size === MAX_PLACES) break;
  }
  return [...found.values()].sort((a, b) => a.sentence[0] - b.sentence[0]);
}

function meet(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
