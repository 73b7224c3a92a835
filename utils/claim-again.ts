import { claimSpan } from './claim-span';
import type { Claim, Span } from './model';

/** What of a claim says where it is. */
type Claimed = Pick<Claim, 'sentence' | 'content'>;

/** Two claims that share less of their words are two. */
const LEAST_SHARED = 0.5;

/**
 * The claim that `old` has become where its passage now stands at `place` of another text, or where another engine reads
 * it: the one that shares most with it of what is claimed; null where none shares at least half. Linear.
 */
export function claimAgain(old: Claimed, place: Span, claims: readonly Claim[]): Claim | null {
  const [start, end] = claimSpan(old);
  // An edit before what is claimed moves it against the start of its passage, one after it against the end.
  const moves = new Set([place[0] - start, place[1] - end]);
  let best: Claim | null = null;
  let most = 0;
  for (const claim of claims) {
    if (claim.sentence[1] <= place[0] || claim.sentence[0] >= place[1]) continue;
    for (const move of moves) {
      const shared = shareOf(claimed(claim), claimed(old), move);
      if (shared <= most) continue;
      most = shared;
      best = claim;
    }
  }
  return most >= LEAST_SHARED ? best : null;
}

function claimed({ content, sentence }: Claimed): readonly Span[] {
  return content.length > 0 ? content : [sentence];
}

/** How much of both is in both once `b` is moved: 0 to 1 (Dice). */
function shareOf(a: readonly Span[], b: readonly Span[], move: number): number {
  let both = 0;
  for (const [start, end] of a)
    for (const [from, to] of b) both += Math.max(0, Math.min(end, to + move) - Math.max(start, from + move));
  return (2 * both) / (lengthOf(a) + lengthOf(b));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
