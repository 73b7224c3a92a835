import { hashOf } from '@/components/library/route';
import { sayDate } from '@/components/parts/dates';
import { outletOf } from '@/utils/store/outlet';
import type { PageEntry } from '@/utils/store/rows';

/** The link that opens a kept page: its outlet and date, or its title with these beside it. */
export function PageLine({ entry, titled = false }: { readonly entry: PageEntry; readonly titled?: boolean }) {
  const { article, key, keptAt } = entry;
  const where = `${outletOf(entry)}, ${sayDate(article.published ?? keptAt)}`;
  return titled ? (
    <>
      <a href={hashOf(key)} dir="auto">
        {article.title || article.url}
      </a>{' '}
      <span class="soft page-line-where">{where}</span>
    </>
  ) : (
    <a href={hashOf(key)} dir="auto">
      {where}
    </a>
  );
}
