import { areOfOneKind } from './actor-names';
import type { ActorDigest, PageDigest } from './digest';

/** Two articles with so many actors in common are of one story. */
const SHARED_ACTORS = 2;

/** Does the other article tell of the same: does it carry a claim of this one, or have two of its actors? */
export function isRelated(page: PageDigest, other: PageDigest, carried: ReadonlySet<string>): boolean {
  return carried.has(other.key) || page.actors.filter((actor) => speaksIn(actor, other)).length >= SHARED_ACTORS;
}

/**
 * The names, as in `page`, of the actors with a full name that speak in it and in none of `related`, the kept articles of the same story;
 * none where there is no such article: then nobody is missing anywhere.
 */
export function onlyHere(page: PageDigest, related: readonly PageDigest[]): readonly string[] {
  if (related.length === 0) return [];
  return page.actors
    .filter((actor) => actor.names.length > 0 && !related.some((other) => speaksIn(actor, other)))
    .map(({ name }) => name);
}

function speaksIn(actor: ActorDigest, { actors }: PageDigest): boolean {
  return actors.some(
    ({ names, kind }) => areOfOneKind(kind, actor.kind) && names.some((name) => actor.names.includes(name)),
  );
}
