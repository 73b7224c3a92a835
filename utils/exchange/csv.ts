/** Writes a table of claims: see `csv-table.ts` for how its cells are written. */
import type { Correction } from '../model';
import { BYTE_ORDER_MARK, csvRow } from './csv-table';
import type { ExportItem, ExportPage } from './document';
import { evidenceLine } from './evidence-line';
import type { Format } from './format';
import { textFragment } from './text-fragment';

/**
 * Ids, not words: scripts know the columns by them in every language. What is of the claim comes first, because the first
 * columns are what a spreadsheet shows: of the article they would be the same in every row.
 */
const COLUMNS = {
  quote: (_, item) => item?.quote,
  speaker: (_, item) => item?.speaker,
  sourcing: (_, item) => (item?.claim?.class === 'none' ? null : item?.claim?.sourcing),
  quotation: (_, item) => item?.claim?.quotation,
  standing: (_, item) => item && [...new Set(item.claim?.standing.map(({ value }) => value))].join('; '),
  mark: (_, item) => item?.claim?.mark,
  status: (_, item) => item?.annotation?.verdict,
  checker: (_, item) => item?.annotation?.checker,
  note: (_, item) => item?.note,
  tags: (_, item) => item?.tags.join('; '),
  evidence: (_, item) => item?.annotation?.evidence.map(evidenceLine).join('\n'),
  article: (page) => page.title,
  site: (page) => page.site,
  byline: (page) => page.byline,
  published: (page) => page.published,
  url: (page) => page.url,
  link: (page, item) => item && textFragment(page.url, item.selectors.quote),
  page_note: (page) => page.note,
  page_kept: (page) => page.keptAt,
  kept: (_, item) => (item?.annotation?.kept ? item.annotation.createdAt : null),
  changed: (_, item) => item?.annotation?.updatedAt,
  class: (_, item) => item?.claim?.class,
  confidence: (_, item) => item?.claim?.confidence.toFixed(2),
  reader_dismissed: (_, item) => (item?.annotation?.correction?.dismissed ? 'yes' : null),
  reader_speaker: (_, item) => item?.annotation?.correction?.speaker,
  reader_sourcing: (_, item) => item?.annotation?.correction?.sourcing,
  reader_standing: (_, item) => standingSaid(item?.annotation?.correction),
  engine: (_, item) => item?.engineVersion,
  id: (_, item) => item?.annotation?.id ?? item?.claim?.id,
} satisfies Record<string, (page: ExportPage, item: ExportItem | null) => string | null | undefined>;

/** `none`: the reader says that the text says nothing of its evidence; empty: the engine's reading stands. */
function standingSaid(correction: Correction | null | undefined): string | null {
  if (!correction?.standing) return null;
  return correction.standing.length === 0 ? 'none' : correction.standing.join('; ');
}

/** One row for each claim and passage; a page without one has a row of its own. */
export const CSV: Format = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  open: () => ({
    begin: () => BYTE_ORDER_MARK + csvRow(Object.keys(COLUMNS)),
    page: (page) => {
      const items = page.items.length > 0 ? page.items : [null];
      return items.map((item) => csvRow(Object.values(COLUMNS).map((cell) => cell(page, item)))).join('');
    },
    end: () => '',
  }),
};
