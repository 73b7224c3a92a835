import { useEffect } from 'preact/hooks';
import { PageFrame } from '@/components/parts/page-frame';
import { Notice, UnreadableNote } from '@/components/parts/unreadable';
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

  // A file that misses its place must not take the window away from the reader's work.
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = Array.from(event.dataTransfer?.files ?? []);
      if (files.length === 0) return;
      event.preventDefault();
      const now = state.shown.value;
      if (now.status === 'open') void now.lesson.comparing.addFiles(files);
      else void state.readFiles(files);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [state]);

  return (
    <PageFrame place={null}>
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
