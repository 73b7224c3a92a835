import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ChooseFiles } from '@/components/parts/choose-files';
import { PasteField } from '@/components/parts/paste-field';
import { i18n } from '@/utils/words/i18n';
import { HeldLessons } from './held-lessons';
import { LessonList } from './lesson-list';
import type { LessonState } from './state';
import { WhoseMarks } from './whose-marks';
import './lesson-start.css';

const TYPES = '.json,.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx';

/** Where a lesson begins: a text, a file that was handed out, the files of a class, or one begun before. */
export function LessonStart({ state }: { readonly state: LessonState }) {
  const head = useRef<HTMLHeadingElement>(null);
  const about = useId();

  useLayoutEffect(() => head.current?.focus({ preventScroll: true }), []);

  return (
    <section class="lesson-start" data-testid="lesson-start">
      <header>
        <h1 class="display" ref={head} tabIndex={-1}>
          {i18n.t('lesson.title')}
        </h1>
        <p class="lead">{i18n.t('lesson.lead')}</p>
      </header>
      <p class="alert" role="alert" data-testid="lesson-trouble" hidden={state.trouble.value === ''}>
        {state.trouble.value}
      </p>
      {state.others.value !== null && <WhoseMarks others={state.others.value} state={state} />}
      <HeldLessons state={state} />
      {state.db !== null && <LessonList state={state} db={state.db} />}
      <h2 class="section-title">{i18n.t('lesson.begin')}</h2>
      <p>{i18n.t('lesson.beginAbout')}</p>
      <PasteField text={state.text} testid="lesson-paste" rows={8} about={about} onRead={() => void state.readText()} />
      <div class="lesson-actions">
        <button
          type="button"
          class="button button-primary"
          data-testid="lesson-begin"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void state.readText()}
        >
          {i18n.t('lesson.beginText')}
        </button>
        <ChooseFiles
          label={i18n.t('lesson.openFile')}
          accept={TYPES}
          testid="lesson-open"
          onFiles={(files) => void state.readFiles(files)}
        />
        <ChooseFiles
          label={i18n.t('lesson.openClass')}
          accept=".json"
          several
          testid="class-open"
          onFiles={(files) => void state.openClass(files)}
        />
      </div>
      <p>
        <button type="button" class="button-quiet" data-testid="lesson-sample" onClick={() => void state.readSample()}>
          {i18n.t('lesson.sample')}
        </button>
      </p>
      <p class="small soft lesson-about" id={about}>
        {state.db === null ? i18n.t('lesson.notKept') : i18n.t('lesson.private')}
      </p>
    </section>
  );
}
