import { useSignal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import type { Account } from '@/utils/store/sync/account';
import { i18n } from '@/utils/words/i18n';
import { ChangeLogin } from './change-login';
import type { Phase } from './phase';
import type { SyncActions } from './sync-actions';

interface Props {
  readonly phase: Phase;
  readonly account: Account;
  readonly actions: SyncActions;
  readonly connectAnew: () => void;
}

/** Where sync has stopped, or waits: what makes it go on. */
export function WhatHelps({ phase, account, actions, connectAnew }: Props) {
  const problem = useSignal('');

  // Straight from the click: browsers ask the reader only then.
  function allow(): void {
    problem.value = '';
    const access = actions.accessFor(account.url);
    if (access === null) return;
    actions.ask(access).then(
      (isAllowed) => isAllowed && actions.syncNow(),
      (error: unknown) => {
        problem.value = sayError(error);
      },
    );
  }

  if (phase.is !== 'stopped') return null;
  switch (phase.why) {
    case 'no-access':
    case 'no-consent':
      return (
        <>
          <button type="button" class="button button-primary" data-testid="sync-allow" onClick={allow}>
            {i18n.t('sync.allow')}
          </button>
          <p class="alert small" role="alert" hidden={problem.value === ''}>
            {problem.value}
          </p>
        </>
      );
    case 'password':
    case 'not-allowed':
      return <ChangeLogin account={account} actions={actions} />;
    case 'other-library':
    case 'no-library':
    case 'not-couchdb':
    case 'needs-passphrase':
    case 'wrong-passphrase':
    case 'not-sealed':
      return (
        <button type="button" class="button button-primary" data-testid="sync-anew" onClick={connectAnew}>
          {i18n.t('sync.anew')}
        </button>
      );
    default:
      return null;
  }
}
