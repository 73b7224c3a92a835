import type { Claim, Span } from './model';

/**
 * The stretch of the article that stands for a claim when it is kept or shown: its sentence, widened to all of its
 * content where a quotation runs over several sentences. Half-open UTF-16 code units of the article's text.
 */
export function claimSpan(claim: Pick<Claim, 'sentence' | 'content'>): Span {
  let [start, end] = claim.sentence;
  for (const piece of claim.content) {
    start = Math.min(start, piece[0]);
    end = Math.max(end, piece[1]);
  }
  return [start, end];
}
