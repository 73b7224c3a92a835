import { shorten } from '@/components/parts/claim-text';
import { sentenceAt } from '@/utils/lesson/sentences';
import { i18n } from '@/utils/words/i18n';
import { WHENCE } from './comparing';
import { kindWords } from './kind-words';
import type { OpenLesson } from './state';

/** Lines to fill in by hand; more than that is a second sheet. */
const LINES = 12;

/** What is on paper alone: whose sheet it is, the table to fill in under the text, and what Whence read where that was asked for. */
export function WorksheetHead() {
  return (
    <p class="lesson-paper lesson-paper-head">
      <span>{i18n.t('lesson.sheet.name')}</span>
      <span>{i18n.t('lesson.sheet.date')}</span>
    </p>
  );
}

export function WorksheetTable() {
  return (
    <table class="lesson-paper lesson-sheet" data-testid="worksheet-table">
      <thead>
        <tr>
          <th scope="col">{i18n.t('lesson.sheet.claim')}</th>
          <th scope="col">{i18n.t('lesson.sheet.who')}</th>
          <th scope="col">{i18n.t('lesson.sheet.lookUp')}</th>
          <th scope="col">{i18n.t('lesson.sheet.admits')}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: LINES }, (_, line) => (
          <tr key={line}>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Printed where the page says so and the reading is shown. */
export function Solutions({ lesson: { article, sentences, comparing } }: { readonly lesson: OpenLesson }) {
  const whence = comparing.people.value.find(({ id }) => id === WHENCE);
  if (whence === undefined) return null;
  return (
    <section class="lesson-paper lesson-solutions" data-testid="solutions">
      <h2>{i18n.t('lesson.sheet.solutions')}</h2>
      <p>{i18n.t('lesson.sheet.solutionsAbout')}</p>
      <ol>
        {whence.marks.map((mark) => (
          <li key={[mark.kind, mark.standing, ...mark.spans].join(' ')}>
            {i18n.t('lesson.sentence', [sentenceAt(sentences, mark.spans[0]?.[0] ?? 0) + 1])} · {kindWords(mark)} ·{' '}
            <q>{shorten(mark.spans.map((span) => article.text.slice(...span).trim()).join(' … '), 200)}</q>
          </li>
        ))}
      </ol>
    </section>
  );
}
