import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_NOTE_LENGTH } from '@/utils/records';
import { sayError } from './say-error';

/** A note that stops being typed is saved after this long even if the field keeps the focus: a popup may close at any time. */
const PAUSE_MS = 600;

interface Props {
  readonly label: string;
  /** The note as it is stored. What the reader is typing is never overwritten by it. */
  readonly note: string;
  readonly save: (note: string) => Promise<void>;
  readonly focus?: boolean;
  /** Looks like text until it is used: for lists, where most notes are empty. Its label is then its placeholder. */
  readonly quiet?: boolean;
}

// No style is imported here: in the page script it would reach the news page. `mount.tsx` and the card load it.

/** A note, edited in place: saved on a pause, on blur, on Ctrl+Enter and when the page goes away; a failed save keeps the words and says so. */
export function NoteField({ label, note, save, focus = false, quiet = false }: Props) {
  const id = useId();
  const text = useSignal(note);
  const status = useSignal<'' | 'saved' | 'unsaved' | { readonly failed: string }>('');
  const field = useRef<HTMLTextAreaElement>(null);
  const keeper = useRef({ stored: note, save, timer: 0 });
  keeper.current.save = save;

  useEffect(() => {
    const isEdited = text.peek() !== keeper.current.stored;
    keeper.current.stored = note;
    if (!isEdited) text.value = note;
  }, [note, text]);

  async function flush(): Promise<void> {
    const { current } = keeper;
    clearTimeout(current.timer);
    const wanted = text.peek();
    if (wanted === current.stored) return;
    const before = current.stored;
    current.stored = wanted;
    try {
      await current.save(wanted);
      if (text.peek() === wanted) status.value = 'saved';
    } catch (error) {
      if (current.stored === wanted) current.stored = before;
      status.value = { failed: sayError(error) };
    }
  }

  useEffect(() => {
    const leave = () => void flush();
    addEventListener('pagehide', leave);
    if (focus) field.current?.focus();
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  function edited(value: string): void {
    text.value = value;
    status.value = 'unsaved';
    clearTimeout(keeper.current.timer);
    keeper.current.timer = Number(setTimeout(flush, PAUSE_MS));
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
        class="field note-text"
        data-testid="note"
        rows={1}
        placeholder={quiet ? i18n.t('parts.addNote') : undefined}
        maxLength={MAX_NOTE_LENGTH}
        value={text.value}
        onInput={(event) => edited(event.currentTarget.value)}
        onBlur={() => void flush()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void flush();
        }}
      />
      <p class={typeof state === 'object' ? 'alert small' : 'note-status small soft'} role="status">
        {state === 'saved' && i18n.t('parts.noteSaved')}
        {typeof state === 'object' && `${i18n.t('parts.noteNotSaved')} ${state.failed}`}
      </p>
    </div>
  );
}
