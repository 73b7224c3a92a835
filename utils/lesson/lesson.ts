/**
 * A lesson: a text and what one pupil marked in it. Pure. What enters the store or comes out of a file passes through these
 * schemas.
 */
import * as v from 'valibot';
import { type Article, MAX_ARTICLE_LENGTH, type Span, STANDINGS, type StandingValue } from '../model';
import { ArticleSchema, IdSchema, SpanSchema } from '../records';

/** What a pupil marks: what is claimed, who says it, and the words that admit something about the evidence. */
export const MARK_KINDS = ['claim', 'source', 'standing'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** More than anybody marks in a lesson. */
export const MAX_MARKS = 2_000;
export const MAX_PUPIL_LENGTH = 200;

const LessonMarkSchema = v.pipe(
  v.object({
    id: IdSchema,
    kind: v.picklist(MARK_KINDS),
    /** What the words admit; null for the other kinds. */
    standing: v.nullable(v.picklist(STANDINGS)),
    span: SpanSchema,
  }),
  v.check(({ kind, standing }) => (kind === 'standing') === (standing !== null), 'Only a standing has a standing.'),
);
export type LessonMark = v.InferOutput<typeof LessonMarkSchema>;

/** What is marked, before it has an id: what Whence read is compared in the same terms. */
export interface Marked {
  readonly kind: MarkKind;
  readonly standing: StandingValue | null;
  /** Sorted; a claim of Whence may come in pieces. */
  readonly spans: readonly Span[];
}

const { title, byline, site, published, lang, blocks, textHash } = ArticleSchema.entries;

/** The text of a lesson: no links and nothing that the page says of itself. */
export const LessonArticleSchema = v.pipe(
  v.object({
    /** null: a text that was pasted. */
    url: v.nullable(v.pipe(v.string(), v.maxLength(8_000), v.regex(/^(?:https?|file|urn):/i))),
    title,
    byline,
    site,
    published,
    lang,
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ARTICLE_LENGTH)),
    blocks: v.pipe(blocks, v.minLength(1)),
    textHash,
  }),
  v.check(
    ({ text, blocks: all }) => areInOrder(all, text.length),
    'Blocks must stand in the text, one after the other.',
  ),
);
export type LessonArticle = v.InferOutput<typeof LessonArticleSchema>;

export const LessonSchema = v.object({
  id: IdSchema,
  textHash,
  title,
  /** As typed; may be empty. */
  pupil: v.pipe(v.string(), v.maxLength(MAX_PUPIL_LENGTH)),
  marks: v.pipe(v.array(LessonMarkSchema), v.maxLength(MAX_MARKS)),
  beganAt: v.pipe(v.string(), v.isoTimestamp()),
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** When Whence's reading was first shown; null: not yet. */
  revealedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
});
export type Lesson = v.InferOutput<typeof LessonSchema>;

/** The article of a page or draft as a lesson has it. */
export function lessonArticle(article: Article): LessonArticle {
  const { title, byline, site, published, lang, text, blocks, textHash } = article;
  const url = /^(?:https?|file|urn):/i.test(article.url) ? article.url : null;
  return {
    url,
    title,
    ...(byline !== undefined && { byline }),
    ...(site !== undefined && { site }),
    ...(published !== undefined && { published }),
    lang,
    text,
    blocks: blocks.map(({ span, kind }) => ({ span: [span[0], span[1]], kind })),
    textHash,
  };
}

/** A pupil's marks as they are compared, in the order of the text. */
export function markedOf(marks: readonly LessonMark[]): Marked[] {
  return inOrder(marks).map(({ kind, standing, span }) => ({ kind, standing, spans: [span] }));
}

/** In the order of the text, the longer first where two begin together. */
export function inOrder<M extends Pick<LessonMark, 'span'>>(marks: readonly M[]): M[] {
  return [...marks].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

function areInOrder(blocks: readonly { readonly span: Span }[], length: number): boolean {
  let end = 0;
  for (const { span } of blocks) {
    if (span[0] < end || span[1] > length) return false;
    end = span[1];
  }
  return true;
}
