/**
 * What was damaged on the disk, or by something else, must not take the rest along: lists leave out what does not parse and
 * say which records those were.
 */
import * as v from 'valibot';
import { type Annotation, AnnotationSchema, type KeptActor, KeptActorSchema, KeptPageSchema } from '../records';
import { type ActorRow, type AnnotationRow, type ContentRow, type PageEntry, toAnnotation, toKeptActor } from './rows';

/** Live records as they are shown, and the keys of rows that are none. */
export interface Readable<T> {
  readonly live: T[];
  readonly damaged: readonly string[];
}

const { article, reading, ...rest } = KeptPageSchema.entries;
const EntrySchema = v.object({
  ...rest,
  article: v.omit(article, ['text', 'blocks', 'links']),
  summary: reading.entries.summary,
});
const ContentSchema = v.object({ body: v.pick(article, ['text', 'blocks', 'links']), reading });

/** 5 microseconds each. */
export function readableAnnotations(rows: readonly AnnotationRow[]): Readable<Annotation> {
  return readable(rows, AnnotationSchema, toAnnotation, 'id');
}

export function readablePages(rows: readonly PageEntry[]): Readable<PageEntry> {
  return readable(rows, EntrySchema, (row) => row, 'key');
}

export function readableActors(rows: readonly ActorRow[]): Readable<KeptActor> {
  return readable(rows, KeptActorSchema, toKeptActor, 'id');
}

/** Cost: all its claims. */
export function isReadableContent(row: ContentRow): boolean {
  return v.is(ContentSchema, row);
}

function readable<Row extends { readonly deletedAt: string | null }, T>(
  rows: readonly Row[],
  schema: v.GenericSchema,
  toRecord: (row: Row) => T,
  key: keyof Row,
): Readable<T> {
  const live: T[] = [];
  const damaged: string[] = [];
  for (const row of rows) {
    if (!v.is(schema, row)) damaged.push(String(row[key]));
    else if (row.deletedAt === null) live.push(toRecord(row));
  }
  return { live, damaged };
}
