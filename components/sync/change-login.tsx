import { useSignal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import type { Account } from '@/utils/store/sync/account';
import { i18n } from '@/utils/words/i18n';
import { FormField } from './form-field';
import type { SyncActions } from './sync-actions';

/** Another name or password for the server that is joined; the library and its passphrase stay as they are. */
export function ChangeLogin({ account, actions }: { readonly account: Account; readonly actions: SyncActions }) {
  const user = useSignal(account.user);
  const password = useSignal('');
  const problem = useSignal('');

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    problem.value = '';
    actions.changeLogin(user.value, password.value).catch((error: unknown) => {
      problem.value = sayError(error);
    });
  }

  return (
    <form class="sync-form" data-testid="sync-login" onSubmit={submit}>
      <FormField label={i18n.t('sync.user')} text={user} autocomplete="username" testId="sync-user" />
      <FormField
        label={i18n.t('sync.password')}
        text={password}
        wrong={problem.value}
        type="password"
        autocomplete="current-password"
        testId="sync-password"
      />
      <div>
        <button type="submit" class="button button-primary" data-testid="sync-change-login">
          {i18n.t('sync.changeLogin')}
        </button>
      </div>
    </form>
  );
}
