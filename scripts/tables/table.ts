import { BYTE_ORDER_MARK, csvRow } from '../../utils/exchange/csv-table';
import { SOURCINGS, STANDINGS } from '../../utils/model';
import { type Counts, ordered, type PlaceCount, type SourceCount } from './count';

/** A table as a file: rows have as many cells as there are columns. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}

/** Every count there is, by outlet and month. The page shows less of them. */
export function tablesOf({ places }: Counts): readonly Table[] {
  return [
    {
      file: 'articles.csv',
      columns: ['outlet', 'month', 'articles', 'not_read', 'sentences', 'claims'],
      rows: rowsOf(places, ({ articles, notRead, sentences, claims }) => [
        [articles, notRead, sentences, claims].map(String),
      ]),
    },
    {
      file: 'sources.csv',
      columns: ['outlet', 'month', 'actor', 'kind', 'sourcing', 'claims', 'direct_quotes', 'articles'],
      rows: rowsOf(places, ({ sources }) =>
        byClaims(sources.values()).map(({ actor, kind, sourcing, claims, direct, articles }) => [
          actor,
          kind,
          sourcing,
          ...[claims, direct, articles].map(String),
        ]),
      ),
    },
    {
      file: 'sourcing.csv',
      columns: ['outlet', 'month', 'sourcing', 'claims', 'total', 'share'],
      rows: rowsOf(places, ({ sourcing, claims }) => sharesOf(SOURCINGS, sourcing, claims)),
    },
    {
      file: 'standings.csv',
      columns: ['outlet', 'month', 'standing', 'claims', 'total', 'share'],
      rows: rowsOf(places, ({ standing, allClaims }) => sharesOf(STANDINGS, standing, allClaims)),
    },
  ];
}

/** The most claims first, then by name. */
export function byClaims(sources: Iterable<SourceCount>): readonly SourceCount[] {
  return [...sources].sort(
    (a, b) =>
      b.claims - a.claims || ordered(a.actor, b.actor) || ordered(a.kind, b.kind) || ordered(a.sourcing, b.sourcing),
  );
}

/** The table as CSV, in pieces: it may be longer than a text can be. */
export function* csvOf({ columns, rows }: Table): Generator<string> {
  yield BYTE_ORDER_MARK + csvRow(columns);
  for (const row of rows) yield csvRow(row);
}

function* rowsOf(
  places: readonly PlaceCount[],
  cells: (place: PlaceCount) => readonly (readonly string[])[],
): Generator<readonly string[]> {
  for (const place of places) for (const row of cells(place)) yield [place.outlet, place.month, ...row];
}

/** A row for each value, those that never came too: a mean over months needs its zeros. No share of nothing. */
function sharesOf<V extends string>(values: readonly V[], counts: ReadonlyMap<V, number>, total: number): string[][] {
  return values.map((value) => {
    const count = counts.get(value) ?? 0;
    return [value, String(count), String(total), total === 0 ? '' : (count / total).toFixed(4)];
  });
}
