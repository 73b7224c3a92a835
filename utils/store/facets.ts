import { correctedClaim } from '../corrected';
import type { Sourcing, StandingValue } from '../model';
import type { Annotation, Verdict } from '../records';
import { searchable } from './words';

/** What the library asks for claims by, besides their page, their time and their words. */
export interface FacetValues {
  /** The name of who says it, in whatever case and accents. */
  readonly actor: string;
  readonly sourcing: Sourcing;
  readonly standing: StandingValue;
  readonly verdict: Verdict;
  readonly tag: string;
}
export type FacetKind = keyof FacetValues;

/**
 * An entry of the one index that answers all of these: kind, value, and when the claim was kept, so that those of a value
 * come in the order of time, and its first page costs the same among a hundred thousand as among ten. An index of its own
 * for each would cost a write the same entries and could not order standings and tags, of which a claim has several.
 */
export type Facet = readonly [kind: FacetKind, value: string, createdAt: string];

/** A name as the index has it. */
export function facetValue<K extends FacetKind>(kind: K, value: FacetValues[K]): string {
  return kind === 'actor' ? searchable(value).trim() : value;
}

/** Those of a record as the reader sees it, with their correction; what they dismissed has no actor, sourcing nor standing. */
export function facetsOf(annotation: Annotation): readonly Facet[] {
  const { claim: read, correction, speaker, verdict, tags, createdAt } = annotation;
  const facets = new Map<string, Facet>();
  const add = <K extends FacetKind>(kind: K, asked: FacetValues[K] | null) => {
    const value = asked === null ? '' : facetValue(kind, asked);
    if (value !== '') facets.set(`${kind} ${value}`, [kind, value, createdAt]);
  };
  const claim = read && correction ? correctedClaim(read, correction, []) : read;
  if (claim !== null && correction?.dismissed !== true) {
    add('actor', correction?.speaker ?? (claim.source === null ? null : speaker));
    add('sourcing', claim.sourcing);
    for (const { value } of claim.standing) add('standing', value);
  }
  add('verdict', verdict);
  for (const tag of tags) add('tag', tag);
  return [...facets.values()];
}
