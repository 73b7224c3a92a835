import { useSignal } from '@preact/signals';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { type Account, NEVER_SYNCED, statusOf } from '@/utils/store/sync/account';
import { i18n } from '@/utils/words/i18n';
import { Disconnect } from './disconnect';
import { phaseOf } from './phase';
import type { SyncActions } from './sync-actions';
import { SyncProgress } from './sync-progress';
import { useSteadyPhase } from './use-steady-phase';
import { WhatHelps } from './what-helps';

interface Props {
  readonly account: Account;
  readonly actions: SyncActions;
  readonly connectAnew: () => void;
}

/** The server that was joined, how it goes, and what the reader can do about it. */
export function Connected({ account, actions, connectAnew }: Props) {
  const live = useLive(() => statusOf(database), []).value;
  const status = live.status === 'known' ? live.value : NEVER_SYNCED;
  const phase = useSteadyPhase(phaseOf(status));
  const isLeaving = useSignal(false);
  const { url, user, keys, readOnly } = account;
  return (
    <div class="sync-state" tabIndex={-1} data-testid="sync-state" data-phase={phase.is}>
      <SyncProgress phase={phase} status={status} />
      {readOnly === true && <p data-testid="sync-may-read">{i18n.t('sync.mayRead', [new URL(url).host])}</p>}
      <WhatHelps phase={phase} account={account} actions={actions} connectAnew={connectAnew} />
      <dl class="sync-account">
        <div>
          <dt>{i18n.t('sync.database')}</dt>
          <dd class="sync-address">{url}</dd>
        </div>
        <div>
          <dt>{i18n.t('sync.user')}</dt>
          <dd class="sync-address">{user}</dd>
        </div>
        <div>
          <dt>{i18n.t('sync.encryption')}</dt>
          <dd data-testid="sync-sealed" data-sealed={keys !== null}>
            {keys === null ? i18n.t('sync.plain') : i18n.t('sync.sealed')}
          </dd>
        </div>
      </dl>
      {isLeaving.value ? (
        <Disconnect
          actions={actions}
          stay={() => {
            isLeaving.value = false;
          }}
        />
      ) : (
        <div class="sync-actions">
          <button type="button" class="button" data-testid="sync-now" onClick={actions.syncNow}>
            {phase.is === 'waiting' || phase.is === 'stopped' ? i18n.t('sync.tryNow') : i18n.t('sync.now')}
          </button>
          <button
            type="button"
            class="button-quiet"
            data-testid="sync-disconnect"
            onClick={() => {
              isLeaving.value = true;
            }}
          >
            {i18n.t('sync.disconnect')}
          </button>
        </div>
      )}
    </div>
  );
}
