/** Where in the page the article is. Reads the page and works on a copy; the page is not touched. */
import { findHeadline } from './headline';
import { isProse, keptLines } from './kept-lines';
import { type Line, linesIn, linesWithin } from './lines';
import { proseBody } from './prose-body';
import { isForReadability, readabilityBody } from './readability-body';
import type { BringReader } from './reader-slot';
import { startSlice } from './slices';
import { findStandfirst } from './standfirst';
import { holds, isBefore, parentOf, rootOf, textOf } from './unclobbered';

export interface ArticleRoot {
  /** Holds the whole body, and often more than it. */
  readonly body: Element;
  /** In the body or before it; null where the page has none. */
  readonly headline: Element | null;
  /** A paragraph below the headline and outside the body; null where there is none. */
  readonly standfirst: Element | null;
  /** The elements of the body whose text is the article's; null: all. Children are not implied. */
  readonly kept: ReadonlySet<Element> | null;
}

export interface FoundArticle extends ArticleRoot {
  /** Where the article may grow: holds the body, and what a page may put in its place. */
  readonly around: Element;
}

/** Less prose than this, in code units, is a menu, a form or an error, not an article. */
export const MIN_PROSE = 200;

/** With this share of the page's prose in one part there is nothing to ask Readability: see decision 0014. */
const PLAIN = 0.8;

/**
 * The article; null where the page has none. `declared` is the text that the page's JSON-LD gives for it, empty where it
 * gives none. `bringReader` gets Readability, null where it cannot. Costs a walk of the page, and a Readability run where a
 * small page has its prose in several parts; rests between slices.
 */
export async function findArticleRoot(
  doc: Document,
  declared: string,
  bringReader: BringReader,
): Promise<FoundArticle | null> {
  const root = rootOf(doc);
  if (root === null) return null;
  const slice = startSlice();
  const all = await linesIn(root, slice);
  const prose = proseBody(all, MIN_PROSE);
  const isPlain = prose !== null && prose.share >= PLAIN;
  const reader = isPlain || !isForReadability(root) ? null : await bringReader();
  const found = (reader && readabilityBody(doc, reader, MIN_PROSE)) ?? prose;
  if (found === null) return null;
  const { body } = found;
  const headline = findHeadline(root, body);
  const lines = below(headline, linesWithin(all, body));
  if (slice.isSpent()) await slice.rest();
  const article = keptLines(lines, found.kept, declared);
  const before = lines.slice(0, lines.findIndex(({ element }) => element === article[0]?.element) + 1);
  const standfirst = headline && (await findStandfirst(headline, before, article, slice));
  const kept = new Set(article.map(({ element }) => element));
  return { body: innermost(body, article), headline, standfirst, kept, around: body };
}

/** The innermost element that holds all of the lines: what is read should be no more. */
function innermost(body: Element, lines: readonly Line[]): Element {
  const [first, last] = [lines.at(0)?.element, lines.at(-1)?.element];
  let inner: Element | null = first ?? null;
  while (inner !== null && last !== undefined && !holds(inner, last)) inner = parentOf(inner);
  return inner !== null && holds(body, inner) ? inner : body;
}

/** Prose above the headline, in lines, that shows that this is a heading within the article. */
const MUCH_ABOVE = 2;

/** The lines without those of the headline, those that repeat it, and labels above it. */
function below(headline: Element | null, lines: readonly Line[]): readonly Line[] {
  if (headline === null) return lines;
  const words = textOf(headline).trim();
  const others = lines.filter(({ element, text }) => !holds(headline, element) && text !== words);
  const isAbove = ({ element }: Line) => isBefore(element, headline) || holds(element, headline);
  // The lines are in the order in which they are drawn, and to ask where one stands is dear.
  const first = others.findIndex((line) => !isAbove(line));
  const above = first < 0 ? others : others.slice(0, first);
  return above.filter(isProse).length > MUCH_ABOVE ? others : others.slice(above.length);
}
