import { AnnotationSchema, KeptActorSchema, KeptPageSchema, SpanSchema, VersionSchema } from '@/utils/records';
import { jsonSchemaOf } from './json-schema-of';

const NAMES = new Map<unknown, string>([
  [KeptPageSchema, 'page'],
  [KeptPageSchema.entries.article, 'article'],
  [KeptPageSchema.entries.reading, 'reading'],
  [KeptPageSchema.entries.reading.entries.claims.item, 'claim'],
  [AnnotationSchema, 'annotation'],
  [VersionSchema, 'version'],
  [KeptActorSchema, 'actor'],
  [SpanSchema, 'span'],
]);

/** What `utils/exchange/whence.schema.json` must be: made from the schemas that the store goes by. */
export function whenceSchema() {
  const list = (of: unknown) => ({ type: 'array', items: of });
  const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
  const record = (properties: Record<string, unknown>, optional: Record<string, unknown> = {}) => ({
    type: 'object',
    required: Object.keys(properties),
    additionalProperties: false,
    properties: { ...properties, ...optional },
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'All that a reader of Whence keeps',
    ...record(
      {
        format: { const: 'whence' },
        version: { const: 1 },
        made: { type: 'string', format: 'date-time' },
        generator: record({ name: { type: 'string' }, version: { type: 'string' } }),
        pages: list(
          record({ page: ref('page'), annotations: list(ref('annotation')), versions: list(ref('version')) }),
        ),
        actors: list(ref('actor')),
      },
      // Files of a notebook in which nothing was joined have none.
      { joined: list(record({ into: { type: 'string' }, actor: ref('actor') })) },
    ),
    $defs: Object.fromEntries([...NAMES].map(([schema, name]) => [name, jsonSchemaOf(schema, NAMES, false)])),
  };
}
