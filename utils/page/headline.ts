/** Finds the headline of an article, which pages often put outside of the body. */
import { queryShadows } from './shadow';
import { attributeOf, holds, isBefore, query, queryAll, textOf } from './unclobbered';

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
  const { title, parts, sites } = titlesOf(root);
  const among = (headings: readonly Element[]) => headings.filter((heading) => isCandidate(heading, body, sites));
  const inDocument = among(queryAll(root, HEADINGS));
  const candidates = inDocument.length > 0 ? inDocument : among(queryShadows(root, HEADINGS));
  let best: { heading: Element; score: number } | null = null;
  for (const heading of candidates) {
    const score = likeness(textOf(heading), title);
    if (score > 0 && (best === null || score > best.score)) best = { heading, score };
  }
  if (best !== null) return best.heading;
  const exact = candidates.find((heading) => parts.includes(plain(textOf(heading))));
  if (exact !== undefined) return exact;
  const tops = candidates.filter((heading) => heading.localName === 'h1');
  const before = tops.findLast((heading) => wordsOf(textOf(heading)).length >= 3);
  const top = tops.find((heading) => holds(body, heading)) ?? before;
  return top ?? namedHeadline(root, body, [plain(title), ...parts]);
}

const NAMED_HEADLINE =
  '[itemprop~="headline"], [class*="headline" i], [class*="title" i], [class*="tit" i], [id*="title" i]';

/** An element before the body or in it that is no heading by its tag, but is called a title and says the page's; null: none. */
function namedHeadline(root: Element, body: Element, titles: readonly string[]): Element | null {
  const isTitle = (element: Element) => {
    const text = textOf(element).trim();
    return text.length >= MIN_LENGTH && text.length <= MAX_LENGTH && titles.includes(plain(text));
  };
  const named = queryAll(root, NAMED_HEADLINE).filter((element) => isTitle(element) && element.checkVisibility());
  const isThere = (element: Element) => !holds(element, body) && (isBefore(element, body) || holds(body, element));
  return named.findLast(isThere) ?? null;
}

function isCandidate(heading: Element, body: Element, sites: readonly string[]): boolean {
  const text = textOf(heading).trim();
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH || !heading.checkVisibility()) return false;
  if (sites.includes(plain(text)) || heading.closest('nav, aside, footer, dialog')) return false;
  return isBefore(heading, body) || holds(body, heading);
}

interface Titles {
  /** What the page calls itself. */
  readonly title: string;
  /** The parts of its title but the last, plain. */
  readonly parts: readonly string[];
  /** What it calls its site, plain: pages end their title with that. */
  readonly sites: readonly string[];
}

function titlesOf(root: Element): Titles {
  const shared = contentOf(root, 'meta[property="og:title"], meta[name="twitter:title"]');
  const head = query(root, 'head > title');
  const title = head ? textOf(head) : '';
  const parts = title.split(/\s[-–—|·:»]\s|_/);
  const named = contentOf(root, 'meta[property="og:site_name"]');
  const sites = [named, parts.length > 1 ? (parts.at(-1) ?? '') : ''].map(plain).filter((site) => site !== '');
  const first = parts.length > 1 ? parts.slice(0, -1) : parts;
  return {
    title: shared || title,
    parts: first.map(plain).filter((part) => part !== '' && !sites.includes(part)),
    sites,
  };
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
