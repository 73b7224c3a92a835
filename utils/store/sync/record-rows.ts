/** Rows of the library as fields that merge by themselves, and back. The one place that knows both. */
import * as v from 'valibot';
import { type Fields, type Json, type RecordKind, type RecordRef, refOf, refText } from '../../sync/fields';
import type { WhenceDatabase } from '../db';
import { isReadableContent, readableActors, readableAnnotations, readablePages } from '../readable';
import { type ActorRow, type AnnotationRow, type ContentRow, type PageEntry, toAnnotationRow } from '../rows';

export type RecordRow = ContentRow | PageEntry | AnnotationRow | ActorRow;

/** The tables of records, by kind. Everything else in the database is derived from them or tells of this machine alone. */
export const TABLES: ReadonlyMap<RecordKind, 'contents' | 'pages' | 'annotations' | 'actors'> = new Map([
  ['article', 'contents'],
  ['page', 'pages'],
  ['annotation', 'annotations'],
  ['actor', 'actors'],
]);

/** The table of that kind; rows of different kinds have nothing in common but that each has its key. */
export function tableOf(db: WhenceDatabase, kind: RecordKind) {
  return db.table<RecordRow, string>(TABLES.get(kind) ?? '');
}

/** The fields of a row, as `FIELDS` names them. */
export function fieldsOf(kind: RecordKind, row: RecordRow): Fields {
  const make = TO_FIELDS.get(kind);
  return (make?.(row as never) ?? {}) as Fields;
}

const TO_FIELDS: ReadonlyMap<RecordKind, (row: never) => unknown> = new Map<RecordKind, (row: never) => unknown>([
  ['article', ({ key: _, ...text }: ContentRow) => ({ text })],
  [
    'page',
    ({ article, summary, engineVersion, whole, note, keptAt, updatedAt, deletedAt }: PageEntry) => ({
      head: { article, summary, engineVersion },
      whole,
      note,
      keptAt,
      gone: { deletedAt },
      updatedAt,
    }),
  ],
  [
    'annotation',
    (row: AnnotationRow) => {
      const { page, quote, selectors, claim, engineVersion, speaker, createdAt } = row;
      const { note, tags, kept, correction, verdict, evidence, checker, updatedAt } = row;
      const { deletedAt, deletedWithPage, withdrawn } = row;
      return {
        claim: {
          page,
          quote,
          selectors,
          claim,
          ...(engineVersion !== undefined && { engineVersion }),
          speaker,
          createdAt,
        },
        note,
        tags,
        kept,
        correction,
        verdict,
        evidence,
        checker,
        gone: { deletedAt, deletedWithPage, ...(withdrawn && { withdrawn }) },
        updatedAt,
      };
    },
  ],
  [
    'actor',
    (row: ActorRow) => {
      const { name, kind, aliases, note, links, merged, createdAt, updatedAt, deletedAt, mergedInto } = row;
      return {
        name,
        kind: { kind, createdAt },
        aliases,
        note,
        links,
        merged,
        gone: { deletedAt, ...(mergedInto !== undefined && { mergedInto }) },
        updatedAt,
      };
    },
  ],
]);

/**
 * The row that has these fields, under its own key whatever they say; null where they make no record that the library could
 * read.
 */
export function rowOf({ kind, key }: RecordRef, fields: Fields): RecordRow | null {
  switch (kind) {
    case 'article': {
      const row = { ...spread(fields.text), key } as unknown as ContentRow;
      return isReadableContent(row) ? row : null;
    }
    case 'page': {
      const { whole, note, keptAt, updatedAt } = fields;
      const row = { ...spread(fields.head), ...spread(fields.gone), key, whole, note, keptAt, updatedAt };
      return readable(row as unknown as PageEntry, readablePages);
    }
    case 'annotation': {
      const { note, tags, kept, correction, verdict, evidence, checker, updatedAt } = fields;
      const { deletedAt, deletedWithPage, withdrawn } = (spread(fields.gone) ?? {}) as Partial<AnnotationRow>;
      const written = { note, tags, kept, correction, verdict, evidence, checker, updatedAt, deletedAt };
      const row = { ...spread(fields.claim), id: key, ...written } as unknown as AnnotationRow;
      if (readable(row, readableAnnotations) === null) return null;
      return {
        ...toAnnotationRow(row),
        deletedWithPage: deletedWithPage === true,
        ...(withdrawn === true && { withdrawn }),
      };
    }
    case 'actor': {
      const { name, aliases, note, links, merged, updatedAt } = fields;
      const { deletedAt, mergedInto } = (spread(fields.gone) ?? {}) as Partial<ActorRow>;
      const written = { ...spread(fields.kind), name, aliases, note, links, merged, updatedAt, deletedAt };
      const row = { ...written, id: key } as unknown as ActorRow;
      if (readable(row, readableActors) === null || !v.is(MergedIntoSchema, mergedInto)) return null;
      return { ...row, ...(mergedInto !== undefined && { mergedInto }) };
    }
  }
}

const MergedIntoSchema = v.optional(v.pipe(v.string(), v.uuid()));

function readable<Row>(row: Row, read: (rows: readonly Row[]) => { readonly damaged: readonly string[] }): Row | null {
  return read([row]).damaged.length === 0 ? row : null;
}

/** What a field holds that is several values of the record. */
function spread(value: Json | undefined): Readonly<Record<string, Json>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : undefined;
}

/** The rows of those records, by `refText`; those that are not there are left out. */
export async function rowsOf(db: WhenceDatabase, refs: readonly RecordRef[]): Promise<Map<string, RecordRow>> {
  const found = await Promise.all(
    [...TABLES.keys()].map(async (kind) => {
      const keys = refs.filter((ref) => ref.kind === kind).map(({ key }) => key);
      const rows = keys.length === 0 ? [] : await tableOf(db, kind).bulkGet(keys);
      return rows.flatMap((row, i) =>
        row === undefined ? [] : [[refText({ kind, key: keys[i] ?? '' }), row] as const],
      );
    }),
  );
  return new Map(found.flat());
}

/** When each record was last written, in milliseconds, by `refText`: an article with its page. */
export async function timesOf(
  db: WhenceDatabase,
  rows: ReadonlyMap<string, RecordRow>,
): Promise<ReadonlyMap<string, number>> {
  const articles = [...rows.keys()].map(refOf).filter(({ kind }) => kind === 'article');
  const pages = articles.length === 0 ? [] : await db.pages.bulkGet(articles.map(({ key }) => key));
  const pageOf = new Map(articles.map((ref, i) => [refText(ref), pages[i]]));
  return new Map(
    [...rows].map(([id, row]) => {
      const { updatedAt } = (pageOf.get(id) ?? row) as Partial<PageEntry>;
      return [id, updatedAt === undefined ? 0 : new Date(updatedAt).getTime()];
    }),
  );
}
