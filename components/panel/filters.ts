import { SHOWN_MARKS } from '@/components/parts/mark-glyph';
import { SOURCINGS, STANDINGS } from '@/utils/model';
import type { Entry } from './entries';

/** What the list can be narrowed by. */
export const FACETS = ['mark', 'sourcing', 'standing', 'speaker'] as const;
export type Facet = (typeof FACETS)[number];

/** What the reader chose of each facet; empty: everything. */
export type Filters = Readonly<Record<Facet, ReadonlySet<string>>>;

const NOTHING: ReadonlySet<string> = new Set();
export const NO_FILTERS: Filters = { mark: NOTHING, sourcing: NOTHING, standing: NOTHING, speaker: NOTHING };

/** The values of the facets that have a fixed order; speakers come as many as there are. */
export const MARK_VALUES = [...SHOWN_MARKS, 'dismissed'] as const;
export const SOURCING_VALUES = SOURCINGS;
/** `nothing`: the text says nothing of its evidence. */
export const STANDING_VALUES = [...STANDINGS, 'nothing'] as const;

/** One value to choose, and how many claims the list would have of it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** The entries that have a chosen value in every facet in which anything is chosen. Linear. */
export function narrowed(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  return entries.filter((entry) => FACETS.every((facet) => fits(entry, facet, filters[facet])));
}

/**
 * What a facet offers: the values that some entry has, each with how many there are within what the other facets leave,
 * and those that are chosen, though none be left. Speakers with most claims first, the others in their order.
 */
export function valuesOf(entries: readonly Entry[], filters: Filters, facet: Facet): readonly FacetValue[] {
  const within = narrowed(entries, { ...filters, [facet]: NOTHING });
  const counts = new Map<string, number>();
  for (const entry of within) for (const value of has(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const known = new Set(entries.flatMap((entry) => has(entry, facet)));
  const values = ordered(facet, [...new Set([...known, ...filters[facet]])], counts);
  return values.map((value) => ({ value, count: counts.get(value) ?? 0, chosen: filters[facet].has(value) }));
}

/** The filters with that value chosen, or not any more. */
export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = new Set(filters[facet]);
  if (!chosen.delete(value)) chosen.add(value);
  return { ...filters, [facet]: chosen };
}

/** Every value chosen, in the order of the facets. */
export function chosenValues(filters: Filters): readonly { readonly facet: Facet; readonly value: string }[] {
  return FACETS.flatMap((facet) => [...filters[facet]].map((value) => ({ facet, value })));
}

function fits(entry: Entry, facet: Facet, chosen: ReadonlySet<string>): boolean {
  return chosen.size === 0 || has(entry, facet).some((value) => chosen.has(value));
}

function has({ claim, speaker, kept, dismissed }: Entry, facet: Facet): readonly string[] {
  switch (facet) {
    case 'mark':
      if (dismissed) return ['dismissed'];
      return [...(claim.mark === null ? [] : [claim.mark]), ...(kept?.kept ? ['mine'] : [])];
    case 'sourcing':
      return claim.class === 'none' ? [] : [claim.sourcing];
    case 'standing':
      return claim.standing.length === 0 ? ['nothing'] : claim.standing.map(({ value }) => value);
    case 'speaker':
      return [speaker.key];
  }
}

function ordered(facet: Facet, values: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  if (facet === 'speaker') return values.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const order: readonly string[] = { mark: MARK_VALUES, sourcing: SOURCING_VALUES, standing: STANDING_VALUES }[facet];
  return values.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}
