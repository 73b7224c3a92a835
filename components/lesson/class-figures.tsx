import { useSignal } from '@preact/signals';
import { sayTime } from '@/components/parts/dates';
import { catchFocus } from '@/components/parts/lost-focus';
import { sayError } from '@/components/parts/say-error';
import { agreementOf } from '@/utils/lesson/agreement';
import { MARK_KINDS } from '@/utils/lesson/lesson';
import { i18n } from '@/utils/words/i18n';
import { WHENCE } from './comparing';
import { kappaWords, shareWords } from './share-words';
import type { OpenLesson } from './state';
import './lesson-table.css';

/** Everybody whose file is open, each beside Whence once its reading is shown; and all pairs as a table for spreadsheets. */
export function ClassFigures({ lesson }: { readonly lesson: OpenLesson }) {
  const { article, comparing } = lesson;
  const problem = useSignal('');
  const people = comparing.people.value.filter(({ id }) => id !== WHENCE);
  const whence = comparing.whence.value;

  async function save(): Promise<void> {
    problem.value = '';
    try {
      const { saveClass } = await import('./save-lesson');
      saveClass(article.title, people, whence, lesson);
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return (
    <section class="lesson-class" data-testid="lesson-class">
      <h3 class="section-title">{i18n.t('lesson.class')}</h3>
      <ul class="lesson-files">
        {comparing.ofFiles.value.map(({ id, name, marks, revealedAt }) => (
          <li key={id} data-testid="lesson-person">
            <span dir="auto">{name}</span>{' '}
            <span class="small soft figures">
              {i18n.t('lesson.marks', marks.length)}
              {revealedAt !== null && ` · ${i18n.t('lesson.shownAt', [sayTime(revealedAt)])}`}
            </span>{' '}
            <button
              type="button"
              class="button-quiet small"
              aria-label={i18n.t('lesson.closeNamed', [name])}
              data-testid="close-file"
              onClick={() => {
                comparing.forgetFile(id);
                catchFocus('[data-testid="close-file"]', '[data-testid="add-files"]');
              }}
            >
              {i18n.t('lesson.close')}
            </button>
          </li>
        ))}
      </ul>
      {whence === null ? (
        comparing.reading.value?.degraded !== 'language-not-supported' && (
          <p class="small soft">{i18n.t('lesson.classHidden')}</p>
        )
      ) : (
        <div>
          <table class="lesson-table" data-testid="class-table">
            <caption class="visually-hidden">{i18n.t('lesson.classTable')}</caption>
            <thead>
              <tr>
                <th scope="col">{i18n.t('lesson.who')}</th>
                {MARK_KINDS.map((kind) => (
                  <th key={kind} scope="col">
                    {i18n.t(`lesson.column.${kind}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map(({ id, name, marks }) => (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {name}
                  </th>
                  {agreementOf(marks, whence.marks, whence.within).map(({ kind, share, kappa }) => (
                    <td key={kind} class="figures">
                      {shareWords(share)} <span class="small soft">{kappaWords(kappa)}</span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p class="small soft">{i18n.t('lesson.classAbout')}</p>
        </div>
      )}
      {people.length > 1 && (
        <p class="lesson-actions">
          <button type="button" class="button" data-testid="class-csv" onClick={() => void save()}>
            {i18n.t('lesson.saveClass')}
          </button>
        </p>
      )}
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </section>
  );
}
