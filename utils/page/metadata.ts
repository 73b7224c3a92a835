/** What the page says about its article. All of it is a stranger's word: checked, cut to length, and never code. */
import type { Declared } from '../model';
import { declaredIn } from './declared';
import { type LinkedData, type PageData, readLinkedData } from './linked-data';
import { attributeOf, closest, parentOf, query, queryAll, rootOf, textOf } from './unclobbered';

export interface Metadata {
  /** Empty where the page has none. */
  readonly title: string;
  readonly byline?: string;
  readonly site?: string;
  /** ISO 8601 date or date and time, as the page gives it. */
  readonly published?: string;
  readonly modified?: string;
  readonly declared?: Declared;
  /** Absolute, of http or https; null where there is none. */
  readonly canonical: string | null;
  /** The `lang` of the page: a hint, often wrong; null where there is none. */
  readonly lang: string | null;
}

const MAX_LENGTH = 500;
const MAX_URL = 8_000;
const MAX_LANG = 35;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}[\d:.]*\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads `<meta>`, JSON-LD (`linked`, where it was read before), `<time>` and `<link>`; the first that has a usable value
 * wins. Never throws.
 */
export function readMetadata(doc: Document, linked?: PageData): Metadata {
  const root = rootOf(doc);
  if (root === null) return { title: '', canonical: null, lang: null };
  const meta = readMeta(root);
  const data = linked ?? readLinkedData(root);
  const ld = data.article;
  const declared = declaredIn(data, nameOf(ld.author));
  const title = firstText(meta.get('og:title'), meta.get('twitter:title'), ld.headline, titleOf(root));
  const named = queryAll(root, NAMED);
  const byline = firstText(nameOf(ld.author), meta.get('author'), meta.get('parsely-author'), bylineIn(named));
  const site = firstText(meta.get('og:site_name'), nameOf(ld.publisher), meta.get('application-name'));
  const published = firstDate(
    ld.datePublished,
    meta.get('article:published_time'),
    meta.get('date'),
    timeIn(named, 'datePublished'),
  );
  const modified = firstDate(ld.dateModified, meta.get('article:modified_time'), timeIn(named, 'dateModified'));
  return {
    title: title ?? '',
    ...(byline !== null && { byline: byline.replace(/^by\s+/i, '') }),
    ...(site !== null && { site }),
    ...(published !== null && { published }),
    ...(modified !== null && { modified }),
    ...(declared !== null && { declared }),
    canonical: canonicalOf(root),
    lang: langOf(root),
  };
}

/** What may name the author or a date: asked for once, as each question goes through the whole page. */
const NAMED = '[itemprop], [rel~="author"], .byline, .author';
/** The most exact first: the last ones often hold a date or a job as well. */
const BYLINES: readonly ((element: Element) => boolean)[] = [
  (element) => hasWord(element, 'rel', 'author'),
  (element) => hasWord(element, 'itemprop', 'name') && closest(parentOf(element) ?? element, AUTHOR) !== null,
  (element) => hasWord(element, 'itemprop', 'author'),
  (element) => hasWord(element, 'class', 'byline'),
  (element) => hasWord(element, 'class', 'author'),
];
const AUTHOR = '[itemprop~="author"]';

function hasWord(element: Element, attribute: string, word: string): boolean {
  return attributeOf(element, attribute)?.split(/\s+/).includes(word) ?? false;
}

function readMeta(root: Element): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of queryAll(root, 'meta[content]')) {
    const names = `${attributeOf(meta, 'property') ?? ''} ${attributeOf(meta, 'name') ?? ''}`;
    for (const name of names.toLowerCase().split(/\s+/)) {
      if (name !== '' && !values.has(name)) values.set(name, attributeOf(meta, 'content') ?? '');
    }
  }
  return values;
}

/** Names of one or several persons or organisations, joined by commas; null where there is none. */
function nameOf(value: unknown): string | null {
  const names = [value].flat().map((item) => {
    const name = typeof item === 'object' && item !== null ? (item as LinkedData).name : item;
    return typeof name === 'string' && !/^https?:/.test(name) ? name.trim() : '';
  });
  return names.filter((name) => name !== '').join(', ') || null;
}

function firstText(...values: unknown[]): string | null {
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const text = value
      .slice(0, 4 * MAX_LENGTH)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MAX_LENGTH);
    if (text !== '' && !/^https?:/.test(text)) return text;
  }
  return null;
}

function firstDate(...values: unknown[]): string | null {
  for (const value of values) {
    if (typeof value !== 'string' || value.length > 40) continue;
    const text = value.trim();
    if (ISO_DATE.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))) return text;
  }
  return null;
}

function titleOf(root: Element): string {
  const title = query(root, 'head > title');
  return title ? textOf(title) : '';
}

function bylineIn(named: readonly Element[]): string | null {
  for (const fits of BYLINES) {
    const element = named.find(fits);
    const text = element ? textOf(element).trim() : '';
    if (text.length > 0 && text.length <= 120) return text;
  }
  return null;
}

function timeIn(named: readonly Element[], property: string): string | null {
  const element = named.find((candidate) => hasWord(candidate, 'itemprop', property));
  return element ? (attributeOf(element, 'datetime') ?? attributeOf(element, 'content')) : null;
}

function canonicalOf(root: Element): string | null {
  const link = query(root, 'link[rel~="canonical"][href]');
  if (!(link instanceof HTMLLinkElement) || link.href.length > MAX_URL) return null;
  return /^https?:/.test(link.href) ? link.href : null;
}

function langOf(root: Element): string | null {
  const lang = attributeOf(root, 'lang')?.trim() ?? '';
  return lang !== '' && lang.length <= MAX_LANG ? lang : null;
}
