/**
 * What is kept on the reader's machine and exchanged with the world, as valibot schemas with the types read off them.
 * Pure. Everything that enters the store or comes out of a file passes through `v.parse` with one of these.
 */
import * as v from 'valibot';
import {
  ACTOR_KINDS,
  type Actor,
  type Article,
  BLOCK_KINDS,
  CLAIM_CLASSES,
  type Claim,
  type Correction,
  type Declared,
  type Finding,
  MARKS,
  MAX_ARTICLE_LENGTH,
  MAX_DECLARED_WORKS,
  QUOTATIONS,
  type Reading,
  SOURCINGS,
  STANDINGS,
} from './model';
import { isPageAddress } from './page-key';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const shortText = v.pipe(v.string(), v.maxLength(2_000));

/** A note is a text for people; 100,000 code units are 30 printed pages. */
export const MAX_NOTE_LENGTH = 100_000;
export const NoteSchema = v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH));

export const IdSchema = v.pipe(v.string(), v.uuid());
export const PageKeySchema = v.pipe(v.string(), v.minLength(1), v.maxLength(8_000));
const UrlSchema = v.pipe(v.string(), v.maxLength(8_000), v.url());
const IsoTimeSchema = v.pipe(v.string(), v.isoTimestamp());

export const SpanSchema = v.pipe(
  v.tuple([count, count]),
  v.check(([start, end]) => start < end, 'A span must end after it starts.'),
);
const spans = v.array(SpanSchema);

const ReasonSchema = v.object({
  key: shortText,
  params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
  span: v.exactOptional(SpanSchema),
});

const ClaimSchema = v.object({
  id: shortText,
  sentence: SpanSchema,
  source: v.nullable(spans),
  cue: spans,
  content: spans,
  class: v.picklist(CLAIM_CLASSES),
  quotation: v.nullable(v.picklist(QUOTATIONS)),
  sourcing: v.picklist(SOURCINGS),
  standing: v.array(v.object({ value: v.picklist(STANDINGS), cue: SpanSchema, rule: shortText })),
  mark: v.nullable(v.picklist(MARKS)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  actor: v.nullable(shortText),
  why: v.array(ReasonSchema),
}) satisfies v.GenericSchema<Claim>;

/** Longer than any name with its office. */
export const MAX_SPEAKER_LENGTH = 500;

/** A correction that says nothing is none: null stands for it. */
export const CorrectionSchema = v.pipe(
  v.object({
    dismissed: v.boolean(),
    speaker: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_SPEAKER_LENGTH))),
    sourcing: v.nullable(v.picklist(SOURCINGS)),
    standing: v.nullable(v.pipe(v.array(v.picklist(STANDINGS)), v.maxLength(STANDINGS.length))),
  }),
  v.check(
    ({ dismissed, speaker, sourcing, standing }) =>
      dismissed || speaker !== null || sourcing !== null || standing !== null,
    'A correction must say something.',
  ),
) satisfies v.GenericSchema<Correction>;

const ActorSchema = v.object({
  id: shortText,
  name: shortText,
  kind: v.picklist(ACTOR_KINDS),
  named: v.boolean(),
  aliases: v.array(shortText),
  role: v.exactOptional(shortText),
  side: v.exactOptional(shortText),
  mentions: spans,
}) satisfies v.GenericSchema<Actor>;

const counts = <const K extends readonly [string, ...string[]]>(keys: K) =>
  v.object(Object.fromEntries(keys.map((key) => [key, count])) as Record<K[number], typeof count>);

const FindingSchema = v.object({
  key: shortText,
  params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
  spans: v.exactOptional(spans),
  signal: v.exactOptional(shortText),
}) satisfies v.GenericSchema<Finding>;

const ReadingSchema = v.object({
  lang: v.nullable(shortText),
  degraded: v.exactOptional(v.picklist(['no-weights', 'language-not-supported', 'too-long'])),
  unread: v.exactOptional(spans),
  claims: v.array(ClaimSchema),
  actors: v.array(ActorSchema),
  findings: v.array(FindingSchema),
  summary: v.object({
    sentences: count,
    said: count,
    bySourcing: counts(SOURCINGS),
    byStanding: counts(STANDINGS),
    byQuotation: counts(QUOTATIONS),
  }),
}) satisfies v.GenericSchema<Reading>;

