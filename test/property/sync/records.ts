/** What the library of a test holds, as fields: to compare machines, and to see what an edit changed. */
import type { WhenceDatabase } from '@/utils/store/db';
import { fieldsOf, TABLES, tableOf } from '@/utils/store/sync/record-rows';
import { type Fields, type RecordKind, refText } from '@/utils/sync/fields';
import type { Parallel } from '@/utils/sync/version';

/** Every record, by `refText`. */
export type Records = ReadonlyMap<string, Fields>;

export async function recordsOf(db: WhenceDatabase): Promise<Records> {
  const all = await Promise.all([...TABLES.keys()].map((kind) => recordsOfKind(db, kind)));
  return new Map(all.flat());
}

async function recordsOfKind(db: WhenceDatabase, kind: RecordKind): Promise<[string, Fields][]> {
  const rows = await tableOf(db, kind).toArray();
  return rows.map((row) => [refText({ kind, key: 'id' in row ? row.id : row.key }), fieldsOf(kind, row)]);
}

/** The library as the reader has it, row by row. */
export async function libraryOf(db: WhenceDatabase) {
  const [pages, contents, annotations, actors] = await Promise.all([
    db.pages.toArray(),
    db.contents.toArray(),
    db.annotations.toArray(),
    db.actors.toArray(),
  ]);
  return { pages, contents, annotations, actors };
}

/** What the reader has not chosen from yet, by `refText`. */
export async function parallelsOf(db: WhenceDatabase): Promise<ReadonlyMap<string, readonly Parallel[]>> {
  const rows = await db.synced.toArray();
  return new Map(rows.flatMap(({ id, parallel = [] }) => (parallel.length > 0 ? [[id, parallel] as const] : [])));
}
