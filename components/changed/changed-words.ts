import { i18n } from '@/utils/words/i18n';

/** How many read differently, and how many are gone, in a sentence each. */
export function changedWords(passages: readonly { readonly how: string }[]): string {
  const edited = passages.filter(({ how }) => how === 'edited').length;
  const gone = passages.filter(({ how }) => how === 'gone').length;
  const sentences: string[] = [];
  if (edited > 0) sentences.push(i18n.t('changed.edited', edited));
  if (gone > 0) sentences.push(i18n.t('changed.gone', gone));
  return sentences.join(' ');
}
