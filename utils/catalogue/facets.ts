import type { CatalogueClaim, CatalogueEntry } from './entry';

/** What a list of claims can be narrowed by, in the order in which a reader is asked. */
export const FACETS = ['outlet', 'actor', 'sourcing', 'standing', 'verdict', 'tag', 'since', 'month'] as const;
export type Facet = (typeof FACETS)[number];

/** Values the reader chose: of one facet any will do, and every facet that has some must be met. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** How many claims have that value, among those that meet the other facets; a page without a claim counts as one. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

type PageValues = readonly (readonly ['outlet' | 'month', string])[];
type ClaimValues = readonly (readonly [Exclude<Facet, 'outlet' | 'month'>, string])[];

export function valuesOfPage({ outlet, published, keptAt }: CatalogueEntry): PageValues {
  return [
    ['outlet', outlet],
    ['month', monthOf(published) ?? keptAt.slice(0, 7)],
  ];
}

export function valuesOfClaim({ actor, sourcing, standing, verdict, tags, since }: CatalogueClaim): ClaimValues {
  return [
    ...(actor === null ? [] : [['actor', actor] as const]),
    ...(sourcing === null ? [] : [['sourcing', sourcing] as const]),
    ...standing.map((value) => ['standing', value] as const),
    ...(verdict === null ? [] : [['verdict', verdict] as const]),
    ...tags.map((tag) => ['tag', tag] as const),
    ...(since === null ? [] : [['since', since] as const]),
  ];
}

/** `2031-03`; null where the page gives no such date. */
function monthOf(published: string | null): string | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])/.exec(published ?? '')?.[0] ?? null;
}
