/** The article as Readability finds it, in the live page. */
import { drawnCopyOf } from './drawn-copy';
import type { Reader } from './reader-slot';
import { attributeOf, holds, parentOf, queryAll, tagOf, textOf } from './unclobbered';

/** What a finder takes for the article. */
export interface FoundBody {
  /** Holds the whole body, and often more than it. */
  readonly body: Element;
  /** The elements of the body whose text it takes; null: all. */
  readonly kept: ReadonlySet<Element> | null;
}

const NUMBER = 'data-whence-number';
/** Above so many elements Readability would hold the page's thread for more than 50 ms: see decision 0014. */
const SMALL = 1_500;

/**
 * Readability on a copy whose elements are numbered in document order, so that those it keeps are found again in the
 * page. null where the page is too large for it, where it finds less than `least` code units, or a hostile page makes
 * it throw.
 */
export function readabilityBody(doc: Document, read: Reader, least: number): FoundBody | null {
  try {
    const drawn = drawnCopyOf(doc);
    if (drawn === null || drawn.pairs.length > SMALL) return null;
    const { copy, pairs } = drawn;
    for (const [i, [element]] of pairs.entries()) {
      // Names and ids of these would shadow the members of the copy that Readability calls.
      if (!KEEPS_NAME.has(tagOf(element))) Element.prototype.removeAttribute.call(element, 'name');
      Element.prototype.setAttribute.call(element, NUMBER, String(i));
    }
    const content = read(copy);
    if (content === null || textOf(content).trim().length < least) return null;
    const elements = pairs.map(([, element]) => element);
    return bodyOf(queryAll(content, `[${NUMBER}]`), elements);
  } catch {
    return null;
  }
}

/** May Readability read it without holding the page up? */
export function isForReadability(root: Element): boolean {
  return sizeOf(root) <= SMALL && !isLong(root);
}

function sizeOf(root: Element): number {
  return Element.prototype.getElementsByTagName.call(root, '*').length;
}

/** As many code units are a long article, in few elements: Readability reads all of them, many times over. */
const LONG = 100_000;

function isLong(root: Element): boolean {
  const all = textOf(root).length;
  if (all <= LONG) return false;
  const code = queryAll(root, 'script, style, noscript, template').map((element) => textOf(element).length);
  return all - code.reduce((sum, length) => sum + length, 0) > LONG;
}

const KEEPS_NAME = new Set(['meta', 'a']);

function bodyOf(copies: readonly Element[], elements: readonly Element[]): FoundBody | null {
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
