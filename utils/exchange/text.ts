/**
 * Writes quotations as plain text to be pasted anywhere: one claim after the other, each with who says it and where, as
 * "Copy with citation" does. Notes are left out; an article without claims is named by its title.
 */
import { citationText } from '../citation';
import { day } from './day';
import type { ExportItem, ExportPage } from './document';
import type { Format } from './format';
import { once } from './once';
import { textFragment } from './text-fragment';

export const TEXT: Format = {
  id: 'text',
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  open() {
    let isFirst = true;
    return {
      begin: () => '',
      page(page) {
        const items = page.items.length > 0 ? page.items : [null];
        const blocks = once(items.map((item) => `${citationOf(page, item)}\n`)).join('\n');
        const before = isFirst ? '' : '\n';
        isFirst = false;
        return before + blocks;
      },
      end: () => '',
    };
  },
};

function citationOf(page: ExportPage, item: ExportItem | null): string {
  return citationText({
    words: item?.quote ?? '',
    source: item?.annotation?.correction?.speaker ?? item?.speaker ?? '',
    title: page.title,
    made: [page.site ?? undefined, page.byline ?? undefined, page.published === null ? undefined : day(page.published)],
    address: (item && textFragment(page.url, item.selectors.quote)) ?? page.url,
  });
}
