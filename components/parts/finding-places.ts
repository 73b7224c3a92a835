import type { Claim, Finding, Span } from '@/utils/model';

const MAX_PLACES = 8;

/**
 * The claims that stand where the finding's places are, each once, in the order of the text, 8 at most: the claim that has
 * the place in its source, cue or content, else one of the same sentence. Cost: places times claims.
 */
export function placesOf({ spans = [] }: Finding, claims: readonly Claim[]): readonly Claim[] {
  const found = new Set<Claim>();
  for (const span of spans) {
    const claim =
      claims.find(({ source, cue, content }) =>
        [...(source ?? []), ...cue, ...content].some((part) => meet(part, span)),
      ) ?? claims.find(({ sentence }) => meet(sentence, span));
    if (claim !== undefined) found.add(claim);
    if (found.size === MAX_PLACES) break;
  }
  return [...found].sort((a, b) => a.sentence[0] - b.sentence[0]);
}

function meet(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
