import { type Signal, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import { FormField } from './form-field';

interface Props {
  readonly isWanted: Signal<boolean>;
  readonly passphrase: Signal<string>;
  readonly wrong: string;
  /** What it means that all is encrypted, and who needs the passphrase. */
  readonly about: string;
}

/** Whether what is sent is encrypted, with what, and what that means: shown, because nobody can look a wrong one up later. */
export function PassphraseChoice({ isWanted, passphrase, wrong, about: means }: Props) {
  const isShown = useSignal(false);
  const about = useId();
  return (
    <div class="sync-passphrase">
      <label class="choice">
        <input
          type="checkbox"
          data-testid="sync-encrypt"
          checked={isWanted.value}
          aria-describedby={about}
          onChange={(event) => {
            isWanted.value = event.currentTarget.checked;
          }}
        />
        <span>
          {i18n.t('sync.encrypt')}
          <span class="choice-about small soft" id={about}>
            {isWanted.value ? means : i18n.t('sync.plainAbout')}
          </span>
        </span>
      </label>
      {isWanted.value && (
        <FormField
          label={i18n.t('sync.passphrase')}
          hint={i18n.t('sync.passphraseHint')}
          text={passphrase}
          wrong={wrong}
          type={isShown.value ? 'text' : 'password'}
          autocomplete="new-password"
          testId="sync-passphrase"
        >
          <button
            type="button"
            class="button"
            data-testid="sync-show-passphrase"
            aria-label={isShown.value ? i18n.t('sync.hidePassphrase') : i18n.t('sync.showPassphrase')}
            onClick={() => {
              isShown.value = !isShown.value;
            }}
          >
            {isShown.value ? i18n.t('sync.hide') : i18n.t('sync.show')}
          </button>
        </FormField>
      )}
      {!isWanted.value && (
        <p class="alert small" role="alert" hidden={wrong === ''}>
          {wrong}
        </p>
      )}
    </div>
  );
}
