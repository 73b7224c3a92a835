/** What the manuals ask for and no style can do, because it lies in the item. */
import type { Author } from '../exchange/authors';
import type { CslItem } from '../exchange/csl-json';
import { withSigns } from './signs';
import type { StyleId } from './styles';

/** The item as it is handed to citeproc, to be cited in that style. */
export function citedItem(item: CslItem, style: StyleId): CslItem {
  const { author = [], issued, language, 'container-title': outlet = '', title, URL: url, ...rest } = item;
  const authors = author.filter((one) => !isOutlet(one, outlet));
  const named = style === 'chicago-author-date' && isEnglish(language) ? withoutArticle(outlet) : outlet;
  return {
    ...rest,
    title: withSigns(title),
    URL: addressOf(url),
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...(named.trim() !== '' && { 'container-title': asNamed(named) }),
    // A date that is not understood would stand where the year belongs.
    ...(issued !== undefined && !('raw' in issued) && { issued }),
    ...(language !== undefined && isLanguage(language) && { language }),
  };
}

/** What an outlet signs with its own name has no author, in all three manuals. */
function isOutlet(author: Author, outlet: string): boolean {
  const plain = (name: string) => withoutArticle(name.trim()).toLowerCase();
  return 'literal' in author && plain(author.literal) === plain(outlet);
}

function nameOf(author: Author): Author {
  if ('literal' in author) return { literal: withSigns(author.literal) };
  return { family: withSigns(author.family), given: withSigns(author.given) };
}

/** The Chicago Manual of Style cites an English newspaper without its "The". */
function withoutArticle(name: string): string {
  return name.replace(/^the\s+(?=\S)/i, '');
}

/** An outlet's name is written as the outlet writes it; the styles would have capitals in `example.org`. */
function asNamed(outlet: string): string {
  return `<span class="nocase">${withSigns(outlet)}</span>`;
}

/** citeproc would make typographic signs of quotation marks in an address, and markup of brackets. */
function addressOf(url: string): string {
  return withSigns(url).replace(/[\s'"\uE000\uE001]/g, (sign) => ENCODED[sign] ?? '%20');
}

const ENCODED: Readonly<Record<string, string>> = { "'": '%27', '"': '%22', '\uE000': '%3C', '\uE001': '%3E' };

function isLanguage(language: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language);
}

function isEnglish(language: string | undefined): boolean {
  return language === undefined || /^en\b/i.test(language);
}
