import { useSignal } from '@preact/signals';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { sayError } from '@/components/parts/say-error';
import { laterPart } from '@/components/sync/later-part';
import { WITH_SYNC } from '@/utils/build';
import { unexported } from '@/utils/store/times';
import { i18n } from '@/utils/words/i18n';
import { isPrivateWindow, note } from './safety';
import { hasPlace, type ShownLibrary } from './shown-library';
import './safety.css';

const SyncNotices = WITH_SYNC
  ? laterPart(() => import('@/components/sync/sync-notices').then((module) => module.SyncNotices))
  : null;

interface Props {
  readonly damaged: number;
  readonly library: ShownLibrary;
}

/** Quiet lines above the list: what could not be read, and that much was kept since the last export. */
export function Notices({ damaged, library }: Props) {
  const problem = useSignal('');
  const due = useLive(() => unexported(database, new Date()), []).value;
  const count = due.status === 'known' && !isPrivateWindow && library.shared === null ? due.value : null;
  return (
    <>
      {damaged > 0 && (
        <p class="notice" role="status" data-testid="damaged">
          {i18n.t('library.damaged', damaged)}{' '}
          {hasPlace(library, 'copies') && <a href="#copies">{i18n.t('library.damagedLook')}</a>}
        </p>
      )}
      {SyncNotices && <SyncNotices mayChoose={hasPlace(library, 'differing')} />}
      {count !== null && (
        <p class="notice" role="status" data-testid="export-reminder">
          <span>{i18n.t('library.remind', count)}</span>
          <button
            type="button"
            class="button-quiet"
            data-testid="export-later"
            onClick={() =>
              note('reminder').catch((error: unknown) => {
                problem.value = sayError(error);
              })
            }
          >
            {i18n.t('library.remindLater')}
          </button>
        </p>
      )}
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </>
  );
}