const WebAddressSchema = v.pipe(v.string(), v.maxLength(2_000), v.url(), v.regex(/^https?:/i));
const WorksSchema = v.pipe(
  v.array(v.object({ name: v.exactOptional(shortText), url: v.exactOptional(WebAddressSchema) })),
  v.maxLength(MAX_DECLARED_WORKS),
);
const DeclaredSchema = v.object({
  author: v.exactOptional(shortText),
  basedOn: v.exactOptional(WorksSchema),
  citations: v.exactOptional(WorksSchema),
  reviewed: v.exactOptional(v.pipe(v.array(shortText), v.maxLength(MAX_DECLARED_WORKS))),
  correctionsPolicy: v.exactOptional(WebAddressSchema),
  unnamedSourcesPolicy: v.exactOptional(WebAddressSchema),
  publishingPrinciples: v.exactOptional(WebAddressSchema),
}) satisfies v.GenericSchema<Declared>;

export const ArticleSchema = v.object({
  url: UrlSchema,
  key: PageKeySchema,
  title: shortText,
  byline: v.exactOptional(shortText),
  site: v.exactOptional(shortText),
  published: v.exactOptional(shortText),
  modified: v.exactOptional(shortText),
  declared: v.exactOptional(DeclaredSchema),
  lang: v.nullable(shortText),
  text: v.pipe(v.string(), v.maxLength(MAX_ARTICLE_LENGTH)),
  blocks: v.array(v.object({ span: SpanSchema, kind: v.picklist(BLOCK_KINDS) })),
  links: v.array(v.object({ span: SpanSchema, href: v.string() })),
  textHash: shortText,
}) satisfies v.GenericSchema<Article>;

/** As it comes from a page or a draft. What is kept already is read whatever its address is: it must not vanish for that. */
export const PageArticleSchema = v.pipe(
  ArticleSchema,
  v.check(({ url }) => isPageAddress(url), 'No page has such an address.'),
);

/**
 * Where a passage stood, in two ways that survive different changes of the page: its words with what stood around them,
 * and its place. Units are UTF-16 code units of the article's text; exports convert to what their format counts.
 * Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5.
 */
const SelectorsSchema = v.object({
  quote: v.object({ exact: v.pipe(v.string(), v.minLength(1)), prefix: v.string(), suffix: v.string() }),
  position: v.object({ start: count, end: count }),
});
export type Selectors = v.InferOutput<typeof SelectorsSchema>;

/** A page the reader keeps: enough to show, compare and export it without the web. */
export const KeptPageSchema = v.object({
  key: PageKeySchema,
  article: ArticleSchema,
  reading: ReadingSchema,
  engineVersion: shortText,
  /** True when the reader kept the page itself; false when it is here only because a claim of it is kept. */
  whole: v.boolean(),
  note: NoteSchema,
  keptAt: IsoTimeSchema,
  updatedAt: IsoTimeSchema,
  /** null: not deleted. Deleted records can be brought back for 30 days. */
  deletedAt: v.nullable(IsoTimeSchema),
});
export type KeptPage = v.InferOutput<typeof KeptPageSchema>;

/** How far the reader is with checking a claim: their own word on it, never Whence's. */
export const VERDICTS = ['open', 'checking', 'supported', 'contradicted', 'unclear', 'not-checkable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the reader looked a claim up in. `date`: the page's own, as the reader writes it; title and date may be empty. */
const EvidenceSchema = v.object({ url: WebAddressSchema, title: shortText, date: shortText });
export type Evidence = v.InferOutput<typeof EvidenceSchema>;

export const TagSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** What the reader found out about a claim; the notes are the claim's own. */
export const WorksheetSchema = v.object({
  /** null: none given. */
  verdict: v.nullable(v.picklist(VERDICTS)),
  evidence: v.pipe(v.array(EvidenceSchema), v.maxLength(200)),
  /** Who looked it up; may be empty. */
  checker: v.pipe(v.string(), v.maxLength(200)),
});
export type Worksheet = v.InferOutput<typeof WorksheetSchema>;

/** The same change to worksheets and tags of any number of claims. What is left out stays as it is. */
export const ClaimChangeSchema = v.object({
  verdict: v.exactOptional(WorksheetSchema.entries.verdict),
  checker: v.exactOptional(WorksheetSchema.entries.checker),
  addTags: v.exactOptional(v.array(TagSchema)),
  removeTags: v.exactOptional(v.array(v.string())),
  addEvidence: v.exactOptional(WorksheetSchema.entries.evidence),
  /** Addresses. */
  dropEvidence: v.exactOptional(v.array(v.string())),
});
export type ClaimChange = v.InferOutput<typeof ClaimChangeSchema>;

/** A kept claim, or a passage of the reader's own choosing (then `claim` is null). */
export const AnnotationSchema = v.object({
  id: IdSchema,
  page: PageKeySchema,
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ARTICLE_LENGTH)),
  selectors: SelectorsSchema,
  claim: v.nullable(ClaimSchema),
  /** Which engine read `claim`; absent without a claim, and on what was kept before this was noted. */
  engineVersion: v.exactOptional(shortText),
  /** Name of the claim's actor when it was kept; null where there is none. */
  speaker: v.nullable(shortText),
  note: NoteSchema,
  tags: v.array(shortText),
  /** False: the reader did not ask to keep it; it is here for its correction, and goes with that unless it has a note. */
  kept: v.boolean(),
  /** What the reader says in place of `claim`, which stays as the engine read it. */
  correction: v.nullable(CorrectionSchema),
  // All three are absent in what was written before there were any.
  verdict: v.optional(WorksheetSchema.entries.verdict, null),
  evidence: v.optional(WorksheetSchema.entries.evidence, []),
  checker: v.optional(WorksheetSchema.entries.checker, ''),
  createdAt: IsoTimeSchema,
  updatedAt: IsoTimeSchema,
  deletedAt: v.nullable(IsoTimeSchema),
});
export type Annotation = v.InferOutput<typeof AnnotationSchema>;

