import { i18n } from '@/utils/words/i18n';
import type { Agreement } from './comparing';

/** What is said where two do not differ: to agree on nothing at all is no agreement. */
export function nothingWords(kinds: Agreement['kinds']): string {
  return kinds.some(({ both }) => both > 0) ? i18n.t('lesson.noDifferences') : i18n.t('lesson.nothingMarked');
}
