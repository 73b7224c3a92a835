import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import { ChooseFiles } from './choose-files';
import { LessonList } from './lesson-list';
import type { LessonState } from './state';

const TYPES = '.json,.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx';

/** Where a lesson begins: a text, a file that was handed out, the files of a class, or one begun before. */
export function LessonStart({ state }: { readonly state: LessonState }) {
  const head = useRef<HTMLHeadingElement>(null);
  const [text, about] = [useId(), useId()];

  useEffect(() => head.current?.focus({ preventScroll: true }), []);

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
      <LessonList state={state} />
      <h2 class="section-title">{i18n.t('lesson.begin')}</h2>
      <p>{i18n.t('lesson.beginAbout')}</p>
      <div class="lesson-field">
        <label for={text}>{i18n.t('draft.text')}</label>
        <textarea
          id={text}
          dir="auto"
          class="field"
          data-testid="lesson-paste"
          rows={8}
          aria-describedby={about}
          spellcheck={false}
          value={state.text.value}
          onInput={(event) => {
            state.text.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void state.readText();
          }}
        />
      </div>
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
      <p class="small soft lesson-about" id={about}>
        {i18n.t('lesson.private')}
      </p>
    </section>
  );
}
