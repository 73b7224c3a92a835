/** Which mark of one belongs to which of another: each to one at most, so that one mark over everything is found but once. */
import type { Marked } from './lesson';
import type { Placed } from './placed';
import { sharedCount } from './ranges';

/** How alike two marks are that meet: `partly` where one of them has many more words, `named` where they say something else. */
export type Likeness = 'alike' | 'named' | 'partly';

export interface Match<M extends Marked> {
  readonly first: Placed<M>;
  readonly second: Placed<M>;
  readonly how: Likeness;
}

/** Two marks meet where they have half of the words of the shorter one in common, and are alike where half of the longer one. */
const LEAST_SHARED = 0.5;

interface Pair {
  readonly how: Likeness;
  /** Whole numbers: 0 first. */
  readonly grade: number;
  /** What they have in common, of the longer one: 0 to 1. */
  readonly share: number;
}

/**
 * The pairs that are more alike come first: those of one name that are alike, then those of the same words and another name,
 * then the rest, and of each those with more in common; where that decides nothing, the order of the text. The same either way round. Quadratic.
 */
export function matchesOf<M extends Marked>(first: readonly Placed<M>[], second: readonly Placed<M>[]): Match<M>[] {
  const sides = [new Set(first), new Set(second)] as const;
  const found: Match<M>[] = [];
  // From each to the one it is most like, and on from there: two who are that to each other belong together.
  for (const start of first) {
    const chain: Placed<M>[] = sides[0].has(start) ? [start] : [];
    for (let at = chain.at(-1); at !== undefined; at = chain.at(-1)) {
      const isFirst = chain.length % 2 === 1;
      const best = bestOf(at, isFirst ? sides[1] : sides[0]);
      if (best === null) break;
      if (best.other !== chain.at(-2)) {
        chain.push(best.other);
        continue;
      }
      const [one, other] = isFirst ? [at, best.other] : [best.other, at];
      found.push({ first: one, second: other, how: best.how });
      sides[0].delete(one);
      sides[1].delete(other);
      chain.length -= 2;
    }
  }
  return found;
}

/** The one among `others`, which are in order, that `one` is most like; null where it meets none. */
function bestOf<M extends Marked>(
  one: Placed<M>,
  others: ReadonlySet<Placed<M>>,
): (Pair & { readonly other: Placed<M> }) | null {
  const [start, end] = one.extent;
  let best: (Pair & { readonly other: Placed<M> }) | null = null;
  for (const other of others) {
    const [otherStart, otherEnd] = other.extent;
    if (otherStart >= end) break;
    if (otherEnd <= start) continue;
    const pair = pairOf(one, other);
    if (pair === null) continue;
    const isBetter = best === null || pair.grade < best.grade || (pair.grade === best.grade && pair.share > best.share);
    if (isBetter) best = { ...pair, other };
  }
  return best;
}

function pairOf<M extends Marked>(one: Placed<M>, other: Placed<M>): Pair | null {
  const shared = sharedCount(one.words, other.words);
  if (shared === 0 || shared < Math.min(one.size, other.size) * LEAST_SHARED) return null;
  const share = shared / Math.max(one.size, other.size);
  const isSameName = one.mark.standing === other.mark.standing;
  if (share < LEAST_SHARED) return { how: isSameName ? 'partly' : 'named', grade: isSameName ? 2 : 3, share };
  return { how: isSameName ? 'alike' : 'named', grade: isSameName ? 0 : 1, share };
}
