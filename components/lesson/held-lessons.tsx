import { i18n } from '@/utils/words/i18n';
import type { LessonState } from './state';

/** Lessons that were left before anything of them was written, so that there is a way back. */
export function HeldLessons({ state }: { readonly state: LessonState }) {
  if (state.held.value.length === 0) return null;
  return (
    <ul class="lesson-held">
      {state.held.value.map((lesson) => (
        <li key={lesson.marking?.lesson.peek().id} class="alert" data-testid="lesson-held">
          <span>{i18n.t('lesson.held', [lesson.article.title])}</span>{' '}
          <button
            type="button"
            class="button"
            data-testid="lesson-go-back"
            aria-label={i18n.t('lesson.goBackNamed', [lesson.article.title])}
            onClick={() => state.goBackTo(lesson)}
          >
            {i18n.t('lesson.goBack')}
          </button>
        </li>
      ))}
    </ul>
  );
}
