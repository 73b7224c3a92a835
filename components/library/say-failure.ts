import { i18n } from '#i18n';
import { sayError } from '@/components/parts/say-error';
import { StoreError } from '@/utils/store/errors';

/** Why the kept records cannot be shown, as a plain sentence. */
export function sayFailure(error: unknown): string {
  if (error instanceof StoreError && error.code === 'newer-database') return i18n.t('library.newerDatabase');
  return sayError(error);
}
