import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LessonMark, MarkKind } from '@/utils/lesson/lesson';
import type { Span } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { createChoosing } from './choosing';
import { CompareSection } from './compare-section';
import type { ComparedMark } from './comparing';
import { DividedSentences } from './divided-sentences';
import { ForcedLines, useForcedColors } from './forced-lines';
import { HandIn } from './hand-in';
import { KeysNote } from './keys-note';
import { ChoosingText, LessonText } from './lesson-text';
import { clearLines, drawChosen, drawLines } from './lines';
import { MarkList } from './mark-list';
import { MarkTools } from './mark-tools';
import type { GoesOn, LessonState, OpenLesson } from './state';
import { selectIn, showIn } from './text-place';
import { Solutions, WorksheetHead, WorksheetTable } from './worksheet';

interface Props {
  readonly lesson: OpenLesson;
  readonly state: LessonState;
}

const NONE: readonly ComparedMark[] = [];
const NO_LINES = { under: NONE, over: NONE };

/** The text with no marks of Whence, what is marked in it, and what others marked. */
export function LessonView({ lesson, state }: Props) {
  const { article, sentences, marking, comparing } = lesson;
  const place = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const keys = useId();
  const naming = useSignal(false);
  const rebuilds = useSignal(0);
  const choosing = useMemo(() => createChoosing(article.text, lesson), [lesson]);
  const chosen = choosing.chosen.value;
  const { people, first, second, agreement } = comparing;
  const marksOf = (wanted: string) => people.value.find(({ id }) => id === wanted)?.marks ?? NONE;
  const under = marksOf(first.value);
  const over = agreement.value === null ? NONE : marksOf(second.value);

  const isForced = useForcedColors();
  useLayoutEffect(() => {
    if (place.current !== null) drawLines(place.current, isForced ? NO_LINES : { under, over });
  }, [lesson, under, over, rebuilds.value, isForced]);
  useLayoutEffect(() => {
    if (place.current !== null) drawChosen(place.current, chosen);
  }, [lesson, chosen, rebuilds.value]);
  useLayoutEffect(() => {
    head.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
    return clearLines;
  }, [lesson]);

  const show = (span: Span) => {
    if (place.current === null) return;
    if (marking !== null) return goTo(span);
    showIn(place.current, span);
    drawChosen(place.current, span);
  };

  function goTo(span: Span | null): void {
    place.current?.focus({ preventScroll: true });
    if (place.current !== null && span !== null) selectIn(place.current, span);
  }

  function mark(kind: MarkKind, standing: LessonMark['standing']): void {
    const span = choosing.chosen.value;
    const hadFocus = naming.value || document.activeElement === document.body;
    naming.value = false;
    if (span === null || marking === null) {
      goTo(null);
      return;
    }
    void marking.mark(kind, standing, span);
    if (hadFocus) goTo(span);
  }

  function pressKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z') {
      void marking?.undo();
      return true;
    }
    if (ctrlKey || metaKey || altKey) return false;
    if (key === '1') mark('claim', null);
    else if (key === '2') mark('source', null);
    else if (key === '3') naming.value = choosing.chosen.value !== null;
    else return false;
    return true;
  }

  const hasHeadline = article.blocks[0]?.kind === 'headline';
  return (
    <div
      class="lesson"
      data-testid="lesson"
      data-view={marking === null ? 'class' : 'lesson'}
      data-saved={marking?.isSaved.value}
    >
      <header class="lesson-head">
        <p class="lesson-kicker small soft">
          <button type="button" class="button-quiet" data-testid="lesson-leave" onClick={() => state.leave()}>
            {i18n.t('lesson.leave')}
          </button>{' '}
          {article.site ?? ''}
        </p>
        <h1 class={hasHeadline ? 'lesson-name' : 'display'} dir="auto" ref={head} tabIndex={-1}>
          {hasHeadline ? (marking === null ? i18n.t('lesson.classTitle') : i18n.t('lesson.title')) : article.title}
        </h1>
        <WorksheetHead />
        {marking !== null && (
          <p class="lesson-about">
            {i18n.t('lesson.about')} {marking.isKept && i18n.t('lesson.savedAtOnce')}
          </p>
        )}
        {lesson.goesOn !== null && (
          <p class="lesson-about" data-testid="lesson-goes-on" dir="auto">
            {goesOnWords(lesson.goesOn)}{' '}
            <button type="button" class="button-quiet" onClick={() => void state.beginAnew()}>
              {i18n.t('lesson.anew')}
            </button>
          </p>
        )}
        <p class="alert" role="alert" data-testid="lesson-trouble" hidden={state.trouble.value === ''}>
          {state.trouble.value}
        </p>
      </header>
      <div class="lesson-columns">
        <div class="lesson-main">
          <div class="lesson-ground">
            {marking === null ? (
              <LessonText article={article} sentences={sentences} place={place} />
            ) : (
              <ChoosingText
                article={article}
                sentences={sentences}
                place={place}
                choosing={choosing}
                about={keys}
                onKey={pressKey}
                onRebuilt={() => {
                  rebuilds.value += 1;
                }}
              />
            )}
            {isForced && <ForcedLines place={place} builds={rebuilds.value} under={under} over={over} />}
          </div>
          <WorksheetTable sentences={sentences.length} />
        </div>
        {marking === null && <DividedSentences lesson={lesson} onShow={show} />}
        {marking !== null && (
          <div class="lesson-side">
            <MarkTools
              marking={marking}
              text={article.text}
              hasChosen={chosen !== null}
              naming={naming}
              onMark={mark}
              onBack={() => goTo(choosing.chosen.value)}
            />
            <KeysNote id={keys} />
            <MarkList marking={marking} text={article.text} lang={article.lang} sentences={sentences} onShow={show} />
            <HandIn lesson={lesson} marking={marking} onAnew={() => void state.beginAnew()} />
          </div>
        )}
      </div>
      <CompareSection lesson={lesson} onShow={show} />
      <Solutions lesson={lesson} />
    </div>
  );
}

function goesOnWords(goesOn: GoesOn): string {
  if (goesOn.with === 'begun') return i18n.t('lesson.wasBegun');
  const name = goesOn.pupil.trim();
  return name === '' ? i18n.t('lesson.ofFile') : i18n.t('lesson.ofFileNamed', [name]);
}
