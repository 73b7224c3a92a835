/**
 * How records lie in the database. A kept page is two rows, because lists need its title a thousand times as often as
 * its text. Fields that only the database needs (`words`, `deletedWithPage`, `withdrawn`) never leave this folder.
 */
import type { Article, Reading, Summary } from '../model';
import type { Annotation, KeptPage } from '../records';
import { wordsOf } from './words';

/** A kept page as a list shows it: everything but its text and its claims. */
export type PageEntry = Omit<KeptPage, 'article' | 'reading'> & {
  readonly article: Omit<Article, 'text' | 'blocks' | 'links'>;
  readonly summary: Summary;
};

export interface PageRow extends PageEntry {
  readonly words: readonly string[];
}

export interface ContentRow {
  readonly key: string;
  readonly body: Pick<Article, 'text' | 'blocks' | 'links'>;
  readonly reading: Reading;
}

export interface AnnotationRow extends Annotation {
  readonly words: readonly string[];
  /** True while it is deleted only because its page is; the page brings it back. */
  readonly deletedWithPage: boolean;
  /** It is deleted because its correction was taken back, not because the reader deleted it. */
  readonly withdrawn?: true;
}

export function toRows(page: KeptPage): readonly [PageRow, ContentRow] {
  const { article, reading, ...rest } = page;
  const { text, blocks, links, ...head } = article;
  const entry: PageEntry = { ...rest, article: head, summary: reading.summary };
  return [toPageRow(entry), { key: page.key, body: { text, blocks, links }, reading }];
}

export function toPageRow(entry: PageEntry): PageRow {
  const { title, byline, site, url } = entry.article;
  return { ...entry, words: wordsOf(title, byline, site, url, entry.note) };
}

export function toEntry({ words: _, ...entry }: PageRow): PageEntry {
  return entry;
}

export function toPage(row: PageRow, content: ContentRow): KeptPage {
  const { summary: _, article, ...rest } = toEntry(row);
  // The rows were checked on the way in; valibot's types are the mutable twins of the model's.
  return { ...rest, article: { ...article, ...content.body }, reading: content.reading } as KeptPage;
}

export function toAnnotationRow(annotation: Annotation): AnnotationRow {
  const { quote, note, speaker, tags, correction } = annotation;
  const words = wordsOf(quote, note, speaker, correction?.speaker, ...tags);
  return { ...annotation, words, deletedWithPage: false };
}

export function toAnnotation({
  words: _,
  deletedWithPage: __,
  withdrawn: ___,
  ...annotation
}: AnnotationRow): Annotation {
  return annotation;
}

/** Annotations by id and pages by key. */
export interface RecordIds {
  readonly annotations: readonly string[];
  readonly pages: readonly string[];
}