/** What an edit changed of who says something, or of what the text admits about it. `words`: those that make it so. */
const ChangeSenseSchema = v.variant('key', [
  v.object({
    key: v.picklist(['standing-dropped', 'standing-added']),
    standing: v.picklist(STANDINGS),
    words: v.string(),
  }),
  v.object({ key: v.picklist(['attribution-dropped', 'attribution-added']), words: v.string() }),
  v.object({ key: v.literal('speaker-changed'), words: v.string(), before: v.string() }),
]);
export type ChangeSense = v.InferOutput<typeof ChangeSenseSchema>;

/** What one kept claim or passage had become. */
const PassageVersionSchema = v.object({
  annotation: IdSchema,
  how: v.picklist(['same', 'moved', 'edited', 'gone']),
  /** Its words then, where they were `edited`; else null. */
  words: v.nullable(v.string()),
  senses: v.array(ChangeSenseSchema),
});
export type PassageVersion = v.InferOutput<typeof PassageVersionSchema>;

/** What a later visit found where the text of a kept page had changed. */
export const VersionSchema = v.object({
  page: PageKeySchema,
  seenAt: IsoTimeSchema,
  /** The last time that the page was seen to have this text. */
  lastSeenAt: IsoTimeSchema,
  textHash: shortText,
  /** When the page said that it was modified. */
  modified: v.exactOptional(shortText),
  passages: v.array(PassageVersionSchema),
});
export type Version = v.InferOutput<typeof VersionSchema>;

/** A name that an actor goes by: as an article has it, or as the reader gives it. */
export const ActorNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_SPEAKER_LENGTH));
/** More names than anybody goes by. */
export const ActorNamesSchema = v.pipe(v.array(ActorNameSchema), v.maxLength(200));

/** An actor of a kept page, by its name there: an actor's id in a reading changes with the engine. */
export const ActorPlaceSchema = v.object({ page: PageKeySchema, name: v.pipe(shortText, v.minLength(1)) });
export type ActorPlace = v.InferOutput<typeof ActorPlaceSchema>;

/** What the reader decided of an actor of a page: `same`, this is the kept actor; otherwise it is somebody else. */
const ActorLinkSchema = v.object({ ...ActorPlaceSchema.entries, same: v.boolean() });
export type ActorLink = v.InferOutput<typeof ActorLinkSchema>;
const ActorLinksSchema = v.pipe(v.array(ActorLinkSchema), v.maxLength(20_000));

/** An actor the reader keeps, across articles. Whence only suggests who it may be; what is decided stands in `links`. */
export const KeptActorSchema = v.object({
  id: IdSchema,
  name: ActorNameSchema,
  kind: v.picklist(ACTOR_KINDS),
  /** Other names under which it is looked for in kept articles. */
  aliases: ActorNamesSchema,
  note: NoteSchema,
  /** At most one for each place. */
  links: ActorLinksSchema,
  /** Kept actors that the reader found to be this one, each with what it brought, so that they can be parted again. */
  merged: v.pipe(
    v.array(v.object({ id: IdSchema, aliases: ActorNamesSchema, links: ActorLinksSchema })),
    v.maxLength(100),
  ),
  createdAt: IsoTimeSchema,
  updatedAt: IsoTimeSchema,
  deletedAt: v.nullable(IsoTimeSchema),
});
export type KeptActor = v.InferOutput<typeof KeptActorSchema>;
