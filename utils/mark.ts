import { MARK_RULES } from './mark-rules';
import type { Claim, ClaimClass, Mark, Sourcing, StandingValue } from './model';
import type { Counting, View } from './settings';
import { isSureEnough, type Sureness } from './sureness';

/**
 * The one mark a claim gets, or null when there is nothing to show. Pure; the first of `MARK_RULES` that fits decides. A
 * claim of class `none` attributes nothing, so its sourcing says nothing: only its standing counts.
 */
export function markOf(attribution: ClaimClass, sourcing: Sourcing, standing: Iterable<StandingValue>): Mark | null {
  const values = new Set(standing);
  const attributed = attribution !== 'none';
  const rule = MARK_RULES.find(
    ({ standings, sourcings }) =>
      standings.some((value) => values.has(value)) || (attributed && sourcings.includes(sourcing)),
  );
  return rule?.mark ?? null;
}

/**
 * Is this claim counted as unverified, on the badge and in the default painting? What the text says of its evidence comes
 * from rules and counts however sure the attribution is; only `interpretation` asks the reader first.
 */
export function isUnverified(claim: Claim, { sureness, interpretation }: Counting): boolean {
  if (claim.mark === null || claim.mark === 'named') return false;
  const doubted = claim.standing.some(
    ({ value }) => value !== 'confirmed' && (interpretation || value !== 'interpretation'),
  );
  if (doubted) return true;
  return isSaidSurely(claim, sureness) && (claim.mark === 'unnamed' || claim.mark === 'unsourced');
}

/**
 * Is this claim painted on the page? With strength `all` every claim in the everyday sense is; class `other` (wants,
 * backs) is painted only where it carries a standing. Who asks for one actor alone sees all that this one says.
 */
export function isPainted(claim: Claim, view: View): boolean {
  if (!view.on || (view.only !== null && claim.actor !== view.only)) return false;
  const strength = view.only === null ? view.strength : 'all';
  return isUnverified(claim, view) || (strength === 'all' && isSaidSurely(claim, view.sureness));
}

/**
 * Is this an attribution that the engine is not sure enough of to count it among what the article says? One whose own
 * words admit doubt is counted for those, however sure the attribution is.
 */
export function isLessSure(claim: Claim, choices: Counting): boolean {
  return claim.class !== 'none' && !isSureEnough(claim, choices.sureness) && !isUnverified(claim, choices);
}

function isSaidSurely(claim: Claim, sureness: Sureness): boolean {
  return claim.class === 'said' && isSureEnough(claim, sureness);
}
