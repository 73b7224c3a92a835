import { foldName, type NamedActor } from './actor-names';
import { actorMatch } from './same-actor';

/** An article that carries a claim, as far as its sourcing goes. */
export interface Carrier {
  /** Name of the outlet, as the page gives it. */
  readonly outlet: string;
  /** Whom the article names as the source; null where it names nobody. */
  readonly actor: NamedActor | null;
}

/** What the articles that carry a claim all say of where it comes from. */
export interface SingleOrigin {
  readonly name: string;
  /** Distinct outlets, at least two. */
  readonly outlets: number;
}

/**
 * The one source that all carriers name; null where there are fewer than two outlets, where one names another source or
 * none, or where it is not sure that they mean the same. An article of the outlet that the others name counts as resting
 * on itself. It says what the texts say: whether anybody
 * checked the claim, they do not tell. Cost: the square of the carriers.
 */
export function singleOrigin(carriers: readonly Carrier[]): SingleOrigin | null {
  const outlets = new Set(carriers.map(({ outlet }) => foldName(outlet)));
  if (outlets.size < 2) return null;
  const named = carriers.flatMap(({ actor }) => (actor?.named ? [actor] : []));
  const origin = named.find((one) => carriers.every((carrier) => isOf(one, carrier)));
  return origin ? { name: origin.name, outlets: outlets.size } : null;
}

function isOf(origin: NamedActor, { outlet, actor }: Carrier): boolean {
  if (actor !== null && actorMatch(origin, actor) !== null) return true;
  return origin.kind === 'media' && foldName(outlet) === foldName(origin.name);
}
