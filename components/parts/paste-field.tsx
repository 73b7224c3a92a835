import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import './paste-field.css';

interface Props {
  readonly text: Signal<string>;
  readonly testid: string;
  readonly rows: number;
  /** The id of what says more about it. */
  readonly about: string;
  /** Ctrl or Cmd with Enter: as the button that reads the text. */
  readonly onRead: () => void;
  /** Does it take the focus when it comes? */
  readonly isFirst?: boolean;
  /** What stands right under it. */
  readonly children?: ComponentChildren;
}

/** A field to paste an article into. */
export function PasteField({ text, testid, rows, about, onRead, isFirst = false, children }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (isFirst) field.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div class="paste-field">
      <label for={id}>{i18n.t('draft.text')}</label>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        class="field"
        data-testid={testid}
        rows={rows}
        aria-describedby={about}
        spellcheck={false}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRead();
        }}
      />
      {children}
    </div>
  );
}
