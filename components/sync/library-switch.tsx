import type { ShownLibrary } from '@/components/library/shown-library';
import { database, ownDatabase } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { accountOf } from '@/utils/store/sync/account';
import { sharedLibraries } from '@/utils/store/sync/shared-libraries';
import { i18n } from '@/utils/words/i18n';
import { libraryAddress } from './library-address';
import './sharing.css';

/** From the reader's own library to those shared with others, and back; nothing where there are none. Below, what a login may do. */
export function LibrarySwitch({ shown }: { readonly shown: ShownLibrary }) {
  const live = useLive(() => sharedLibraries(ownDatabase), []).value;
  const account = useLive(() => accountOf(database), []).value;
  // The server may have told otherwise since the page was opened.
  const isReadOnly = account.status === 'known' && account.value?.readOnly === true;
  const libraries = live.status === 'known' ? live.value : [];
  if (libraries.length === 0) return null;
  const link = (id: string | null, name: string) => (
    <li key={id}>
      <a href={libraryAddress(id)} aria-current={(shown.shared?.id ?? null) === id ? 'true' : undefined}>
        {name}
      </a>
    </li>
  );
  return (
    <>
      <nav class="library-switch" aria-label={i18n.t('sharing.libraries')} data-testid="library-switch">
        <ul>
          {link(null, i18n.t('sharing.mine'))}
          {libraries.map(({ id, name }) => link(id, name))}
        </ul>
      </nav>
      {shown.shared !== null && (isReadOnly || !shown.mayWrite) && (
        <p class="library-may small soft" data-testid="may-read">
          {i18n.t('sharing.mayReadAbout')}
        </p>
      )}
    </>
  );
}
