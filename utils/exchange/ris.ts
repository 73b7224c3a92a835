/**
 * Writes the articles for reference managers that take RIS, one record each, with the reader's note on the page.
 * Source: https://en.wikipedia.org/wiki/RIS_(file_format), with the tags that Zotero, EndNote and Mendeley agree on.
 */
import { type Author, authorsOf } from './authors';
import { dateParts } from './date-parts';
import type { ExportPage } from './document';
import type { Format } from './format';

export const RIS: Format = {
  id: 'ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  open: ({ made }) => ({ begin: () => '', page: (page) => recordOf(page, made), end: () => '' }),
};

function recordOf({ url, title, byline, site, published, lang, note, keptAt }: ExportPage, made: string): string {
  const issued = published === null ? null : dateParts(published);
  const fields: (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ...authorsOf(byline, site).map((author) => ['AU', nameOf(author)] as const),
    ['T2', site],
    ['PY', issued && yearOf(issued)],
    ['DA', issued && dateOf(issued)],
    ['LA', lang],
    ['UR', url],
    ['Y2', dateOf(dateParts(keptAt ?? made) ?? [])],
    ['N1', note],
  ];
  const lines = fields.flatMap(([tag, value]) => lineOf(tag, value ?? ''));
  return [...lines, 'ER  - ', '', ''].join('\r\n');
}

/** A field is one line; a break in it would begin another. */
function lineOf(tag: string, value: string): string[] {
  const line = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? [] : [`${tag}  - ${line}`];
}

function nameOf(author: Author): string {
  return 'literal' in author ? author.literal : `${author.family}, ${author.given}`;
}

function yearOf([year = 0]: readonly number[]): string {
  return String(year).padStart(4, '0');
}

/** `YYYY/MM/DD/`, with what is not known left empty. */
function dateOf(parts: readonly number[]): string {
  if (parts.length === 0) return '';
  const [, month, date] = parts;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${yearOf(parts)}/${two(month)}/${two(date)}/`;
}
