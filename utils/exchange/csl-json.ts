/**
 * Writes the articles for reference managers: CSL-JSON 1.0, one item each. Claims and notes are left out.
 * Source: https://docs.citationstyles.org/en/stable/specification.html and its `csl-data.json`.
 */
import { type Author, authorsOf } from './authors';
import { dateParts } from './date-parts';
import type { ExportPage } from './document';
import type { Format } from './format';

export const CSL_JSON: Format = {
  id: 'csl-json',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  open({ made }) {
    let isFirst = true;
    return {
      begin: () => '[',
      page(page) {
        const before = isFirst ? '\n' : ',\n';
        isFirst = false;
        return before + JSON.stringify(itemOf(page, made));
      },
      end: () => '\n]\n',
    };
  },
};

export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly Author[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly language?: string;
  readonly URL: string;
  readonly accessed: CslDate;
}

/** Year, month and day as far as they are known, or what the page says. */
export type CslDate = { readonly 'date-parts': readonly (readonly number[])[] } | { readonly raw: string };

/** What of an article its reference is made of. */
export type Referred = Pick<ExportPage, 'key' | 'url' | 'title' | 'byline' | 'site' | 'published' | 'lang' | 'keptAt'>;

/** The article as CSL-JSON has it. A date that is not understood is given as the page has it. */
export function itemOf({ key, url, title, byline, site, published, lang, keptAt }: Referred, made: string): CslItem {
  const authors = authorsOf(byline, site);
  return {
    id: key,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(site !== null && { 'container-title': site }),
    ...(published !== null && { issued: dateOf(published) }),
    ...(lang && { language: lang }),
    URL: url,
    accessed: dateOf(keptAt ?? made),
  };
}

function dateOf(time: string): CslDate {
  const parts = dateParts(time);
  return parts === null ? { raw: time } : { 'date-parts': [parts] };
}
