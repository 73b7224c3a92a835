/**
 * How a record is cut into fields, each of which is merged by itself: two machines that edited two fields of one record both
 * keep what they wrote.
 */

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Fields = Readonly<Record<string, Json>>;

/**
 * - `last`: the later edit holds.
 * - `each`: a list whose entries come and go one by one; `by` are the names that tell two entries apart (none: the entry
 *   itself does). Of an entry that both sides have, the other's is taken where this side did not change it.
 * - `ever`: what was true once stays true: that a page is kept as a whole, whoever kept only a claim of it later.
 * - `greatest`: the greater text holds, and nobody need have edited it: a time.
 */
export interface FieldRule {
  readonly rule: 'last' | 'each' | 'ever' | 'greatest';
  readonly by?: readonly string[];
  /** The reader's own words or judgement: an edit that another one overwrote unseen is shown beside it. */
  readonly shown?: true;
  /** More entries than so many a list of the rule `each` cannot have. */
  readonly most?: number;
}

export type RecordKind = 'article' | 'page' | 'annotation' | 'actor';

const note: FieldRule = { rule: 'last', shown: true };
const last: FieldRule = { rule: 'last' };
const updatedAt: FieldRule = { rule: 'greatest' };

/**
 * The fields of each kind in the order in which kinds are sent: a page after its article and what is kept of it, so that it is seen
 * when they are there, and seen deleted when they are. Some hold several values of the record that only make sense together: `claim` is what was kept and where it stood,
 * `head` is what a list shows of an article, `gone` is whether it is deleted, and how.
 */
export const FIELDS: ReadonlyMap<RecordKind, ReadonlyMap<string, FieldRule>> = new Map([
  ['article', new Map([['text', last]])],
  [
    'annotation',
    new Map<string, FieldRule>([
      ['claim', last],
      ['note', note],
      ['tags', { rule: 'each' }],
      ['kept', last],
      ['correction', { rule: 'last', shown: true }],
      ['verdict', { rule: 'last', shown: true }],
      ['evidence', { rule: 'each', by: ['url'], most: 200 }],
      ['checker', last],
      ['gone', last],
      ['updatedAt', updatedAt],
    ]),
  ],
  [
    'page',
    new Map<string, FieldRule>([
      ['head', last],
      ['whole', { rule: 'ever' }],
      ['note', note],
      ['keptAt', last],
      ['gone', last],
      ['updatedAt', updatedAt],
    ]),
  ],
  [
    'actor',
    new Map<string, FieldRule>([
      ['name', last],
      ['kind', last],
      ['aliases', { rule: 'each', most: 200 }],
      ['note', note],
      ['links', { rule: 'each', by: ['page', 'name'], most: 20_000 }],
      ['merged', { rule: 'each', by: ['id'], most: 100 }],
      ['gone', last],
      ['updatedAt', updatedAt],
    ]),
  ],
]);

/** A record by its kind and its key in the library. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly key: string;
}

/** `page:https://news.example/a`: sorts by kind, then by key. */
export function refText({ kind, key }: RecordRef): string {
  return `${kind}:${key}`;
}

/** Throws where the text is of no kind. */
export function refOf(text: string): RecordRef {
  const at = text.indexOf(':');
  const kind = text.slice(0, at) as RecordKind;
  if (!FIELDS.has(kind)) throw new Error(`No record is called ${text.slice(0, 40)}.`);
  return { kind, key: text.slice(at + 1) };
}

export function rulesOf(kind: RecordKind): ReadonlyMap<string, FieldRule> {
  const rules = FIELDS.get(kind);
  if (rules === undefined) throw new Error(`There are no fields of ${kind}.`);
  return rules;
}
