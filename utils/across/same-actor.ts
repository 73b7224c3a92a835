import { areOfOneKind, type NamedActor, tellingNames } from './actor-names';

/** `name`: both have the same full name; `alias`: a full name of one is an alias of the other. */
export type ActorMatch = 'name' | 'alias';

/**
 * Why two actors of two articles may be one, by name and kind; null where nothing says so. It is a suggestion: two people
 * may have one name. Unnamed and vague sources, bare surnames and bodies that every country has are never matched.
 */
export function actorMatch(a: NamedActor, b: NamedActor): ActorMatch | null {
  if (!areOfOneKind(a.kind, b.kind)) return null;
  const names = tellingNames(a);
  const others = tellingNames(b);
  const [own] = tellingNames({ ...a, aliases: [] });
  const [other] = tellingNames({ ...b, aliases: [] });
  if (own !== undefined && own === other) return 'name';
  return names.some((name) => others.includes(name)) ? 'alias' : null;
}
