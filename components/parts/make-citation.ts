import { bibliographyEntry } from '@/utils/bibliography/entry';
import type { Run } from '@/utils/bibliography/runs';
import { loadStyle, type StyleId } from '@/utils/bibliography/styles';
import { itemOf } from '@/utils/exchange/csl-json';
import type { PageEntry } from '@/utils/store/rows';

/**
 * The kept article as a bibliography of that style has it. Brings citeproc along, a hundred kilobytes packed: to be imported
 * when a citation is asked for, and not before.
 */
export async function makeCitation({ article, key, keptAt }: PageEntry, style: StyleId): Promise<readonly Run[]> {
  const { url, title, byline = null, site = null, published = null, lang } = article;
  const item = itemOf({ key, url, title, byline, site, published, lang, keptAt }, keptAt);
  return bibliographyEntry(item, await loadStyle(style));
}
