import { i18n } from '#i18n';
import { sayError } from '@/components/parts/say-error';
import { StoreError } from '@/utils/store/errors';

/** Why the kept records cannot be shown, as a plain sentence under the page's heading. */
export function Failure({ error }: { readonly error: unknown }) {
  const isNewer = error instanceof StoreError && error.code === 'newer-database';
  return (
    <>
      <h1 class="display">{i18n.t('library.title')}</h1>
      <p class="alert" role="alert" data-testid="failure">
        {isNewer ? i18n.t('library.newerDatabase') : sayError(error)}
      </p>
    </>
  );
}
