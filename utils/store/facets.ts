import { catalogueClaim } from '../catalogue/entry';
import { type Facet, valuesOfClaim } from '../catalogue/facets';
import { searchable } from '../catalogue/words';
import type { Sourcing, StandingValue } from '../model';
import type { Annotation, Verdict } from '../records';

/** What claims are asked for by, besides their page, their time and their words. */
export interface FacetValues {
  /** The name of who says it, in whatever case and accents. */
  readonly actor: string;
  readonly sourcing: Sourcing;
  readonly standing: StandingValue;
  readonly verdict: Verdict;
  readonly tag: string;
}
export type IndexedFacet = keyof FacetValues & Facet;

/**
 * An entry of the one index that answers all of these: facet, value, and when the claim was kept, so that those of a value
 * come in the order of time, and its first page costs the same among a hundred thousand as among ten. An index of its own
 * for each would cost a write the same entries and could not order standings and tags, of which a claim has several.
 */
export type FacetEntry = readonly [facet: IndexedFacet, value: string, createdAt: string];

/** A name as the index has it. */
export function facetValue<K extends IndexedFacet>(facet: K, value: FacetValues[K]): string {
  return facet === 'actor' ? searchable(value).trim() : value;
}

/** Those of a record as the reader sees it, with their correction; what they dismissed has no actor, sourcing nor standing. */
export function facetsOf(annotation: Annotation): readonly FacetEntry[] {
  const entries = new Map<string, FacetEntry>();
  for (const [facet, value] of valuesOfClaim(catalogueClaim(annotation))) {
    // What had become of it changes with its page, not with its record.
    if (facet === 'since') continue;
    const name = facetValue(facet, value as FacetValues[typeof facet]);
    if (name !== '') entries.set(`${facet} ${name}`, [facet, name, annotation.createdAt]);
  }
  return [...entries.values()];
}
