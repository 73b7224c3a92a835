/** What is shown where the reader corrected a claim. Pure; painting, badge, popup and card all take it from here. */
import { markOf } from './mark';
import { type Actor, type Claim, type Correction, type Reading, STANDINGS, type StandingValue } from './model';

/** The rule of a standing that the reader gives; its cue is the whole sentence, for they name no words. */
export const READER_RULE = 'reader';

/** A speaker of the reading, or one whom the reader named: then nothing but a name is known. */
export type ShownActor = Pick<Actor, 'id' | 'name'> & Partial<Pick<Actor, 'kind' | 'role' | 'side' | 'mentions'>>;

/** A reading as the reader sees it, with their corrections in it. */
export interface ShownReading {
  /** Without what the reader dismissed. */
  readonly claims: readonly Claim[];
  /** Nothing of these is painted or counted. In the order of the reading. */
  readonly dismissed: readonly Claim[];
  /** Those of `claims` that the reader corrected. */
  readonly corrected: readonly Claim[];
  readonly actors: readonly ShownActor[];
}

/** What the reader says of the claim with that id; null: nothing, or no such claim any more. */
export interface OfClaim {
  readonly claimId: string | null;
  readonly correction: Correction | null;
}

/** Claims without a correction come back as they are. Linear. */
export function shownReading(reading: Pick<Reading, 'claims' | 'actors'>, kept: readonly OfClaim[]): ShownReading {
  const corrections = correctionsByClaim(kept);
  const claims: Claim[] = [];
  const dismissed: Claim[] = [];
  const corrected: Claim[] = [];
  const named = new Map<string, ShownActor>(reading.actors.map((actor) => [actor.id, actor]));
  for (const read of reading.claims) {
    const correction = corrections.get(read.id);
    const claim = correction === undefined ? read : correctedClaim(read, correction, reading.actors);
    if (claim.actor !== null && correction && correction.speaker !== null && !named.has(claim.actor)) {
      named.set(claim.actor, { id: claim.actor, name: correction.speaker });
    }
    (correction?.dismissed ? dismissed : claims).push(claim);
    if (correction !== undefined && !correction.dismissed) corrected.push(claim);
  }
  return { claims, dismissed, corrected, actors: [...named.values()] };
}

export function correctionsByClaim(kept: readonly OfClaim[]): ReadonlyMap<string, Correction> {
  const corrections = new Map<string, Correction>();
  for (const { claimId, correction } of kept) if (claimId && correction) corrections.set(claimId, correction);
  return corrections;
}

/**
 * The claim with the reader's values in place of the engine's and its mark made anew, whether it is dismissed or not. What
 * the reader says of it is sure. Where the engine read no source and they name one, somebody said it, whom one could look
 * up; where they say that there is none, nobody is left.
 */
export function correctedClaim(claim: Claim, correction: Correction, actors: readonly Actor[]): Claim {
  const { speaker } = correction;
  if (!saysMore(correction)) return claim;
  const isAttributed = claim.class !== 'none' || speaker !== null || correction.sourcing !== null;
  const assumed = speaker !== null && claim.sourcing === 'none' ? 'named' : claim.sourcing;
  const sourcing = correction.sourcing ?? assumed;
  const standing = correction.standing === null ? claim.standing : standingOf(claim, correction.standing);
  const values = standing.map(({ value }) => value);
  const attribution = claim.class === 'none' && isAttributed ? 'said' : claim.class;
  const isNobody = correction.sourcing === 'none' && speaker === null;
  return {
    ...claim,
    class: attribution,
    sourcing,
    standing,
    mark: markOf(attribution, sourcing, values),
    confidence: 1,
    ...(isNobody && { source: null }),
    actor: speaker === null ? (isNobody ? null : claim.actor) : actorCalled(speaker, actors),
  };
}

/** Does it say more than that the claim is dismissed? */
export function saysMore({ speaker, sourcing, standing }: Correction): boolean {
  return speaker !== null || sourcing !== null || standing !== null;
}

/** The correction with the claim dismissed or brought back; null where it then says nothing. */
export function withDismissed(correction: Correction | null, dismissed: boolean): Correction | null {
  const changed = { ...(correction ?? { speaker: null, sourcing: null, standing: null }), dismissed };
  return dismissed || saysMore(changed) ? changed : null;
}

/** What the engine read as well keeps its words and its rule. */
function standingOf(claim: Claim, values: readonly StandingValue[]): Claim['standing'] {
  return STANDINGS.filter((value) => values.includes(value)).flatMap((value) => {
    const read = claim.standing.filter((standing) => standing.value === value);
    return read.length > 0 ? read : [{ value, cue: claim.sentence, rule: READER_RULE }];
  });
}

/** The id of the actor of that name or alias, whatever its case; of nobody the engine knows, one made of the name. */
function actorCalled(name: string, actors: readonly Actor[]): string {
  const wanted = name.toLowerCase();
  const actor =
    actors.find((other) => other.name.toLowerCase() === wanted) ??
    actors.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === wanted));
  return actor?.id ?? `reader:${wanted}`;
}
