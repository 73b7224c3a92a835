import { PageFrame } from '@/components/parts/page-frame';
import { Notice, UnreadableNote } from '@/components/parts/unreadable';
import { shownReading } from '@/utils/corrected';
import { i18n } from '@/utils/words/i18n';
import type { VoicesState } from './state';
import { VoiceMap } from './voice-map';
import '@/components/parts/tab-page.css';

/** The map of voices of one tab, on a page with room for it. */
export function VoicesPage({ state }: { readonly state: VoicesState }) {
  const shown = state.shown.value;
  return (
    <PageFrame place={null}>
      <div class="voices-page" data-testid="voices-page" data-status={shown.status}>
        {shown.status === 'opening' && <h1 class="visually-hidden">{i18n.t('voices.title')}</h1>}
        {shown.status === 'failed' && (
          <Notice title={i18n.t('popup.failed')} advice={shown.say}>
            <button type="button" class="button" data-testid="retry" onClick={() => void state.open()}>
              {i18n.t('popup.retry')}
            </button>
          </Notice>
        )}
        {shown.status === 'unreadable' && <UnreadableNote why={shown.why} onRetry={() => void state.open()} />}
        {shown.status === 'read' && (
          <>
            <header>
              <p class="small soft">{shown.article.site ?? shown.host}</p>
              <h1 class="display" dir="auto">
                {shown.article.title}
              </h1>
              <button
                type="button"
                class="button-quiet"
                data-testid="back-to-article"
                onClick={() => void state.goBack()}
              >
                {i18n.t('voices.back')}
              </button>
              {state.problem.value !== '' && (
                <p class="alert" role="alert">
                  {state.problem.value}
                </p>
              )}
            </header>
            <p class="voices-lead">{i18n.t('voices.lead')}</p>
            <VoiceMap
              reading={shownReading(shown.reading, shown.kept)}
              text={shown.article.text}
              choices={shown.view}
              title={shown.article.title}
              onShow={(claimId) => void state.showClaim(claimId)}
            />
          </>
        )}
      </div>
    </PageFrame>
  );
}
