import type { Annotation } from '@/utils/records';
import type { PageEntry } from '@/utils/store/rows';
import type { Found } from '@/utils/store/search';

/** A kept page with what is kept of it, in the order of the text. */
export interface PageGroup {
  readonly page: PageEntry;
  readonly annotations: readonly Annotation[];
}

/**
 * Kept pages in the order given, each with its annotations. With `found` only what was found: a page that was found
 * itself comes with everything kept of it, another only with the annotations that were found.
 */
export function byPage(
  pages: readonly PageEntry[],
  annotations: readonly Annotation[],
  found: Found | null,
): readonly PageGroup[] {
  const isShown = (annotation: Annotation) =>
    found === null || found.pages.has(annotation.page) || found.has(annotation);
  const byKey = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (!isShown(annotation)) continue;
    const list = byKey.get(annotation.page);
    if (list) list.push(annotation);
    else byKey.set(annotation.page, [annotation]);
  }
  return pages.flatMap((page) => {
    const list = byKey.get(page.key) ?? [];
    if (found !== null && list.length === 0 && !found.pages.has(page.key)) return [];
    return [{ page, annotations: list.toSorted((a, b) => start(a) - start(b)) }];
  });
}

function start({ selectors }: Annotation): number {
  return selectors.position.start;
}
