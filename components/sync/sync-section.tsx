import { useSignal } from '@preact/signals';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { catchFocus } from '@/components/parts/lost-focus';
import { sayError } from '@/components/parts/say-error';
import { accountOf } from '@/utils/store/sync/account';
import { ConnectForm } from './connect-form';
import { Connected } from './connected';
import type { SyncActions } from './sync-actions';
import { WhatGoesWhere } from './what-goes-where';
import './sync.css';

/** Sync with a server of the reader's: how to join it, and how it goes with the one that was joined. */
export function SyncSection({ actions }: { readonly actions: SyncActions }) {
  const live = useLive(() => accountOf(database), []).value;
  /** Joining anew in place of what is joined now. */
  const isAnew = useSignal(false);

  function showState(): void {
    isAnew.value = false;
    catchFocus('#sync .sync-state', '#sync button');
  }

  if (live.status === 'waiting') return null;
  if (live.status === 'failed') {
    return (
      <p class="alert" role="alert">
        {sayError(live.error)}
      </p>
    );
  }
  const account = live.value;
  if (account !== null && !isAnew.value) {
    return (
      <Connected
        account={account}
        actions={actions}
        connectAnew={() => {
          isAnew.value = true;
          catchFocus('#sync input', '#sync button');
        }}
      />
    );
  }
  return (
    <>
      <WhatGoesWhere />
      <ConnectForm
        actions={actions}
        known={account}
        done={showState}
        {...(account !== null && { cancel: showState })}
      />
    </>
  );
}
