/** The article as Readability finds it, in the live page. */
import { Readability } from '@mozilla/readability';
import { attributeOf, copyOf, holds, parentOf, queryAll, rootOf, tagOf, textOf, walkerOf } from './unclobbered';

/** What a finder takes for the article. */
export interface FoundBody {
  /** Holds the whole body, and often more than it. */
  readonly body: Element;
  /** The elements of the body whose text it takes; null: all. */
  readonly kept: ReadonlySet<Element> | null;
}

const NUMBER = 'data-whence-number';

/**
 * Readability on a copy whose elements are numbered in document order, so that those it keeps are found again in the
 * page. null where it finds less than `least` code units, or a hostile page makes it throw.
 */
export function readabilityBody(doc: Document, root: Element, least: number): FoundBody | null {
  const elements = elementsOf(root);
  try {
    const copy = copyOf(doc);
    const copyRoot = rootOf(copy);
    if (copyRoot === null) return null;
    for (const [i, element] of elementsOf(copyRoot).entries()) {
      // Names and ids of these would shadow the members of the copy that Readability calls.
      if (!KEEPS_NAME.has(tagOf(element))) Element.prototype.removeAttribute.call(element, 'name');
      Element.prototype.setAttribute.call(element, NUMBER, String(i));
    }
    const result = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
    if (!result?.content || textOf(result.content).trim().length < least) return null;
    return bodyOf(queryAll(result.content, `[${NUMBER}]`), elements);
  } catch {
    return null;
  }
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

function elementsOf(root: Element): Element[] {
  const elements = [root];
  const walker = walkerOf(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) elements.push(node as Element);
  return elements;
}
