import { i18n } from '@/utils/words/i18n';
import type { ClaimCounts } from './claim-counts';

/** How many claims there are and how many of them are unverified or unnamed, as one sentence. */
export function sayClaims({ said, unverified }: Pick<ClaimCounts, 'said' | 'unverified'>): string {
  if (said === 0) return `${i18n.t('popup.summary', 0)}.`;
  if (said === 1) return unverified === 0 ? i18n.t('popup.summaryOneClear') : i18n.t('popup.summaryOneUnverified');
  return i18n.t('popup.summaryWith', [i18n.t('popup.summary', said), i18n.t('popup.summaryUnverified', unverified)]);
}
