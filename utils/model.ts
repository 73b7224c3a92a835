/**
 * The vocabulary that flows through Whence, and the only types that every layer knows.
 *
 * All offsets are UTF-16 code units of `Article.text`, half-open. Everything is plain, read-only data that survives
 * structured cloning and JSON. The terms are those of the labelling guidelines: an attribution is a *source* giving a
 * *content* by a *cue*; *sourcing* says whether a reader could look the source up; *standing* is what the text itself
 * says about its evidence.
 */

/** `[start, end)`, UTF-16 code units of the article's text; `start < end`. */
export type Span = readonly [start: number, end: number];

export const BLOCK_KINDS = ['headline', 'standfirst', 'paragraph', 'quote', 'list', 'caption'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One paragraph-like stretch of the article. Blocks are sorted and do not overlap; one LF stands between two. */
export interface Block {
  readonly span: Span;
  readonly kind: BlockKind;
}

/** A hyperlink inside the article. `href` is absolute and of http or https. */
export interface Link {
  readonly span: Span;
  readonly href: string;
}

/** A work that the page names in its metadata; it has at least one of both. */
export interface DeclaredWork {
  readonly name?: string;
  /** Absolute, of http or https. */
  readonly url?: string;
}

/**
 * What the page says of its own making in its JSON-LD, in the terms of schema.org: a stranger's word, checked and cut to
 * length. Addresses are absolute and of http or https. Empty lists are left out.
 */
export interface Declared {
  readonly author?: string;
  readonly basedOn?: readonly DeclaredWork[];
  readonly citations?: readonly DeclaredWork[];
  /** The claims of the fact-checks that the page carries (`ClaimReview`); their verdicts are not read. */
  readonly reviewed?: readonly string[];
  readonly correctionsPolicy?: string;
  readonly unnamedSourcesPolicy?: string;
  readonly publishingPrinciples?: string;
}

/** Works of one sort, such as citations, that are taken from a page, kept and told of. */
export const MAX_DECLARED_WORKS = 10;

/** An article as the page shows it. `lang` is what the page declares: a hint, often wrong. */
export interface Article {
  readonly url: string;
  /** One article, one key, whatever the address says: see `page-key.ts`. */
  readonly key: string;
  readonly title: string;
  readonly byline?: string;
  readonly site?: string;
  /** ISO 8601, as the page gives it. */
  readonly published?: string;
  readonly modified?: string;
  /** Absent where the page says nothing of the kind. */
  readonly declared?: Declared;
  readonly lang: string | null;
  /** Headline first; one LF ends a block; at most `MAX_ARTICLE_LENGTH` code units. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly textHash: string;
}

/** What the engine reads. `Article` fits; `annotate` makes one from a line of JSON. Without `blocks`, lines are blocks. */
export type ReadableText = Pick<Article, 'text'> &
  Partial<Pick<Article, 'blocks' | 'lang' | 'title' | 'url' | 'links' | 'published' | 'modified' | 'declared'>>;

export const MAX_ARTICLE_LENGTH = 500_000;

/** How the words are given: all inside quotation marks, partly, or not at all. */
export const QUOTATIONS = ['direct', 'mixed', 'indirect'] as const;
export type Quotation = (typeof QUOTATIONS)[number];

/** Could the reader look the source up? */
export const SOURCINGS = ['named', 'document', 'media', 'unnamed', 'vague', 'none'] as const;
export type Sourcing = (typeof SOURCINGS)[number];

/** What the sentence says, in its own words, about its evidence. */
export const STANDINGS = ['hearsay', 'unconfirmed', 'disputed', 'speculation', 'interpretation', 'confirmed'] as const;
export type StandingValue = (typeof STANDINGS)[number];

/** `said`: a claim in the everyday sense; `other`: wants, backs, endorses; `none`: nothing is attributed. */
export const CLAIM_CLASSES = ['said', 'other', 'none'] as const;
export type ClaimClass = (typeof CLAIM_CLASSES)[number];

/** What the page shows; `markOf` in `mark.ts` is the one function that decides it. */
export const MARKS = ['contested', 'unsourced', 'unnamed', 'open', 'named'] as const;
export type Mark = (typeof MARKS)[number];

/** A standing with the words that show it and the id of the rule that read them. */
export interface Standing {
  readonly value: StandingValue;
  readonly cue: Span;
  readonly rule: string;
}

/** A reason as a message key of `locales/` with its parameters, so that every language of the interface can say it. */
export interface Reason {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly span?: Span;
}

/**
 * One claim: an attribution, or a sentence that carries a standing and attributes nothing (then `source` is null,
 * `cue` and `content` are empty and `class` is `none`). Spans may come in pieces.
 */
export interface Claim {
  /** Hash of the normalised quote and its occurrence; unique within the article. */
  readonly id: string;
  readonly sentence: Span;
  /** null: the text gives no source. */
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly class: ClaimClass;
  /** null where nothing is attributed. */
  readonly quotation: Quotation | null;
  readonly sourcing: Sourcing;
  readonly standing: readonly Standing[];
  /** null: nothing to show. */
  readonly mark: Mark | null;
  /** 0 to 1. */
  readonly confidence: number;
  /**
   * Id of an actor of the same reading. Without a source it is whom the sentence goes on from ("Hale left, saying P"). null
   * where there is none, and for a pronoun that the text leaves open.
   */
  readonly actor: string | null;
  readonly why: readonly Reason[];
}

/**
 * What the reader says of a claim in place of the engine; null: the engine's reading stands. The claim is kept unchanged
 * beside it, and `corrected.ts` says what both together show.
 */
export interface Correction {
  /** True: this is no claim, or none to be marked. */
  readonly dismissed: boolean;
  readonly speaker: string | null;
  readonly sourcing: Sourcing | null;
  /** Empty: the text says nothing of its evidence. */
  readonly standing: readonly StandingValue[] | null;
}

export const ACTOR_KINDS = [
  'person',
  'organisation',
  'government',
  'military',
  'court',
  'media',
  'expert',
  'document',
  'group',
  'anonymous',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Who speaks in an article. Ids are unique within a reading. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly named: boolean;
  readonly aliases: readonly string[];
  readonly role?: string;
  readonly side?: string;
  readonly mentions: readonly Span[];
}

/** The parameters a finding's message may name, in the order of its `$1`, `$2` …; with `count` it has plural forms. */
export const FINDING_PARAMS = ['who', 'words', 'count', 'date'] as const;

/**
 * Something to tell about the sourcing of the article. `params` are those of `FINDING_PARAMS`, and `url` where there is something to
 * open: absolute, of http or https. `signal` is the nearest signal of the W3C Credible Web group, as `credweb:` and its
 * reference, where there is one.
 */
export interface Finding {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly spans?: readonly Span[];
  readonly signal?: string;
}

/** Counts over the claims: `said` and the three tables count claims of class `said` only, `byStanding` all claims. */
export interface Summary {
  readonly sentences: number;
  readonly said: number;
  readonly bySourcing: Readonly<Record<Sourcing, number>>;
  readonly byStanding: Readonly<Record<StandingValue, number>>;
  readonly byQuotation: Readonly<Record<Quotation, number>>;
}

export type Degraded = 'no-weights' | 'language-not-supported' | 'too-long';

/** What the engine says of an article: `scripts/annotate/reading.schema.json` is its definition on the wire. */
export interface Reading {
  /** BCP 47; null when not recognised. */
  readonly lang: string | null;
  /** Absent when the reading is whole. */
  readonly degraded?: Degraded;
  /** Paragraphs passed over because they are in a language that is not read, in a text of which others are; absent: none. */
  readonly unread?: readonly Span[];
  readonly claims: readonly Claim[];
  readonly actors: readonly Actor[];
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}
