import { shorten } from '@/components/parts/claim-text';
import type { MarkKind } from '@/utils/lesson/lesson';
import { sentenceAt } from '@/utils/lesson/sentences';
import { STANDINGS } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { sayNumber } from '@/utils/words/locale';
import { type ComparedMark, WHENCE } from './comparing';
import { kindWords } from './kind-words';
import type { OpenLesson } from './state';

/** Lines to fill in by hand: one for each sentence of most texts; more than that is a second sheet. */
const [FEWEST_LINES, MOST_LINES] = [12, 28];

/** What is on paper alone: whose sheet it is, the table to fill in under the text, and what Whence read where that was asked for. */
export function WorksheetHead() {
  return (
    <p class="lesson-paper lesson-paper-head">
      <span>{i18n.t('lesson.sheet.name')}</span>
      <span>{i18n.t('lesson.sheet.date')}</span>
    </p>
  );
}

export function WorksheetTable({ sentences }: { readonly sentences: number }) {
  const lines = Math.min(MOST_LINES, Math.max(FEWEST_LINES, sentences));
  return (
    <section class="lesson-paper lesson-fill-in">
      <p>{i18n.t('lesson.sheet.about')}</p>
      <p>{i18n.t('lesson.sheet.names', [STANDINGS.map((value) => i18n.t(`standing.${value}`)).join(' · ')])}</p>
      <table class="lesson-grid lesson-sheet" data-testid="worksheet-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('lesson.sheet.claim')}</th>
            <th scope="col">{i18n.t('lesson.sheet.who')}</th>
            <th scope="col">{i18n.t('lesson.sheet.lookUp')}</th>
            <th scope="col">{i18n.t('lesson.sheet.admits')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_, line) => (
            <tr key={line}>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whence's reading in the columns of the worksheet. Printed where the page says so and the reading is shown. */
export function Solutions({ lesson }: { readonly lesson: OpenLesson }) {
  const whence = lesson.comparing.people.value.find(({ id }) => id === WHENCE);
  if (whence === undefined) return null;
  return (
    <section class="lesson-paper lesson-solutions" data-testid="solutions">
      <h2>{i18n.t('lesson.sheet.solutions')}</h2>
      <p>{i18n.t('lesson.sheet.solutionsAbout')}</p>
      <table class="lesson-grid">
        <thead>
          <tr>
            <th scope="col">{i18n.t('lesson.sheet.claim')}</th>
            <th scope="col">{i18n.t('lesson.sheet.who')}</th>
            <th scope="col">{i18n.t('lesson.sheet.admits')}</th>
          </tr>
        </thead>
        <tbody>
          {bySentence(whence.marks, lesson).map(([sentence, marks]) => (
            <tr key={sentence}>
              <td>
                <Words of={marks} kind="claim" text={lesson.article.text} before={`${sayNumber(sentence + 1)} `} />
              </td>
              <td>
                <Words of={marks} kind="source" text={lesson.article.text} before="" />
              </td>
              <td>
                <Words of={marks} kind="standing" text={lesson.article.text} before="" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface WordsProps {
  readonly of: readonly ComparedMark[];
  readonly kind: MarkKind;
  readonly text: string;
  readonly before: string;
}

function Words({ of, kind, text, before }: WordsProps) {
  return (
    <>
      {before}
      {of
        .filter((mark) => mark.kind === kind)
        .map((mark) => {
          const words = shorten(mark.spans.map((span) => text.slice(...span).trim()).join(' … '), 200);
          return (
            <p key={words} dir="auto">
              {mark.standing === null ? words : i18n.t('parts.standingSaid', [kindWords(mark), words])}
            </p>
          );
        })}
    </>
  );
}

/** In the order of the text. */
function bySentence(
  marks: readonly ComparedMark[],
  { sentences }: OpenLesson,
): readonly (readonly [number, readonly ComparedMark[]])[] {
  const found = new Map<number, ComparedMark[]>();
  for (const mark of marks) {
    const at = sentenceAt(sentences, mark.spans[0]?.[0] ?? 0);
    const there = found.get(at);
    if (there) there.push(mark);
    else found.set(at, [mark]);
  }
  return [...found].sort(([one], [other]) => one - other);
}
