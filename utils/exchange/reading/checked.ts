/**
 * The schemas that records of a file must pass. They are those of `records.ts`, with limits for what the store only ever
 * gets from Whence itself: a file may hold anything.
 */
import * as v from 'valibot';
import { MAX_ARTICLE_LENGTH } from '../../model';
import { AnnotationSchema, KeptActorSchema, KeptPageSchema, VersionSchema } from '../../records';
import { type Refused, refused } from './found';

const MAX_TAGS = 1_000;
/** Whence writes 64 code units, others a few hundred. */
const MAX_CONTEXT = 10_000;
/** A path of fields in a message. */
const MAX_PATH = 200;

const time = v.pipe(
  AnnotationSchema.entries.createdAt,
  v.check((said) => !Number.isNaN(Date.parse(said)), 'There is no such time.'),
);

export const ReadPageSchema = v.object({
  ...KeptPageSchema.entries,
  keptAt: time,
  updatedAt: time,
});

export const ReadAnnotationSchema = v.object({
  ...AnnotationSchema.entries,
  selectors: v.pipe(
    AnnotationSchema.entries.selectors,
    v.check(({ quote }) => quote.exact.length <= MAX_ARTICLE_LENGTH, 'The quote is too long.'),
    v.check(({ quote: { prefix, suffix } }) => Math.max(prefix.length, suffix.length) <= MAX_CONTEXT, 'Too long.'),
  ),
  tags: v.pipe(AnnotationSchema.entries.tags, v.maxLength(MAX_TAGS)),
  createdAt: time,
  updatedAt: time,
});

export const ReadActorSchema = v.object({ ...KeptActorSchema.entries, createdAt: time, updatedAt: time });
export const ReadVersionSchema = v.object({ ...VersionSchema.entries, seenAt: time, lastSeenAt: time });

/**
 * The record, or why it is none. The first thing that is wrong decides: a file could have a million of them. `path` is
 * where the record stands in what is read, with a dot at its end, or empty.
 */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  line: number | null,
  path = '',
): { readonly record: v.InferOutput<S> } | Refused {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return { record: read.output };
  const [issue] = read.issues;
  const field = `${path}${v.getDotPath(issue) ?? ''}`.replace(/\.$/, '').slice(0, MAX_PATH);
  return refused('invalid', line, { field, rule: issue.type });
}
