import type { Strength } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';

/** What each strength is called, in one or two words, and what it does. */
export function strengthWords(strength: Strength): readonly [name: string, about: string] {
  switch (strength) {
    case 'off':
      return [i18n.t('strength.off'), i18n.t('strengthAbout.off')];
    case 'unverified':
      return [i18n.t('strength.unverified'), i18n.t('strengthAbout.unverified')];
    case 'all':
      return [i18n.t('strength.all'), i18n.t('strengthAbout.all')];
  }
}
