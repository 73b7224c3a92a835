import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { MAX_NOTE_LENGTH } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';
import { useCell } from './cell';
import { createNoteSaver } from './note-saver';
import { sayError } from './say-error';

/** A note that stops being typed is saved after this long even if the field keeps the focus: a popup may close at any time. */
const PAUSE_MS = 600;

interface Props {
  readonly label: string;
  /** The note as it is stored. What the reader is typing is never overwritten by it. */
  readonly note: string;
  /** `was`: the note that the reader had before them when they wrote this one. */
  readonly save: (note: string, was: string) => Promise<void>;
  readonly focus?: boolean;
  /** Looks like text until it is used: for lists, where most notes are empty. Its label is then its placeholder. */
  readonly quiet?: boolean;
}

// No style is imported here: in the page script it would reach the news page. `mount.tsx` and the card load it.

/** A note, edited in place: saved on a pause, on blur, on Ctrl+Enter and when the page goes away; a failed save keeps the words and says so. */
export function NoteField({ label, note, save, focus = false, quiet = false }: Props) {
  const id = useId();
  const text = useCell(note);
  const status = useCell<'' | 'saved' | 'unsaved' | { readonly failed: string }>('');
  const field = useRef<HTMLTextAreaElement>(null);
  const pause = useRef(0);
  const write = useRef(save);
  write.current = save;
  const saver = useMemo(() => createNoteSaver(note, (words, was) => write.current(words, was)), []);

  useEffect(() => {
    const isEdited = text.value !== saver.stored;
    saver.follow(note, !isEdited);
    if (!isEdited) text.value = note;
  }, [note, text, saver]);

  async function settle(saving: Promise<void>): Promise<void> {
    try {
      await saving;
      if (status.value !== '' && text.value === saver.stored) status.value = 'saved';
    } catch (error) {
      status.value = { failed: sayError(error) };
    }
  }

  function flush(): void {
    clearTimeout(pause.current);
    void settle(saver.save(text.value));
  }

  useEffect(() => {
    const leave = () => {
      clearTimeout(pause.current);
      void settle(saver.saveLeaving(text.value));
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      flush();
    };
  }, []);

  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  function edited(value: string): void {
    text.value = value;
    status.value = 'unsaved';
    clearTimeout(pause.current);
    pause.current = Number(setTimeout(flush, PAUSE_MS));
  }

  const state = status.value;
  return (
    <div class={quiet ? 'note note-quiet' : 'note'}>
      <label class={quiet ? 'visually-hidden' : 'note-label small soft'} for={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        // An empty field runs as its placeholder does.
        dir={text.value === '' ? undefined : 'auto'}
        class="field note-text"
        data-testid="note"
        rows={1}
        placeholder={quiet ? i18n.t('parts.addNote') : undefined}
        maxLength={MAX_NOTE_LENGTH}
        value={text.value}
        onInput={(event) => edited(event.currentTarget.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) flush();
        }}
      />
      <p class={typeof state === 'object' ? 'alert small' : 'note-status small soft'} role="status">
        {state === 'saved' && i18n.t('parts.noteSaved')}
        {typeof state === 'object' && `${i18n.t('parts.noteNotSaved')} ${state.failed}`}
      </p>
    </div>
  );
}
