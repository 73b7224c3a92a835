import { type Counts, ordered, type PlaceCount, type SourceCount } from './count';
import { byClaims } from './table';

/** One outlet over all its months, for the page. */
export interface OutletCount {
  readonly outlet: string;
  /** In their order; the empty text first where a date is missing. */
  readonly months: readonly string[];
  readonly articles: number;
  readonly notRead: number;
  readonly claims: number;
  readonly places: readonly PlaceCount[];
}

/** Those with the most articles first, then by name. */
export function outletsOf({ places }: Counts): readonly OutletCount[] {
  const byName = new Map<string, PlaceCount[]>();
  for (const place of places) {
    const there = byName.get(place.outlet);
    if (there) there.push(place);
    else byName.set(place.outlet, [place]);
  }
  const sum = (of: readonly PlaceCount[], count: (place: PlaceCount) => number) =>
    of.reduce((all, place) => all + count(place), 0);
  const outlets = [...byName].map(([outlet, of]) => ({
    outlet,
    months: of.map(({ month }) => month),
    articles: sum(of, ({ articles }) => articles),
    notRead: sum(of, ({ notRead }) => notRead),
    claims: sum(of, ({ claims }) => claims),
    places: of,
  }));
  return outlets.sort((a, b) => b.articles - a.articles || ordered(a.outlet, b.outlet));
}

/** The sources of an outlet with the most claims over all its months, at most `most` of them. */
export function mostQuoted({ places }: OutletCount, most: number): readonly SourceCount[] {
  const all = new Map<string, SourceCount>();
  for (const { sources } of places)
    for (const [key, source] of sources) {
      const there = all.get(key);
      if (!there) all.set(key, { ...source });
      else {
        there.claims += source.claims;
        there.direct += source.direct;
        there.articles += source.articles;
      }
    }
  return byClaims(all.values()).slice(0, most);
}
