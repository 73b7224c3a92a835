import type { Signal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { shorten } from '@/components/parts/claim-text';
import { catchFocus } from '@/components/parts/lost-focus';
import { type LessonMark, MAX_MARKS, type MarkKind } from '@/utils/lesson/lesson';
import { STANDINGS } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { KindLine } from './kind-line';
import { kindWords } from './kind-words';
import type { Marking, Step } from './marking';
import './mark-tools.css';

interface Props {
  readonly marking: Marking;
  readonly text: string;
  readonly hasChosen: boolean;
  /** Is the list of what a text may admit open? */
  readonly naming: Signal<boolean>;
  readonly onMark: (kind: MarkKind, standing: LessonMark['standing']) => void;
  /** Back to the text, as it was. */
  readonly onBack: () => void;
}

/** What can be said of the chosen words, and what was said last. */
export function MarkTools({ marking, text, hasChosen, naming, onMark, onBack }: Props) {
  const names = useId();
  const list = useRef<HTMLUListElement>(null);
  const isOpen = naming.value;

  // At once: the next key is for this list.
  useLayoutEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus();
  }, [isOpen]);

  function walk(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      naming.value = false;
      onBack();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = Array.from(list.current?.querySelectorAll('button') ?? []);
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }

  return (
    <div class="lesson-tools" data-testid="lesson-tools">
      <fieldset class="lesson-kinds">
        <legend class="visually-hidden">{i18n.t('lesson.tools')}</legend>
        <Tool kind="claim" number="1" onPress={() => onMark('claim', null)} />
        <Tool kind="source" number="2" onPress={() => onMark('source', null)} />
        <button
          type="button"
          class="button"
          data-testid="mark-standing"
          aria-expanded={isOpen}
          aria-controls={names}
          aria-keyshortcuts="3"
          onMouseDown={keepSelection}
          onClick={() => {
            naming.value = !isOpen;
          }}
        >
          <KindLine kind="standing" />
          {i18n.t('lesson.mark.standing')}{' '}
          <span aria-hidden="true">
            <kbd>3</kbd>
          </span>
        </button>
      </fieldset>
      <ul class="lesson-names" id={names} ref={list} hidden={!isOpen} onKeyDown={walk}>
        {STANDINGS.map((value) => (
          <li key={value}>
            <button
              type="button"
              class="button-quiet"
              data-testid={`name-${value}`}
              onMouseDown={keepSelection}
              onClick={() => onMark('standing', value)}
            >
              {i18n.t(`standing.${value}`)}
            </button>
          </li>
        ))}
      </ul>
      <p class="lesson-step small" role="status" data-testid="lesson-step">
        {stepWords(marking.step.value, text, hasChosen)}{' '}
        {marking.canUndo.value && (
          <button
            type="button"
            class="button-quiet"
            data-testid="lesson-undo"
            aria-keyshortcuts="Control+Z Meta+Z"
            onClick={() => {
              void marking.undo();
              catchFocus('[data-testid="lesson-undo"]', '[data-testid="lesson-text"]');
            }}
          >
            {marking.step.value?.did === 'undone' ? i18n.t('lesson.undoMore') : i18n.t('parts.undo')}
          </button>
        )}
      </p>
    </div>
  );
}

function Tool(props: { readonly kind: 'claim' | 'source'; readonly number: string; readonly onPress: () => void }) {
  const { kind, number, onPress } = props;
  return (
    <button
      type="button"
      class="button"
      data-testid={`mark-${kind}`}
      aria-keyshortcuts={number}
      onMouseDown={keepSelection}
      onClick={onPress}
    >
      <KindLine kind={kind} />
      {i18n.t(`lesson.mark.${kind}`)}{' '}
      <span aria-hidden="true">
        <kbd>{number}</kbd>
      </span>
    </button>
  );
}

/** A press would take what is selected away. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}

function stepWords(step: Step | null, text: string, hasChosen: boolean): string {
  if (step === null) return hasChosen ? i18n.t('lesson.nowSay') : i18n.t('lesson.choose');
  const words: [string, string] = [kindWords(step.mark), shorten(text.slice(...step.mark.span), 60)];
  if (step.did === 'full') return i18n.t('lesson.full', [...words, MAX_MARKS]);
  if (step.did === 'there') return i18n.t('lesson.there', words);
  if (step.did === 'marked') return i18n.t('lesson.marked', words);
  return step.did === 'removed' ? i18n.t('lesson.removed', words) : i18n.t('lesson.undone', words);
}
