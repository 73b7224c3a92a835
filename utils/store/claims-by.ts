import { type Collection, Dexie } from 'dexie';
import type { Annotation } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { type FacetValues, facetValue, type IndexedFacet } from './facets';
import { readableAnnotations } from './readable';
import type { AnnotationRow } from './rows';

/**
 * The newest live annotations with that value, at most `limit`. `before` is the `createdAt` of the last one shown, for
 * those after it. Cost: a step of the index for each, and for each deleted one between them; how many there are in all does
 * not matter. Throws `StoreError`.
 */
export function claimsBy<K extends IndexedFacet>(
  db: WhenceDatabase,
  kind: K,
  value: FacetValues[K],
  limit = 50,
  before?: string,
): Promise<Annotation[]> {
  const name = facetValue(kind, value);
  const range = () => db.annotations.where('facets').between([kind, name], [kind, name, before ?? Dexie.maxKey]);
  return guarded(() => newestOf(db, range, limit));
}

/** The newest live annotations of all, kept before that time. Cost and errors are those of `claimsBy`. */
export function newestClaims(db: WhenceDatabase, limit = 50, before?: string): Promise<Annotation[]> {
  const range = () => db.annotations.where('createdAt').below(before ?? Dexie.maxKey);
  return guarded(() => newestOf(db, range, limit));
}

async function newestOf(
  db: WhenceDatabase,
  range: () => Collection<AnnotationRow, string>,
  limit: number,
): Promise<Annotation[]> {
  // Of a few, all come at one request; of many, the last keys by a cursor, which takes a step for each.
  const first = await range()
    .limit(limit + 1)
    .toArray();
  if (first.length <= limit) return readableAnnotations(first).live.reverse();
  const found: Annotation[] = [];
  for (let from = 0; ; from += limit) {
    const keys = await range().reverse().offset(from).limit(limit).primaryKeys();
    const rows = await db.annotations.bulkGet(keys);
    const { live } = readableAnnotations(rows.flatMap((row) => (row ? [row] : [])));
    found.push(...live.slice(0, limit - found.length));
    if (keys.length < limit || found.length === limit) return found;
  }
}

/** How many records have that value, deleted ones included. Reads the index alone. Throws `StoreError`. */
export function countBy<K extends IndexedFacet>(db: WhenceDatabase, kind: K, value: FacetValues[K]): Promise<number> {
  const name = facetValue(kind, value);
  return guarded(() => db.annotations.where('facets').between([kind, name], [kind, name, Dexie.maxKey]).count());
}
