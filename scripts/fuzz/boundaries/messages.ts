/** Messages between the contexts of the extension: their shapes, and who may send them. */
import fc from 'fast-check';
import * as v from 'valibot';
import { FromPageSchema, ToPageSchema } from '../../../utils/messages/panel-schemas';
import { TO_BACKGROUND, TO_PAGE } from '../../../utils/messages/schemas';
import { DRAFT_SCHEME } from '../../../utils/page-key';
import { ArticleSchema } from '../../../utils/records';
import { boundary } from '../boundary';
import { fitting, type Known, spoilt } from '../schema-values';
import { json, must, mustBePlain } from '../values';

const readDraft = TO_BACKGROUND['ui>background:read-draft'].entries.article;
const draft = fitting(ArticleSchema).map((article) => {
  const url = `${DRAFT_SCHEME}${(article as { textHash: string }).textHash}`;
  return { ...(article as object), url, key: url };
});
/** The key of a draft is its address: by chance no two texts are the same. */
export const KNOWN: Known = new Map([[readDraft, draft]]);

const all: readonly (readonly [string, v.GenericSchema])[] = [
  ...Object.entries(TO_BACKGROUND),
  ...Object.entries(TO_PAGE),
  ['panel<page', FromPageSchema],
  ['panel>page', ToPageSchema],
];
const schemas = fc.constantFrom(...all);

/** Whatever it is, it is refused or it becomes what the schema says, which the schema takes again as it is. */
export function mustBeTakenOrRefused(schema: v.GenericSchema, value: unknown): void {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return;
  mustBePlain(parsed.output);
  const again = v.safeParse(schema, parsed.output);
  must(again.success, 'What was taken once is refused.');
  must(
    JSON.stringify(again.output) === JSON.stringify(parsed.output),
    'What was taken changes when it is taken again.',
  );
}

export const MESSAGES = boundary('messages', 'what one context of the extension says to another', [
  {
    says: 'anything at all is refused or taken as the schema says',
    property: fc.property(schemas, fc.oneof(json, fc.anything()), ([, schema], value) =>
      mustBeTakenOrRefused(schema, value),
    ),
  },
  {
    says: 'a message that fits is taken',
    property: fc.property(
      schemas.chain(([, schema]) => fc.tuple(fc.constant(schema), fitting(schema, KNOWN))),
      ([schema, value]) => {
        must(v.is(schema, value), 'A message that fits is refused.');
        mustBeTakenOrRefused(schema, value);
      },
    ),
  },
  {
    says: 'a message that fits but for a few places is refused or taken as the schema says',
    property: fc.property(
      schemas.chain(([, schema]) => fc.tuple(fc.constant(schema), spoilt(fitting(schema, KNOWN)))),
      ([schema, value]) => mustBeTakenOrRefused(schema, value),
    ),
  },
]);
