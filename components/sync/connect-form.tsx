import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Account } from '@/utils/store/sync/account';
import { i18n } from '@/utils/words/i18n';
import { FormField } from './form-field';
import { PassphraseChoice } from './passphrase-choice';
import type { SyncActions, SyncGiven } from './sync-actions';
import { fieldOf, type FormField as OfTrouble, sayTrouble, troubleOf } from './trouble';

interface Props {
  readonly actions: Pick<SyncActions, 'accessFor' | 'ask' | 'connect'>;
  /** What the reader calls the library, which they share with others; absent: it is their own. */
  readonly name?: Signal<string>;
  /** Joined now, and to be joined anew. */
  readonly known: Account | null;
  readonly done: () => void;
  readonly cancel?: () => void;
}

type FieldName = OfTrouble | 'name';

/** What is wrong, and with which field; null: with none of them. */
interface Wrong {
  readonly field: FieldName | null;
  readonly say: string;
}

/** The server, the login there, and the passphrase: until the button is pressed none of it goes anywhere. */
export function ConnectForm({ actions, name, known, done, cancel }: Props) {
  const url = useSignal(known?.url ?? '');
  const user = useSignal(known?.user ?? '');
  const password = useSignal('');
  const isSealed = useSignal(known === null || known.keys !== null);
  const passphrase = useSignal('');
  const wrong = useSignal<Wrong | null>(null);
  const busy = useSignal<AbortController | null>(null);
  const form = useRef<HTMLFormElement>(null);

  function tell(field: FieldName | null, say: string): void {
    wrong.value = { field, say };
    if (field === null) return;
    const [named, choice] = [`sync-${field}`, 'sync-encrypt'].map((id) =>
      form.current?.querySelector<HTMLElement>(`[data-testid="${id}"]`),
    );
    (named ?? choice)?.focus();
  }

  // The browser asks only when the request is made in the click itself: nothing is awaited before it.
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (busy.value !== null) return;
    wrong.value = null;
    const access = actions.accessFor(url.value);
    if (name?.value.trim() === '') tell('name', i18n.t('sharing.noName'));
    else if (access === null) tell('url', i18n.t('sync.noAddress'));
    else if (user.value === '') tell('user', i18n.t('sync.noUser'));
    else if (isSealed.value && passphrase.value === '') tell('passphrase', i18n.t('sync.noPassphrase'));
    else void join(actions.ask(access));
  }

  async function join(allowed: Promise<boolean>): Promise<void> {
    const stop = new AbortController();
    busy.value = stop;
    try {
      if (!(await allowed)) return tell('url', sayTrouble('no-access'));
      await actions.connect(given(), stop.signal);
      done();
    } catch (error) {
      if (stop.signal.aborted) return;
      const trouble = troubleOf((error as { readonly code?: unknown } | null)?.code);
      if (trouble === 'failed') console.error('Whence:', error);
      tell(fieldOf(trouble), sayTrouble(trouble));
    } finally {
      busy.value = null;
    }
  }

  function given(): SyncGiven {
    return {
      url: url.value,
      user: user.value,
      password: password.value,
      passphrase: isSealed.value ? passphrase.value : null,
    };
  }

  const said = (field: FieldName | null) => (wrong.value?.field === field ? wrong.value.say : '');
  const isBusy = busy.value !== null;
  return (
    <form ref={form} class="sync-form" data-testid="sync-form" noValidate aria-busy={isBusy} onSubmit={submit}>
      {name && (
        <FormField
          label={i18n.t('sharing.name')}
          hint={i18n.t('sharing.nameHint')}
          text={name}
          wrong={said('name')}
          autocomplete="off"
          maxLength={200}
          testId="sync-name"
        />
      )}
      <FormField
        label={i18n.t('sync.url')}
        hint={i18n.t('sync.urlHint')}
        text={url}
        wrong={said('url')}
        inputMode="url"
        autocomplete="off"
        placeholder={i18n.t('sync.urlExample')}
        testId="sync-url"
      />
      <FormField
        label={i18n.t('sync.user')}
        text={user}
        wrong={said('user')}
        autocomplete="username"
        testId="sync-user"
      />
      <FormField
        label={i18n.t('sync.password')}
        text={password}
        type="password"
        autocomplete="current-password"
        testId="sync-password"
      />
      <PassphraseChoice
        isWanted={isSealed}
        passphrase={passphrase}
        wrong={said('passphrase')}
        about={name ? i18n.t('sharing.encryptAbout') : i18n.t('sync.encryptAbout')}
      />
      <p class="alert" role="alert" hidden={said(null) === ''} data-testid="sync-wrong">
        {said(null)}
      </p>
      <div class="sync-actions">
        <button type="submit" class="button button-primary" data-testid="sync-connect" aria-disabled={isBusy}>
          {isBusy ? i18n.t('sync.connecting') : i18n.t('sync.connect')}
        </button>
        {isBusy && (
          <button type="button" class="button-quiet" onClick={() => busy.value?.abort()}>
            {i18n.t('sync.stop')}
          </button>
        )}
        {!isBusy && cancel && (
          <button type="button" class="button-quiet" onClick={cancel}>
            {i18n.t('sync.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
