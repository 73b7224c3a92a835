/**
 * How records lie in the database. A kept page is two rows, because lists need its title a thousand times as often as
 * its text. Fields that only the database needs (`facets`, `deletedWithPage`, `withdrawn`) never leave this folder.
 */
import { digestOf, type PageDigest } from '../across/digest';
import type { Article, Reading, Summary } from '../model';
import type { Annotation, KeptActor, KeptPage } from '../records';
import { type FacetEntry, facetsOf } from './facets';

/** A kept page as a list shows it: everything but its text and its claims. */
export type PageEntry = Omit<KeptPage, 'article' | 'reading'> & {
  readonly article: Omit<Article, 'text' | 'blocks' | 'links'>;
  readonly summary: Summary;
};

export interface ContentRow {
  readonly key: string;
  readonly body: Pick<Article, 'text' | 'blocks' | 'links'>;
  readonly reading: Reading;
}

export interface AnnotationRow extends Annotation {
  readonly facets: readonly FacetEntry[];
  /** True while it is deleted only because its page is; the page brings it back. */
  readonly deletedWithPage: boolean;
  /** It is deleted because its correction was taken back, not because the reader deleted it. */
  readonly withdrawn?: true;
}

/** What of a page is compared with others. Made of its content whenever that is written, never by hand. */
export interface DigestRow extends PageDigest {
  /** Of all its claims, each once: the index by which another article finds it. */
  readonly shingles: readonly number[];
  /** Of all its actors, each once. */
  readonly names: readonly string[];
}

export interface ActorRow extends KeptActor {
  /** The kept actor that it was found to be; it is deleted because of that. */
  readonly mergedInto?: string;
}

export function toRows(page: KeptPage): readonly [PageEntry, ContentRow, DigestRow] {
  const { article, reading, ...rest } = page;
  const { text, blocks, links, ...head } = article;
  const entry: PageEntry = { ...rest, article: head, summary: reading.summary };
  const content = { key: page.key, body: { text, blocks, links }, reading };
  return [entry, content, toDigestRow(content)];
}

export function toDigestRow({ key, body, reading }: ContentRow): DigestRow {
  const digest = digestOf(key, body.text, reading);
  return {
    ...digest,
    shingles: [...new Set(digest.claims.flatMap(({ shingles }) => shingles))],
    names: [...new Set(digest.actors.flatMap(({ called, names }) => [called, ...names]))],
  };
}

export function toKeptActor({ mergedInto: _, ...actor }: ActorRow): KeptActor {
  return actor;
}

export function toPage(entry: PageEntry, content: ContentRow): KeptPage {
  const { summary: _, article, ...rest } = entry;
  // The rows were checked on the way in; valibot's types are the mutable twins of the model's.
  return { ...rest, article: { ...article, ...content.body }, reading: content.reading } as KeptPage;
}

export function toAnnotationRow(annotation: Annotation): AnnotationRow {
  return { ...annotation, facets: facetsOf(annotation), deletedWithPage: false };
}

/** Rows of earlier versions, and of their copies, have no worksheet. */
export function toAnnotation({
  facets: _,
  deletedWithPage: __,
  withdrawn: ___,
  verdict = null,
  evidence = [],
  checker = '',
  ...annotation
}: AnnotationRow): Annotation {
  return { ...annotation, verdict, evidence, checker };
}

/** What the library lists, searches and counts a page and its claims by; derived, in the same transaction. */
export interface CatalogueRow {
  readonly page: string;
  /** Greater with each change of any row: what changed after one that was seen has a greater one. */
  readonly rev: number;
  /** A `CatalogueEntry` without its texts, as JSON; null where the page is not live. */
  readonly entry: string | null;
  readonly texts: string;
}

/** When something was last done, by what it was. */
export interface TimeRow {
  readonly what: string;
  readonly at: string;
}

/** Annotations by id and pages by key. */
export interface RecordIds {
  readonly annotations: readonly string[];
  readonly pages: readonly string[];
}
