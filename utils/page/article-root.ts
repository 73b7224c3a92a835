/** Where in the page the article is. Reads the page and works on a copy; the page is not touched. */
import { Readability } from '@mozilla/readability';
import { MAX_ARTICLE_LENGTH } from '../model';
import { drawnCopyOf } from './drawn-copy';
import { findHeadline, findStandfirst } from './headline';
import { attributeOf, holds, parentOf, queryAll, rootOf, tagOf, textOf, walkerOf } from './unclobbered';

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

/** Above this many elements the copy and Readability would hold the page for seconds. */
const MAX_ELEMENTS = 20_000;
/** Less prose than this, in code units, is a menu, a form or an error, not an article. */
export const MIN_PROSE = 200;
const NUMBER = 'data-whence-number';

/** The article; null where the page has none. Costs one Readability run, 10 to 250 ms, on pages of up to 20,000 elements. */
export function findArticleRoot(doc: Document): ArticleRoot | null {
  const root = rootOf(doc);
  if (root === null) return null;
  const found = byReadability(doc, root) ?? byStructure(root);
  if (found === null) return null;
  const headline = findHeadline(root, found.body);
  return { ...found, headline, standfirst: headline && findStandfirst(headline, found.body) };
}

type Body = Pick<ArticleRoot, 'body' | 'kept'>;

/**
 * Readability on a copy whose elements are numbered in document order, so that those it keeps are found again in the
 * page. null where it finds too little, or a hostile page makes it throw.
 */
function byReadability(doc: Document, root: Element): Body | null {
  if (elementsOf(root).length > MAX_ELEMENTS || isLong(root)) return null;
  try {
    const drawn = drawnCopyOf(doc);
    if (drawn === null) return null;
    const { copy, pairs } = drawn;
    if (pairs.length > MAX_ELEMENTS) return null;
    const elements = pairs.map(([, element]) => element);
    for (const [i, [element]] of pairs.entries()) {
      // Names and ids of these would shadow the members of the copy that Readability calls.
      if (!KEEPS_NAME.has(tagOf(element))) Element.prototype.removeAttribute.call(element, 'name');
      Element.prototype.setAttribute.call(element, NUMBER, String(i));
    }
    const result = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
    if (!result?.content || textOf(result.content).trim().length < MIN_PROSE) return null;
    return bodyOf(queryAll(result.content, `[${NUMBER}]`), elements);
  } catch {
    return null;
  }
}

/** More text than an article may have: Readability reads all of it, many times over. */
function isLong(root: Element): boolean {
  const all = textOf(root).length;
  if (all <= MAX_ARTICLE_LENGTH) return false;
  const code = queryAll(root, 'script, style, noscript, template').map((element) => textOf(element).length);
  return all - code.reduce((sum, length) => sum + length, 0) > MAX_ARTICLE_LENGTH;
}

const KEEPS_NAME = new Set(['meta', 'a']);

function bodyOf(copies: readonly Element[], elements: readonly Element[]): Body | null {
  const numbers = copies.map((copy) => Number(attributeOf(copy, NUMBER))).sort((a, b) => a - b);
  const kept = new Set<Element>();
  for (const number of numbers) {
    const element = elements[number];
    if (element) keep(element, kept);
  }
  const first = elements[numbers.at(0) ?? -1];
  const last = elements[numbers.at(-1) ?? -1];
  if (first === undefined || last === undefined) return null;
  let body: Element | null = first;
  while (body !== null && !holds(body, last)) body = parentOf(body);
  return body && { body, kept };
}

/** Readability folds an element whose only content is another into it, with the outer one's number: keep both. */
function keep(element: Element, kept: Set<Element>): void {
  kept.add(element);
  let outer = element;
  for (let only = onlyChild(outer); only !== null; only = onlyChild(outer)) {
    kept.add(only);
    outer = only;
  }
}

function onlyChild(element: Element): Element | null {
  if (element.childElementCount !== 1) return null;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '') return null;
  }
  return element.firstElementChild;
}

function elementsOf(root: Element): Element[] {
  const elements = [root];
  const walker = walkerOf(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) elements.push(node as Element);
  return elements;
}

/** Where a page says itself what its article is; first the element with the most paragraphs' text wins. */
const DECLARED = 'article, [itemprop~="articleBody"], main, [role="main"]';
const ASIDE =
  'nav, aside, footer, form, [role="navigation"], [role="complementary"], [class*="comment" i], [id*="comment" i]';

/** The declared article with the most prose, else the parent whose paragraphs have the most. */
function byStructure(root: Element): Body | null {
  const declared = queryAll(root, DECLARED).map((element) => ({ element, prose: proseOf(element) }));
  const dense = densest(root);
  const best = [...declared, ...(dense ? [dense] : [])].sort((a, b) => b.prose - a.prose).at(0);
  return best && best.prose >= MIN_PROSE ? { body: best.element, kept: null } : null;
}

function densest(root: Element): { element: Element; prose: number } | null {
  const prose = new Map<Element, number>();
  for (const paragraph of queryAll(root, 'p')) {
    const parent = paragraph.parentElement;
    if (parent === null || paragraph.closest(ASIDE)) continue;
    prose.set(parent, (prose.get(parent) ?? 0) + textOf(paragraph).trim().length);
  }
  let best: { element: Element; prose: number } | null = null;
  for (const [element, units] of prose) if (best === null || units > best.prose) best = { element, prose: units };
  return best;
}

function proseOf(element: Element): number {
  let units = 0;
  for (const paragraph of queryAll(element, 'p')) {
    if (!paragraph.closest(ASIDE)) units += textOf(paragraph).trim().length;
  }
  return units;
}
