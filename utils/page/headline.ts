/** Finds the headline of an article and the standfirst below it, which pages often put outside of the body. */
import { queryShadows } from './shadow';
import { attributeOf, holds, isBefore, query, queryAll, tagOf, textOf } from './unclobbered';

const HEADINGS = 'h1, h2, h3';
const MIN_LENGTH = 4;
const MAX_LENGTH = 400;
/** Share of a headline's words that the page's title repeats. */
const ALIKE = 0.6;

/**
 * The heading that names the article: the one in the body or before it that says most of the page's title, else the
 * first `h1` in the body, else an `h1` of three words or more before it. The name of the site is none. null where there
 * is none.
 */
export function findHeadline(root: Element, body: Element): Element | null {
  const { title, sites } = titlesOf(root);
  const among = (headings: readonly Element[]) => headings.filter((heading) => isCandidate(heading, body, sites));
  const inDocument = among(queryAll(root, HEADINGS));
  const candidates = inDocument.length > 0 ? inDocument : among(queryShadows(root, HEADINGS));
  let best: { heading: Element; score: number } | null = null;
  for (const heading of candidates) {
    const score = likeness(textOf(heading), title);
    if (score > 0 && (best === null || score > best.score)) best = { heading, score };
  }
  if (best !== null) return best.heading;
  const tops = candidates.filter((heading) => heading.localName === 'h1');
  const before = tops.findLast((heading) => wordsOf(textOf(heading)).length >= 3);
  return tops.find((heading) => holds(body, heading)) ?? before ?? null;
}

function isCandidate(heading: Element, body: Element, sites: readonly string[]): boolean {
  const text = textOf(heading).trim();
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH || !heading.checkVisibility()) return false;
  if (sites.includes(plain(text)) || heading.closest('nav, aside, footer, dialog')) return false;
  return isBefore(heading, body) || holds(body, heading);
}

/** What the page calls itself, and, plain, what it calls its site: pages end their title with that. */
function titlesOf(root: Element): { readonly title: string; readonly sites: readonly string[] } {
  const shared = contentOf(root, 'meta[property="og:title"], meta[name="twitter:title"]');
  const head = query(root, 'head > title');
  const title = head ? textOf(head) : '';
  const parts = title.split(/\s[-–—|·:»]\s/);
  const named = contentOf(root, 'meta[property="og:site_name"]');
  const sites = [named, parts.length > 1 ? (parts.at(-1) ?? '') : ''].map(plain).filter((site) => site !== '');
  return { title: shared || title, sites };
}

function contentOf(root: Element, selector: string): string {
  const meta = query(root, selector);
  return (meta && attributeOf(meta, 'content')) ?? '';
}

/**
 * How many words of the title the heading says; 0 where less than most of the heading's words are the title's, and for
 * a heading of one word, which is more often the name of a section.
 */
export function likeness(heading: string, title: string): number {
  const words = wordsOf(heading);
  const inTitle = new Set(wordsOf(title));
  const alike = words.filter((word) => inTitle.has(word)).length;
  return words.length >= 2 && alike / words.length >= ALIKE ? alike : 0;
}

function plain(text: string): string {
  return wordsOf(text).join(' ');
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
const STANDFIRST_NAME =
  /\b(?:dek|deck|standfirst|sub-?(?:title|head|heading|headline)|summary|strap(?:line)?|description|lede)\b/i;

/**
 * A paragraph-like element right below the headline: before the body, or in it and marked as a standfirst by its tag or
 * its name. null where there is none.
 */
export function findStandfirst(headline: Element, body: Element): Element | null {
  let next = headline.nextElementSibling;
  for (let i = 0; i < 3 && next !== null; i++, next = next.nextElementSibling) {
    if (holds(next, body)) return null;
    const length = textOf(next).trim().length;
    const isPlain =
      /^(?:p|h2|h3|div)$/.test(tagOf(next)) && query(next, 'p, div, ul, img, time, button, form') === null;
    if (!isPlain || length < STANDFIRST_LENGTH[0] || length > STANDFIRST_LENGTH[1]) continue;
    if (!holds(body, next) || isNamedStandfirst(next)) return next;
    return null;
  }
  return null;
}

function isNamedStandfirst(element: Element): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'itemprop') ?? ''}`;
  return /^h[23]$/.test(element.localName) || STANDFIRST_NAME.test(names);
}
