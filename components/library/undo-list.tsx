import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import type { LibraryActions } from './actions';
import type { Removal } from './removals';

/** What was just deleted or decided, each with its way back. Ctrl+Z takes the last one back. */
export function UndoList({ actions }: { readonly actions: LibraryActions }) {
  const { removals } = actions;
  const list = removals.list.value;

  useEffect(() => {
    const undoLast = (event: KeyboardEvent) => {
      const last = removals.list.peek().at(-1);
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || last === undefined) return;
      if (event.target instanceof Element && event.target.closest('textarea, input') !== null) return;
      event.preventDefault();
      void actions.undo(last);
    };
    addEventListener('keydown', undoLast);
    return () => removeEventListener('keydown', undoLast);
  }, [actions, removals]);

  return (
    <section
      class="undo"
      role="status"
      aria-label={i18n.t('library.deleted')}
      onPointerEnter={removals.hold}
      onPointerLeave={removals.release}
      onFocusIn={removals.hold}
      onFocusOut={removals.release}
    >
      <ul>
        {list.map((removal) => (
          <UndoItem key={removal.id} removal={removal} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

function UndoItem({ removal, actions }: { readonly removal: Removal; readonly actions: LibraryActions }) {
  const button = useRef<HTMLButtonElement>(null);
  // Before the next key can arrive.
  useLayoutEffect(() => {
    if (removal.byKeyboard) button.current?.focus();
  }, [removal]);
  return (
    <li class="undo-item">
      <span class="undo-say">{removal.say}</span>
      <button ref={button} type="button" class="button" data-testid="undo" onClick={() => void actions.undo(removal)}>
        {i18n.t('parts.undo')}
      </button>
      <button type="button" class="button-quiet" onClick={() => actions.dismiss(removal)}>
        {i18n.t('parts.dismiss')}
      </button>
    </li>
  );
}
