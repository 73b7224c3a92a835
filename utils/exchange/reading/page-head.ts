import { QUOTATIONS, SOURCINGS, STANDINGS } from '../../model';
import { pageKey } from '../../page-key';
import { textHash } from '../../text-hash';

/** What a file of somebody else's tells of an article. */
export interface ToldPage {
  readonly url: string;
  readonly title: string;
  readonly site?: string;
  readonly byline?: string;
  readonly published?: string;
}

/** Longer ones of a stranger's are cut: nobody reads them. */
const MAX_TITLE = 2_000;

/**
 * A page as `KeptPageSchema` has it, of which nothing but its address and what is told of it is known: no text, and a
 * reading that has nothing. `keptAt` and `updatedAt` are ISO 8601. It has yet to pass the schema.
 */
export function pageHead(told: ToldPage, note: string, keptAt: string, updatedAt: string) {
  const { url, title, ...more } = told;
  const key = pageKey(url);
  return {
    key,
    article: {
      url,
      key,
      title: (title || url).slice(0, MAX_TITLE),
      ...more,
      lang: null,
      text: '',
      blocks: [],
      links: [],
      textHash: textHash(''),
    },
    reading: {
      lang: null,
      claims: [],
      actors: [],
      findings: [],
      summary: {
        sentences: 0,
        said: 0,
        bySourcing: noneOf(SOURCINGS),
        byStanding: noneOf(STANDINGS),
        byQuotation: noneOf(QUOTATIONS),
      },
    },
    engineVersion: '',
    whole: false,
    note,
    keptAt,
    updatedAt,
    deletedAt: null,
  };
}

function noneOf(values: readonly string[]): Record<string, number> {
  return Object.fromEntries(values.map((value) => [value, 0]));
}
