import { useSignal } from '@preact/signals';
import { sayTime } from '@/components/parts/dates';
import { useLive } from '@/components/parts/live';
import { catchFocus } from '@/components/parts/lost-focus';
import { sayError } from '@/components/parts/say-error';
import { bringBackLesson, deleteLesson, type LessonDatabase, lessonOf, lessonsByTime } from '@/utils/store/lessons';
import { i18n } from '@/utils/words/i18n';
import type { DeletedLesson, LessonState } from './state';

const UNDO = '[data-testid="lesson-bring-back"]';

/** The lessons begun on this machine, the last one first. What is deleted comes back as long as this page is open. */
export function LessonList({ state, db }: { readonly state: LessonState; readonly db: LessonDatabase }) {
  const { gone } = state;
  const live = useLive(() => lessonsByTime(db), [db]).value;
  const problem = useSignal('');

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      problem.value = '';
      await work();
    } catch (error) {
      problem.value = sayError(error);
    }
  }
  const remove = (id: string) =>
    attempt(async () => {
      const there = await lessonOf(db, id);
      await deleteLesson(db, id);
      if (there !== null) gone.value = [...gone.value, there];
      catchFocus(`li:last-child > ${UNDO}`, 'h1');
    });
  const bringBack = (back: DeletedLesson) =>
    attempt(async () => {
      await bringBackLesson(db, back.lesson, back.article);
      gone.value = gone.value.filter((other) => other !== back);
      catchFocus(`[data-lesson="${back.lesson.id}"] a`, 'h1');
    });

  const lessons = live.status === 'known' ? live.value : [];
  if (live.status === 'failed') return <p class="alert">{sayError(live.error)}</p>;
  if (lessons.length === 0 && gone.value.length === 0) return null;
  return (
    <section class="lesson-list">
      <h2 class="section-title">{i18n.t('lesson.begun')}</h2>
      <ul>
        {lessons.map(({ id, title, pupil, marks, updatedAt }) => (
          <li key={id} data-testid="lesson-item" data-lesson={id}>
            <a
              href={`?lesson=${id}`}
              dir="auto"
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                void state.openLesson(id);
              }}
            >
              {title}
            </a>
            <span class="small soft figures" dir="auto">
              {[pupil, i18n.t('lesson.marks', marks.length), sayTime(updatedAt)].filter(Boolean).join(' · ')}
            </span>
            <button
              type="button"
              class="button-quiet small"
              data-testid="lesson-delete"
              aria-label={i18n.t('lesson.deleteNamed', [title])}
              onClick={() => void remove(id)}
            >
              {i18n.t('lesson.delete')}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        <ul>
          {gone.value.map((one) => (
            <li key={one.lesson.id}>
              {i18n.t('lesson.deleted', [one.lesson.title])}{' '}
              <button
                type="button"
                class="button-quiet"
                data-testid="lesson-bring-back"
                onClick={() => void bringBack(one)}
              >
                {i18n.t('parts.undo')}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <p class="alert" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
      <p class="small soft lesson-about">{i18n.t('lesson.where')}</p>
    </section>
  );
}
