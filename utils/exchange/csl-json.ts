/**
 * Writes the articles for reference managers: CSL-JSON 1.0, one item each. Claims and notes are left out.
 * Source: https://docs.citationstyles.org/en/stable/specification.html and its `csl-data.json`.
 */
import { authorsOf } from './authors';
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

/** A date that is not understood is given as the page has it. */
function itemOf({ key, url, title, byline, site, published, lang, keptAt }: ExportPage, made: string): object {
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

function dateOf(time: string): object {
  const parts = dateParts(time);
  return parts === null ? { raw: time } : { 'date-parts': [parts] };
}
