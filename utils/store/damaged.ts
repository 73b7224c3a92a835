import type { Table } from 'dexie';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { readableAnnotations, readablePages } from './readable';

/** So many records are read at once: a window that shows them must stay quick meanwhile. */
const AT_ONCE = 200;
const REST_MS = 20;

/** How many pages and annotations cannot be read. Reads them all, some at a time, until `signal` aborts. Throws `StoreError`. */
export function countDamaged(db: WhenceDatabase, signal: AbortSignal): Promise<number> {
  return guarded(async () => {
    const pages = await count(db.pages, (rows) => readablePages(rows).damaged.length, signal);
    return pages + (await count(db.annotations, (rows) => readableAnnotations(rows).damaged.length, signal));
  });
}

async function count<Row>(table: Table<Row, string>, damaged: (rows: Row[]) => number, signal: AbortSignal) {
  let found = 0;
  const keys = await table.toCollection().primaryKeys();
  for (let from = 0; from < keys.length && !signal.aborted; from += AT_ONCE) {
    const rows = await table.bulkGet(keys.slice(from, from + AT_ONCE));
    found += damaged(rows.filter((row) => row !== undefined));
    if (from + AT_ONCE < keys.length) await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  return found;
}
