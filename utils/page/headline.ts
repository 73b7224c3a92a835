/** Finds the headline of an article and the standfirst below it, which pages often put outside of the body. */
import { attributeOf, query, queryAll, textOf } from './unclobbered';

const MIN_LENGTH = 4;
const MAX_LENGTH = 400;
/** Share of the heading's words that the page's title repeats. */
const ALIKE = 0.6;

/**
 * The heading that names the article: the one in the body or before it that shares most words with the page's title,
 * else the first `h1` in the body, else an `h1` of three words or more before it. null where there is none.
 */
export function findHeadline(root: Element, body: Element): Element | null {
  const titles = titlesOf(root);
  const candidates = queryAll(root, 'h1, h2').filter((heading) => isCandidate(heading, body));
  let best: { heading: Element; score: number } | null = null;
  for (const heading of candidates) {
    const score = Math.max(0, ...titles.map((title) => likeness(textOf(heading), title)));
    if (score >= ALIKE && (best === null || score > best.score)) best = { heading, score };
  }
  if (best !== null) return best.heading;
  const tops = candidates.filter((heading) => heading.localName === 'h1');
  return (
    tops.find((heading) => body.contains(heading)) ??
    tops.findLast((heading) => wordsOf(textOf(heading)).length >= 3) ??
    null
  );
}

function isCandidate(heading: Element, body: Element): boolean {
  const length = textOf(heading).trim().length;
  if (length < MIN_LENGTH || length > MAX_LENGTH || !heading.checkVisibility()) return false;
  if (heading.closest('nav, aside, footer, dialog')) return false;
  return isBefore(heading, body) || body.contains(heading);
}

function isBefore(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function titlesOf(root: Element): string[] {
  const meta = query(root, 'meta[property="og:title"], meta[name="twitter:title"]');
  const title = query(root, 'head > title');
  return [meta && attributeOf(meta, 'content'), title && textOf(title)].filter(
    (text) => text !== null && text !== '',
  ) as string[];
}

/**
 * Share, 0 to 1, of the heading's words that the title has; 0 for a heading of one word, which is more often the name
 * of the site.
 */
export function likeness(heading: string, title: string): number {
  const words = wordsOf(heading);
  if (words.length < 2) return 0;
  const inTitle = new Set(wordsOf(title));
  return words.filter((word) => inTitle.has(word)).length / words.length;
}

function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, 2 * MAX_LENGTH)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const STANDFIRST_LENGTH = [40, 600] as const;

/**
 * A paragraph-like element next to the headline, before the body and outside of it; null where there is none, or where
 * it lies in the body and is read with it.
 */
export function findStandfirst(headline: Element, body: Element): Element | null {
  if (body.contains(headline)) return null;
  let next = headline.nextElementSibling;
  for (let i = 0; i < 3 && next !== null; i++, next = next.nextElementSibling) {
    const length = textOf(next).trim().length;
    const isPlain =
      /^(p|h2|h3|div)$/.test(next.localName) && query(next, 'p, div, ul, img, time, button, form') === null;
    if (next.contains(body) || !isBefore(next, body)) return null;
    if (isPlain && length >= STANDFIRST_LENGTH[0] && length <= STANDFIRST_LENGTH[1]) return next;
  }
  return null;
}
