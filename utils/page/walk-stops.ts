/** The claims that a walk through a page goes by, and its steps. Pure. */
import { isUnverified } from '../mark';
import type { Claim, Span } from '../model';
import { type ShownPage, type Subject, startOf, subjectWithClaim } from './shown-page';

/** In the order of the text: everything painted; where that is nothing, as with marks off, what is unverified. */
export function stopsOf(shown: ShownPage): readonly Subject[] {
  if (shown.walk.length > 0) return shown.walk;
  return subjectsOf(shown, (claim) => isUnverified(claim, shown.view));
}

/** Those of them that nobody could look up or that the text itself puts in doubt. */
export function unverifiedOf(shown: ShownPage): readonly Subject[] {
  return stopsOf(shown).filter(({ claim }) => claim !== null && isUnverified(claim, shown.view));
}

/** All that the speaker of this subject says, itself with it, in the order of the text; empty where nobody is known to. */
export function bySameSource(shown: ShownPage, { claim }: Subject): readonly Subject[] {
  if (claim === null || claim.actor === null) return [];
  return subjectsOf(shown, ({ actor, class: attribution }) => actor === claim.actor && attribution !== 'none');
}

/** Its index among them; -1 where it is not there. */
export function placeAmong(stops: readonly Subject[], subject: Subject): number {
  return stops.findIndex((other) =>
    subject.claim === null
      ? other.claim === null && other.kept?.id === subject.kept?.id
      : other.claim?.id === subject.claim.id,
  );
}

/**
 * Where a step of `by` leads from the subject, round the ends; from one that is not among them, such as a claim just
 * dismissed, to its neighbours. undefined where there are none.
 */
export function stepAmong(stops: readonly Subject[], subject: Subject, by: 1 | -1): Subject | undefined {
  const at = placeAmong(stops, subject);
  const after = stops.findIndex((other) => startOf(other) > startOf(subject));
  const from = at >= 0 ? at : (after < 0 ? stops.length : after) - (by > 0 ? 1 : 0);
  return stops.at((from + by + stops.length) % stops.length);
}

/**
 * Where a walk begins: for 1 at the first stop that does not end above the reader's window, for -1 at the last that does
 * not begin below it; from the other end where there is none. `boxOf` gives where a span is drawn; null: nowhere.
 */
export function firstStop(
  stops: readonly Subject[],
  by: 1 | -1,
  windowHeight: number,
  boxOf: (span: Span) => { readonly top: number; readonly bottom: number } | null,
): Subject | undefined {
  const isAhead = ({ spans }: Subject): boolean => {
    const [first] = spans;
    const box = first && boxOf(first);
    return box != null && (by > 0 ? box.bottom > 0 : box.top < windowHeight);
  };
  return by > 0 ? (stops.find(isAhead) ?? stops.at(0)) : (stops.findLast(isAhead) ?? stops.at(-1));
}

function subjectsOf(shown: ShownPage, isWanted: (claim: Claim) => boolean): readonly Subject[] {
  const subjects = shown.corrected.claims.filter(isWanted).map(({ id }) => subjectWithClaim(shown, id));
  return subjects.filter((subject) => subject !== null).sort((a, b) => startOf(a) - startOf(b));
}
