import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { shorten } from '@/components/parts/claim-text';
import { textLang } from '@/components/parts/text-lang';
import { type KindTally, type SentenceTally, sentenceTally } from '@/utils/lesson/sentence-tally';
import type { Span } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { sayNumber } from '@/utils/words/locale';
import { KindLine } from './kind-line';
import type { OpenLesson } from './state';
import './divided.css';

/** As many stand there before the reader asks for all. */
const FIRST = 10;
/** Of two, the list of their differences says the same and more. */
const LEAST_PEOPLE = 3;

interface Props {
  readonly lesson: OpenLesson;
  readonly onShow: (span: Span) => void;
}

/** Which sentences divided a class: what to talk about together. */
export function DividedSentences({ lesson, onShow }: Props) {
  const { article, sentences, comparing } = lesson;
  const isWhole = useSignal(false);
  const ofClass = comparing.ofFiles.value;
  const tallies = useMemo(
    () =>
      sentenceTally(
        ofClass.map(({ marks }) => marks),
        lesson,
      ),
    [ofClass, lesson],
  );
  const people = ofClass.length;
  if (people < LEAST_PEOPLE) return null;
  const most = tallies.filter(({ divided }) => divided > 0).slice(0, FIRST);
  const shown = isWhole.value ? tallies : most;
  return (
    <section class="lesson-divided" data-testid="divided">
      <h2 class="section-title">{i18n.t('lesson.divided')}</h2>
      <p class="small soft">{i18n.t('lesson.dividedAbout', [people])}</p>
      {most.length === 0 && <p data-testid="undivided">{i18n.t('lesson.undivided')}</p>}
      <ol>
        {shown.map((one) => {
          const span = sentences[one.sentence]?.span ?? [0, 0];
          return (
            <li key={one.sentence} data-testid="divided-sentence" data-n={one.sentence + 1}>
              <button type="button" class="lesson-quote" dir="auto" onClick={() => onShow(span)}>
                <span class="small soft figures">{sayNumber(one.sentence + 1)}</span>{' '}
                <span lang={textLang(article.lang)}>{shorten(article.text.slice(...span), 200)}</span>
              </button>
              <Counts tally={one} people={people} />
            </li>
          );
        })}
      </ol>
      {most.length < sentences.length && (
        <p class="lesson-actions">
          <button
            type="button"
            class="button-quiet small"
            aria-expanded={isWhole.value}
            data-testid="all-sentences"
            onClick={() => {
              isWhole.value = !isWhole.value;
            }}
          >
            {isWhole.value ? i18n.t('lesson.mostDivided') : i18n.t('lesson.allSentences')}
          </button>
        </p>
      )}
    </section>
  );
}

function Counts({ tally: { kinds }, people }: { readonly tally: SentenceTally; readonly people: number }) {
  return (
    <ul class="lesson-tally small soft figures">
      {kinds.map((one) => (
        <li key={one.kind}>
          <KindLine kind={one.kind} /> {i18n.t(`lesson.column.${one.kind}`)}{' '}
          <strong>{i18n.t('lesson.ofPeople', [one.marked, people])}</strong>
          {one.names.length > 0 && <> ({namesOf(one)})</>}
        </li>
      ))}
    </ul>
  );
}

function namesOf({ names }: KindTally): string {
  return names
    .map(({ standing, people }) => i18n.t('parts.standingSaid', [i18n.t(`standing.${standing}`), sayNumber(people)]))
    .join(', ');
}
