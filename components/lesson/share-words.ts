import { i18n } from '@/utils/words/i18n';
import { sayNumber } from '@/utils/words/locale';

/** A share of 0 to 1 as people read it; what is not known as a dash. */
export function shareWords(share: number | null): string {
  return share === null ? '–' : i18n.t('voices.percent', [Math.round(share * 100)]);
}

/** A figure with two places; what is not known as a dash. */
export function kappaWords(kappa: number | null): string {
  // No minus before a nought.
  return kappa === null ? '–' : sayNumber(Math.round(kappa * 100) / 100 + 0);
}
