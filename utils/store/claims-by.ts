import { Dexie } from 'dexie';
import type { Annotation } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { type FacetKind, type FacetValues, facetValue } from './facets';
import { readableAnnotations } from './readable';

/**
 * The newest live annotations with that value, at most `limit`. `before` is the `createdAt` of the last one shown, for
 * those after it. Cost: a step of the index for each, and for each deleted one between them; how many there are in all does
 * not matter. Throws `StoreError`.
 */
export function claimsBy<K extends FacetKind>(
  db: WhenceDatabase,
  kind: K,
  value: FacetValues[K],
  limit = 50,
  before?: string,
): Promise<Annotation[]> {
  const name = facetValue(kind, value);
  return guarded(async () => {
    const ofValue = db.annotations
      .where('facets')
      .between([kind, name], [kind, name, before ?? Dexie.maxKey], true, false)
      .reverse();
    // Keys first: a cursor over records takes three times as long, and few of them are deleted.
    const found: Annotation[] = [];
    for (let from = 0; ; from += limit) {
      const keys = await ofValue.clone().offset(from).limit(limit).primaryKeys();
      const rows = await db.annotations.bulkGet(keys);
      const { live } = readableAnnotations(rows.flatMap((row) => (row ? [row] : [])));
      found.push(...live.slice(0, limit - found.length));
      if (keys.length < limit || found.length === limit) return found;
    }
  });
}

/** How many records have that value, deleted ones included. Reads the index alone. Throws `StoreError`. */
export function countBy<K extends FacetKind>(db: WhenceDatabase, kind: K, value: FacetValues[K]): Promise<number> {
  const name = facetValue(kind, value);
  return guarded(() => db.annotations.where('facets').between([kind, name], [kind, name, Dexie.maxKey]).count());
}
