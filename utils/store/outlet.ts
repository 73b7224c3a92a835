import type { PageEntry } from './rows';

/** The name of the outlet that a kept page is from: as the page gives it, or else its host; never empty. */
export function outletOf({ article }: Pick<PageEntry, 'article'>): string {
  const site = article.site?.trim() ?? '';
  if (site !== '') return site;
  return URL.canParse(article.url) ? new URL(article.url).hostname || article.url : article.url;
}
