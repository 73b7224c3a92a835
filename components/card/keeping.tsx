import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Cell, useCell } from '@/components/parts/cell';
import { NoteField } from '@/components/parts/note-field';
import { sayError } from '@/components/parts/say-error';
import type { KeptMark } from '@/utils/messages/protocol';
import { i18n } from '@/utils/words/i18n';
import type { CardActions, CardKeys, JustKept } from './card';

interface Props {
  readonly kept: KeptMark | null;
  readonly justKept?: JustKept | null;
  /** True: tell the reader where notes live. Absent: the reader can only be told here. */
  readonly firstTime?: Cell<boolean>;
  readonly actions: Pick<CardActions, 'keepsNothing' | 'keep' | 'saveNote' | 'remove' | 'restore'>;
  readonly keys: CardKeys;
  /** Stands at the end of the row. */
  readonly children?: ComponentChildren;
}

/** Keep, note, remove, and back again: what was removed can be restored as long as the card shows its claim. */
export function Keeping({ kept, justKept = null, firstTime: told, actions, keys, children }: Props) {
  const removed = useCell<string | null>(null);
  const own = useCell(justKept?.firstTime ?? false);
  const firstTime = told ?? own;
  const problem = useCell('');
  const status = useCell('');
  const settled = useCell(0);
  const row = useRef<HTMLDivElement>(null);
  const running = useRef<'keep' | 'other' | null>(null);

  // The button that was pressed is gone: the focus goes to the note (below), or to what undoes the press.
  useEffect(() => {
    if (settled.value > 0) row.current?.querySelector('button')?.focus();
  }, [settled.value]);

  async function attempt(act: 'keep' | 'other', work: () => Promise<string>): Promise<void> {
    if (running.current !== null) return;
    running.current = act;
    problem.value = '';
    try {
      status.value = await work();
      if (act === 'other') settled.value += 1;
    } catch (error) {
      problem.value = sayError(error);
    } finally {
      running.current = null;
    }
  }

  const keep = () =>
    attempt('keep', async () => {
      firstTime.value = await actions.keep();
      return i18n.t('card.kept');
    });
  const remove = (id: string) =>
    attempt('other', async () => {
      await actions.remove(id);
      removed.value = id;
      return i18n.t('card.removed');
    });
  const undo = (id: string) =>
    attempt('other', async () => {
      await actions.restore(id);
      removed.value = null;
      return i18n.t('card.kept');
    });

  const canKeep = actions.keepsNothing !== true && (kept === null ? removed.value === null : !kept.kept);
  useLayoutEffect(() => {
    keys.keep = () => {
      if (canKeep) void keep();
    };
    return () => {
      keys.keep = () => {};
    };
  });

  if (actions.keepsNothing)
    return (
      <div class="keeping">
        <div class="row">{children}</div>
      </div>
    );
  const gone = removed.value;
  return (
    <div class="keeping">
      {firstTime.value && <p class="small first-time">{i18n.t('card.firstTime')}</p>}
      {kept && (
        <NoteField
          label={i18n.t('card.note')}
          note={kept.note}
          focus={running.current === 'keep' || justKept !== null}
          save={(note, was) => actions.saveNote(kept.id, note, was)}
        />
      )}
      <div class="row" ref={row}>
        {canKeep && (
          <button type="button" class="button" data-testid="keep" aria-keyshortcuts="k" onClick={() => void keep()}>
            {i18n.t('card.keep')}
          </button>
        )}
        {kept !== null && (kept.kept || kept.correction === null) && (
          <button type="button" class="button-quiet" data-testid="remove" onClick={() => void remove(kept.id)}>
            {i18n.t('card.remove')}
          </button>
        )}
        {kept === null && gone !== null && (
          <button type="button" class="button" data-testid="undo" onClick={() => void undo(gone)}>
            {i18n.t('card.undo')}
          </button>
        )}
        <span class="soft small" role="status">
          {status.value}
        </span>
        {children}
      </div>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </div>
  );
}
