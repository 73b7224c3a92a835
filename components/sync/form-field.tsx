import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly text: Signal<string>;
  /** What is wrong with it; empty: nothing. */
  readonly wrong?: string;
  readonly hint?: string;
  readonly type?: 'text' | 'password';
  readonly autocomplete: 'off' | 'username' | 'current-password' | 'new-password';
  readonly inputMode?: 'text' | 'url';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly testId: string;
  /** Beside the input. */
  readonly children?: ComponentChildren;
}

/** A line of text with its label above it; what is wrong with it stands below. */
export function FormField(props: Props) {
  const { label, text, wrong = '', hint, testId, children, type = 'text', inputMode = 'text' } = props;
  const id = useId();
  const below = [hint === undefined ? '' : `${id}-hint`, wrong === '' ? '' : `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class="sync-field">
      <label for={id}>{label}</label>
      <div class="sync-field-row">
        <input
          autocapitalize="none"
          spellcheck={false}
          id={id}
          class="field"
          data-testid={testId}
          {...(type === 'text' ? { type: 'text' as const } : { type: 'password' as const })}
          inputMode={inputMode}
          autocomplete={props.autocomplete}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          aria-invalid={wrong !== ''}
          aria-describedby={below === '' ? undefined : below}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        {children}
      </div>
      {hint !== undefined && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {/* There before it says anything: then it is heard when it does. */}
      <p class="alert small" id={`${id}-wrong`} role="alert" hidden={wrong === ''}>
        {wrong}
      </p>
    </div>
  );
}
