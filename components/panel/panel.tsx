import { PageFooter } from '@/components/parts/page-footer';
import { Places } from '@/components/parts/places';
import { Notice, UnreadableNote } from '@/components/parts/unreadable';
import { Waiting } from '@/components/parts/waiting';
import { Wordmark } from '@/components/parts/wordmark';
import { i18n } from '@/utils/words/i18n';
import { ClosedPage } from './closed-page';
import type { PanelModel } from './panel-model';
import { ReadArticle } from './read-article';
import '@/components/parts/tab-page.css';
import './panel.css';

/** What stays beside the page while it is read: every claim of the article in front, and where the reader is in it. */
export function Panel({ panel }: { readonly panel: PanelModel }) {
  const { tab } = panel;
  const shown = tab.shown.value;
  const isClosed = shown.status === 'unreadable' && (shown.why === 'no-access' || shown.why === 'unknown-page');
  return (
    <div class="panel" data-testid="panel" data-status={shown.status}>
      <header class="tab-top">
        <Wordmark />
        <Places />
      </header>
      <main class="panel-body">
        {shown.status === 'opening' && <Waiting />}
        {shown.status === 'failed' && (
          <Notice title={i18n.t('popup.failed')} advice={shown.say}>
            <button type="button" class="button" data-testid="retry" onClick={panel.lookAgain}>
              {i18n.t('popup.retry')}
            </button>
          </Notice>
        )}
        {isClosed && <ClosedPage panel={panel} />}
        {shown.status === 'unreadable' && !isClosed && <UnreadableNote why={shown.why} onRetry={panel.lookAgain} />}
        {shown.status === 'read' && <ReadArticle key={shown.article.key} tab={shown} panel={panel} />}
      </main>
      {shown.status === 'read' && <PageFooter tab={shown} model={tab} />}
    </div>
  );
}
