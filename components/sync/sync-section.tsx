import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
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
  const account = live.status === 'known' ? live.value : null;
  const shows = live.status !== 'known' ? 'nothing' : account === null || isAnew.value ? 'form' : 'state';

  const showed = useRef(shows);
  useEffect(() => {
    // What was pressed to come here is gone, and the focus with it.
    if (showed.current !== 'nothing')
      catchFocus(shows === 'form' ? '#sync input' : '#sync .sync-state', '#sync button');
    showed.current = shows;
  }, [shows]);

  if (live.status === 'failed') {
    return (
      <p class="alert" role="alert">
        {sayError(live.error)}
      </p>
    );
  }
  if (shows === 'nothing') return null;
  const stay = () => {
    isAnew.value = false;
  };
  if (shows === 'form') {
    return (
      <>
        <WhatGoesWhere />
        <ConnectForm actions={actions} known={account} done={stay} {...(account !== null && { cancel: stay })} />
      </>
    );
  }
  return (
    account && (
      <Connected
        account={account}
        actions={actions}
        connectAnew={() => {
          isAnew.value = true;
        }}
      />
    )
  );
}
