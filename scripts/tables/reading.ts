import * as v from 'valibot';
import { ACTOR_KINDS, CLAIM_CLASSES, QUOTATIONS, SOURCINGS, STANDINGS } from '../../utils/model';

const optionalText = v.nullish(v.string());

/** What is counted of a line that `annotate` wrote; `scripts/annotate/reading.schema.json` has the whole of it. */
const readingSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  engine: optionalText,
  url: optionalText,
  site: optionalText,
  published: optionalText,
  degraded: optionalText,
  claims: v.array(
    v.object({
      class: v.picklist(CLAIM_CLASSES),
      quotation: v.nullable(v.picklist(QUOTATIONS)),
      sourcing: v.picklist(SOURCINGS),
      standing: v.array(v.object({ value: v.picklist(STANDINGS) })),
      actor: v.nullable(v.string()),
    }),
  ),
  actors: v.array(v.object({ id: v.string(), name: v.string(), kind: v.picklist(ACTOR_KINDS) })),
  summary: v.object({ sentences: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
});

export type ReadingLine = v.InferOutput<typeof readingSchema>;

/** The reading on one line of JSON. Throws an Error whose message names the field that is not what `annotate` writes. */
export function parseReading(line: string): ReadingLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  const result = v.safeParse(readingSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  // Of the issue its path alone, which the schema knows: what stands there is a stranger's.
  const path = v.getDotPath(result.issues[0]);
  throw new Error(path === null ? 'no reading' : `no reading: "${path}" is missing or not what annotate writes`);
}
