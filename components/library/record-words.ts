import { RECORD_KINDS, type RecordCounts, type RecordKind } from '@/utils/store/copy/record-counts';
import { i18n } from '@/utils/words/i18n';

/** "1 page, 2 claims and passages, the text of 1 article": each kind by itself, and only those there are; empty for none. */
export function recordWords(counts: Readonly<RecordCounts>): string {
  const words = RECORD_KINDS.filter((kind) => counts[kind] > 0).map((kind) => kindWords(kind, counts[kind]));
  return words.length === 0 ? '' : words.reduce((before, next) => i18n.t('library.counts', [before, next]));
}

function kindWords(kind: RecordKind, count: number): string {
  if (kind === 'page') return i18n.t('library.pages', count);
  if (kind === 'annotation') return i18n.t('library.passages', count);
  return i18n.t(`import.kind.${kind}`, count);
}
