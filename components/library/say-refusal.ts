import type { Refused } from '@/utils/exchange/reading/found';
import { i18n } from '@/utils/words/i18n';

/** Why that of a file does not come in, as a sentence. */
export function sayRefusal({ what, params }: Refused): string {
  const said = (name: string) => String(params[name] ?? '');
  switch (what) {
    case 'newerVersion':
    case 'unknownVersion':
      return i18n.t(`import.refusal.${what}`, [said('version')]);
    case 'tooLarge':
    case 'lineTooLong':
    case 'tooMany':
      return i18n.t(`import.refusal.${what}`, [said('limit')]);
    case 'invalid':
      return i18n.t('import.refusal.invalid', [said('field')]);
    case 'address':
    case 'pageNote':
      return i18n.t(`import.refusal.${what}`, [said('address')]);
    default:
      return i18n.t(`import.refusal.${what}`);
  }
}
