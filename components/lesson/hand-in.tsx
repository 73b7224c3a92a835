import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { sayTime } from '@/components/parts/dates';
import { sayError } from '@/components/parts/say-error';
import { MAX_PUPIL_LENGTH } from '@/utils/lesson/lesson';
import { i18n } from '@/utils/words/i18n';
import type { Marking } from './marking';
import type { OpenLesson } from './state';

interface Props {
  readonly lesson: OpenLesson;
  readonly marking: Marking;
  readonly onAnew: () => void;
}

/** Whose work it is, and the way it gets to the teacher: as a file, or on paper. */
export function HandIn({ lesson: { article, comparing }, marking, onAnew }: Props) {
  const [name, solutions] = [useId(), useId()];
  const problem = useSignal('');
  const savedAs = useSignal('');
  const withSolutions = useSignal(false);
  const { pupil, revealedAt } = marking.lesson.value;

  async function save(what: 'work' | 'text'): Promise<void> {
    problem.value = '';
    savedAs.value = '';
    try {
      const { saveLesson } = await import('./save-lesson');
      savedAs.value = saveLesson(article, what === 'work' ? marking.lesson.value : null);
      if (what === 'work') marking.noteHandedIn();
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return (
    <section class="lesson-hand-in" data-print={withSolutions.value && comparing.isRevealed.value ? 'solutions' : null}>
      <h2 class="section-title">{i18n.t('lesson.handIn')}</h2>
      <label for={name}>{i18n.t('lesson.name')}</label>
      <input
        id={name}
        class="field"
        type="text"
        dir="auto"
        autocomplete="off"
        data-testid="lesson-name"
        maxLength={MAX_PUPIL_LENGTH}
        value={pupil}
        onInput={(event) => void marking.rename(event.currentTarget.value)}
      />
      <p class="lesson-actions">
        <button type="button" class="button button-primary" data-testid="hand-in" onClick={() => void save('work')}>
          {i18n.t('lesson.saveWork')}
        </button>
        <button type="button" class="button" data-testid="lesson-print" onClick={() => print()}>
          {i18n.t('lesson.print')}
        </button>
      </p>
      <p class="small lesson-saved" role="status" data-testid="lesson-saved">
        {savedAs.value !== '' && i18n.t('lesson.saved', [savedAs.value])}
      </p>
      {comparing.isRevealed.value && (
        <label class="check" for={solutions}>
          <input
            id={solutions}
            type="checkbox"
            data-testid="with-solutions"
            checked={withSolutions.value}
            onChange={(event) => {
              withSolutions.value = event.currentTarget.checked;
            }}
          />
          {i18n.t('lesson.withSolutions')}
        </label>
      )}
      <p class="small soft" data-testid="lesson-kept">
        {marking.isKept ? i18n.t('lesson.keptHere') : i18n.t('lesson.notKept')}{' '}
        {revealedAt !== null && i18n.t('lesson.revealedOn', [sayTime(revealedAt)])}
      </p>
      <p
        class="alert"
        role="alert"
        data-testid="lesson-problem"
        hidden={`${marking.problem.value}${problem.value}` === ''}
      >
        {marking.problem.value || problem.value}
      </p>
      {marking.problem.value !== '' && (
        <p>
          <button type="button" class="button" data-testid="lesson-write" onClick={() => void marking.write()}>
            {i18n.t('popup.retry')}
          </button>
        </p>
      )}
      <p class="small lesson-actions">
        <button type="button" class="button-quiet" data-testid="hand-out" onClick={() => void save('text')}>
          {i18n.t('lesson.saveText')}
        </button>
        {marking.isKept && (
          <button type="button" class="button-quiet" data-testid="lesson-anew" onClick={onAnew}>
            {i18n.t('lesson.anew')}
          </button>
        )}
      </p>
    </section>
  );
}
