/** What is marked on a page: page and popup take it from here, so that "mark 3 of 35" and "35 are marked" agree. Pure. */
import type { OfClaim, ShownReading } from './corrected';
import { isPainted } from './mark';
import type { Claim, Span } from './model';
import type { View } from './settings';

/** What the reader kept or corrected, as far as marking it goes; `span` is null where the page no longer has it. */
interface OfPassage extends OfClaim {
  readonly span: Span | null;
}

export interface Marked<T> {
  /** The reader's own marks, each with its claim; null: a passage of their choice, or one that lost its claim. */
  readonly own: readonly { readonly passage: T; readonly claim: Claim | null }[];
  /** Claims that are marked for themselves alone. */
  readonly claims: readonly Claim[];
}

/** Each claim is in it once, also one whose words lie under the marks of others. Linear. */
export function markedOn<T extends OfPassage>(
  claims: ShownReading['claims'],
  kept: readonly T[],
  view: View,
): Marked<T> {
  if (!view.on) return { own: [], claims: [] };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const own = kept
    .filter(({ correction }) => !correction?.dismissed)
    .map((passage) => ({ passage, claim: (passage.claimId !== null && byId.get(passage.claimId)) || null }))
    // Where one actor is asked for, the reader's own marks stand back as well, unless they are on what that one says.
    .filter(({ claim }) => view.only === null || claim?.actor === view.only);
  const kepts = new Set(own.map(({ claim }) => claim));
  return { own, claims: claims.filter((claim) => isPainted(claim, view) && !kepts.has(claim)) };
}

/** `claims` of those that the lists count, and `passages` beside them: together what the card and the walk count. */
export function countMarked(
  shown: Pick<ShownReading, 'claims'>,
  kept: readonly OfPassage[],
  view: View,
): { readonly claims: number; readonly passages: number } {
  const { own, claims } = markedOn(shown.claims, kept, view);
  const isCounted = ({ claim }: (typeof own)[number]) => claim !== null && claim.mark !== null;
  const passages = own.filter((one) => !isCounted(one) && (one.claim ?? one.passage.span) !== null).length;
  return { claims: claims.length + own.filter(isCounted).length, passages };
}
