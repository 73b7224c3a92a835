import { useEffect } from 'preact/hooks';
import { PageFrame } from '@/components/parts/page-frame';
import { Notice, UnreadableNote } from '@/components/parts/unreadable';
import { useFileDrop } from '@/components/parts/use-file-drop';
import { i18n } from '@/utils/words/i18n';
import { LessonStart } from './lesson-start';
import { LessonView } from './lesson-view';
import type { LessonState } from './state';
import '@/components/parts/tab-page.css';
import './lesson.css';
import './lesson-print.css';

/** A text to read by oneself: what is marked, compared, handed in and printed. */
export function LessonPage({ state }: { readonly state: LessonState }) {
  const shown = state.shown.value;

  useFileDrop((files) => {
    const now = state.shown.value;
    if (now.status === 'open') void now.lesson.comparing.addFiles(files);
    else void state.readFiles(files);
  });

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (!state.isAllSaved.value) event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [state]);

  return (
    <PageFrame place="lesson">
      <div class="lesson-page" data-testid="lesson-page" data-status={shown.status}>
        {shown.status === 'opening' && <h1 class="visually-hidden">{i18n.t('lesson.title')}</h1>}
        {shown.status === 'failed' && (
          <Notice title={i18n.t('popup.failed')} advice={shown.say}>
            <button type="button" class="button" data-testid="retry" onClick={() => void state.open()}>
              {i18n.t('popup.retry')}
            </button>
          </Notice>
        )}
        {shown.status === 'unreadable' && <UnreadableNote why={shown.why} onRetry={() => void state.open()} />}
        {shown.status === 'start' && <LessonStart state={state} />}
        {shown.status === 'open' && (
          <LessonView key={shown.lesson.marking?.lesson.peek().id ?? 'class'} lesson={shown.lesson} state={state} />
        )}
      </div>
    </PageFrame>
  );
}
