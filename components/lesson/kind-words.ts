import type { Marked } from '@/utils/lesson/lesson';
import { i18n } from '@/utils/words/i18n';

/** What was marked, in a few words: the kind, and of what a text admits, which. */
export function kindWords({ kind, standing }: Pick<Marked, 'kind' | 'standing'>): string {
  return standing === null ? i18n.t(`lesson.kind.${kind}`) : i18n.t(`standing.${standing}`);
}
