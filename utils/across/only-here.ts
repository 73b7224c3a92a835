import type { ActorKind } from '../model';
import { areOfOneKind } from './actor-names';
import type { ActorDigest, PageDigest } from './digest';

/** Two articles with so many actors in common are of one story. */
const SHARED_ACTORS = 2;

/** Does the other article tell of the same: does it carry a claim of this one, or have two of its actors? Linear. */
export function isRelated(page: PageDigest, other: PageDigest, carried: ReadonlySet<string>): boolean {
  if (carried.has(other.key)) return true;
  const speaks = speakersOf([other]);
  return page.actors.filter(speaks).length >= SHARED_ACTORS;
}

/**
 * The names, as in `page`, of the actors with a full name that speak in it and in none of `related`, the kept articles of
 * the same story; none where there is no such article: then nobody is missing anywhere. Linear.
 */
export function onlyHere(page: PageDigest, related: readonly PageDigest[]): readonly string[] {
  if (related.length === 0) return [];
  const speaks = speakersOf(related);
  return page.actors.filter((actor) => actor.names.length > 0 && !speaks(actor)).map(({ name }) => name);
}

/** Tells whether an actor may speak in any of those articles. */
function speakersOf(pages: readonly PageDigest[]): (actor: ActorDigest) => boolean {
  const kinds = new Map<string, Set<ActorKind>>();
  for (const { names, kind } of pages.flatMap(({ actors }) => actors))
    for (const name of names) kinds.set(name, (kinds.get(name) ?? new Set()).add(kind));
  return ({ names, kind }) => names.some((name) => [...(kinds.get(name) ?? [])].some((one) => areOfOneKind(one, kind)));
}
