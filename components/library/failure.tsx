import { sayError } from '@/components/parts/say-error';
import { StoreError } from '@/utils/store/errors';
import { i18n } from '@/utils/words/i18n';
import { isPrivateWindow } from './safety';

/** Why the kept records cannot be shown, as a plain sentence under the page's heading. */
export function Failure({ error }: { readonly error: unknown }) {
  return (
    <>
      <h1 class="display">{i18n.t('library.title')}</h1>
      <p class="alert" role="alert" data-testid="failure">
        {sayFailure(error)}
      </p>
    </>
  );
}

/** The same sentence alone. Firefox gives a private window no database at all, and has no other name for that than a failure. */
export function sayFailure(error: unknown): string {
  const code = error instanceof StoreError ? error.code : undefined;
  if (code === 'newer-database') return i18n.t('library.newerDatabase');
  return isPrivateWindow && code === 'failed' ? i18n.t('library.closedPrivately') : sayError(error);
}
