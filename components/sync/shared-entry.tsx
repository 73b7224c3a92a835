import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/parts/live';
import { catchFocus } from '@/components/parts/lost-focus';
import { accountOf, NEVER_SYNCED, statusOf } from '@/utils/store/sync/account';
import { sharedDatabase } from '@/utils/store/sync/shared-database';
import type { SharedLibrary } from '@/utils/store/sync/shared-libraries';
import { i18n } from '@/utils/words/i18n';
import { ConnectForm } from './connect-form';
import { LeaveLibrary } from './leave-library';
import { libraryAddress } from './library-address';
import { phaseOf } from './phase';
import { RenameLibrary } from './rename-library';
import type { SharingActions } from './sync-actions';
import { SyncProgress } from './sync-progress';
import { useSteadyPhase } from './use-steady-phase';
import { WhatHelps } from './what-helps';

interface Props {
  readonly library: SharedLibrary;
  readonly sharing: SharingActions;
}

/** One library that the reader shares: where it is, what they may do there, how it goes, and the way out. */
export function SharedEntry({ library, sharing }: Props) {
  const { id, name } = library;
  const doing = useSignal<'nothing' | 'renaming' | 'leaving' | 'anew'>('nothing');
  const account = useLive(() => accountOf(sharedDatabase(id)), [id]).value;
  const status = useLive(() => statusOf(sharedDatabase(id)), [id]).value;
  const now = status.status === 'known' ? status.value : NEVER_SYNCED;
  const phase = useSteadyPhase(phaseOf(now));
  const actions = useMemo(() => sharing.actionsOn(id), [sharing, id]);
  const known = account.status === 'known' ? account.value : null;
  const back = (testId: string) => () => {
    doing.value = 'nothing';
    catchFocus(`[data-library="${id}"] [data-testid="${testId}"]`, '#shared-title');
  };
  return (
    <li data-testid="shared-library" data-library={id} data-phase={phase.is}>
      {doing.value === 'renaming' ? (
        <RenameLibrary library={library} rename={sharing.rename} done={back('rename-shared')} />
      ) : (
        <h4>
          <a href={libraryAddress(id)}>{name}</a>
        </h4>
      )}
      {known && (
        <p class="shared-where small soft" data-testid="shared-where">
          {i18n.t('sharing.where', [known.url, known.user])}
          <br />
          {known.readOnly === true ? i18n.t('sharing.mayRead') : i18n.t('sharing.mayContribute')}
        </p>
      )}
      <SyncProgress phase={phase} status={now} />
      {known && doing.value !== 'anew' && (
        <WhatHelps
          phase={phase}
          account={known}
          actions={actions}
          connectAnew={() => {
            doing.value = 'anew';
          }}
        />
      )}
      {known && doing.value === 'anew' && (
        <ConnectForm actions={actions} known={known} done={back('rename-shared')} cancel={back('sync-anew')} />
      )}
      {doing.value === 'leaving' && (
        <LeaveLibrary name={name} leave={() => sharing.leave(id)} stay={back('leave-shared')} />
      )}
      {doing.value === 'nothing' && (
        <div class="sync-actions">
          <button
            type="button"
            class="button-quiet"
            data-testid="rename-shared"
            aria-label={i18n.t('sharing.renameNamed', [name])}
            onClick={() => {
              doing.value = 'renaming';
            }}
          >
            {i18n.t('sharing.rename')}
          </button>
          <button type="button" class="button-quiet" data-testid="sync-shared" onClick={actions.syncNow}>
            {i18n.t('sync.now')}
          </button>
          <button
            type="button"
            class="button-quiet"
            data-testid="leave-shared"
            aria-label={i18n.t('sharing.leaveNamed', [name])}
            onClick={() => {
              doing.value = 'leaving';
            }}
          >
            {i18n.t('sharing.leave')}
          </button>
        </div>
      )}
    </li>
  );
}
