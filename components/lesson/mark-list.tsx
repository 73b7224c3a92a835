import { shorten } from '@/components/parts/claim-text';
import { catchFocus } from '@/components/parts/lost-focus';
import { textLang } from '@/components/parts/text-lang';
import { inOrder, type LessonMark, MARK_KINDS } from '@/utils/lesson/lesson';
import { type Sentence, sentenceAt } from '@/utils/lesson/sentences';
import type { Span } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { KindLine } from './kind-line';
import { kindWords } from './kind-words';
import type { Marking } from './marking';

interface Props {
  readonly marking: Marking;
  readonly text: string;
  readonly lang: string | null;
  readonly sentences: readonly Sentence[];
  readonly onShow: (span: Span) => void;
}

/** Everything that is marked, in the order of the text: the twin of the lines. */
export function MarkList({ marking, text, lang, sentences, onShow }: Props) {
  const marks = inOrder(marking.lesson.value.marks);
  function remove(id: string): void {
    void marking.remove(id);
    catchFocus('[data-testid="lesson-undo"]', '[data-testid="lesson-text"]');
  }
  return (
    <section class="lesson-marks" data-testid="lesson-marks">
      <h2 class="section-title">{i18n.t('lesson.yourMarks')}</h2>
      {marks.length === 0 ? (
        <p class="small soft">{i18n.t('lesson.noMarks')}</p>
      ) : (
        <p class="small soft figures" data-testid="lesson-counts">
          {countsOf(marks)}
        </p>
      )}
      <ol>
        {marks.map((mark) => (
          <li key={mark.id} data-testid="lesson-mark" data-kind={mark.kind}>
            <p class="small soft figures">
              <KindLine kind={mark.kind} /> {kindWords(mark)} ·{' '}
              {i18n.t('lesson.sentence', [sentenceAt(sentences, mark.span[0]) + 1])}
            </p>
            <button
              type="button"
              class="lesson-quote"
              dir="auto"
              lang={textLang(lang)}
              onClick={() => onShow(mark.span)}
            >
              {shorten(text.slice(...mark.span), 160)}
            </button>
            <button
              type="button"
              class="button-quiet small"
              data-testid="lesson-remove"
              aria-label={i18n.t('lesson.removeNamed', [shorten(text.slice(...mark.span), 60)])}
              onClick={() => remove(mark.id)}
            >
              {i18n.t('lesson.remove')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function countsOf(marks: readonly LessonMark[]): string {
  return MARK_KINDS.map((kind) => {
    const count = marks.filter((mark) => mark.kind === kind).length;
    if (kind === 'claim') return i18n.t('lesson.count.claim', count);
    return kind === 'source' ? i18n.t('lesson.count.source', count) : i18n.t('lesson.count.standing', count);
  }).join(' · ');
}
