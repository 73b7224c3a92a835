import { AccessNote } from '@/components/parts/access-note';
import { Findings } from '@/components/parts/findings';
import { MarksSwitch } from '@/components/parts/marks-switch';
import { NewsNote, TranslatedNote } from '@/components/parts/news-note';
import { OnlyNote } from '@/components/parts/only-note';
import { OpenPanelButton } from '@/components/parts/open-panel-button';
import { PageFooter } from '@/components/parts/page-footer';
import { PageHeader } from '@/components/parts/page-header';
import { Places } from '@/components/parts/places';
import { SurenessSwitch } from '@/components/parts/sureness-switch';
import type { ReadTab, TabModel } from '@/components/parts/tab-model';
import { TabWays } from '@/components/parts/tab-ways';
import { Notice, UnreadableNote } from '@/components/parts/unreadable';
import { Waiting } from '@/components/parts/waiting';
import { Wordmark } from '@/components/parts/wordmark';
import { i18n } from '@/utils/words/i18n';
import { ClaimList } from './claim-list';
import '@/components/parts/tab-page.css';
import './popup.css';

/** What Whence knows of one tab: who says what in its article, and what the reader can do with it. */
export function Popup({ model }: { readonly model: TabModel }) {
  const shown = model.shown.value;
  return (
    <div class="popup" data-testid="popup" data-status={shown.status}>
      <header class="tab-top">
        <Wordmark />
        <Places onLeave={() => close()}>
          <OpenPanelButton onOpened={() => close()} />
        </Places>
      </header>
      <main class="popup-body">
        {shown.status === 'opening' && <Waiting />}
        {shown.status === 'failed' && (
          <Notice title={i18n.t('popup.failed')} advice={shown.say}>
            <button type="button" class="button" data-testid="retry" onClick={() => void model.open()}>
              {i18n.t('popup.retry')}
            </button>
          </Notice>
        )}
        {shown.status === 'unreadable' && <UnreadableNote why={shown.why} onRetry={() => void model.open()} />}
        {shown.status === 'read' && <ReadPage tab={shown} model={model} />}
      </main>
      {shown.status === 'read' && <PageFooter tab={shown} model={model} />}
    </div>
  );
}

function ReadPage({ tab, model }: { readonly tab: ReadTab; readonly model: TabModel }) {
  const foreign = tab.reading.degraded === 'language-not-supported';
  const empty = tab.reading.claims.every((claim) => claim.mark === null);
  return (
    <>
      <PageHeader tab={tab} />
      {!foreign && <NewsNote tab={tab} model={model} />}
      {foreign && tab.signs.translated && <TranslatedNote />}
      {!foreign && empty && <p class="tab-empty">{i18n.t('popup.noClaims')}</p>}
      {!empty && (
        <section class="tab-section">
          <h2 class="section-title">{i18n.t('popup.who')}</h2>
          <OnlyNote tab={tab} model={model} />
          <ClaimList tab={tab} model={model} />
          <TabWays model={model} />
        </section>
      )}
      <Findings
        findings={tab.reading.findings}
        claims={tab.reading.claims}
        text={tab.article.text}
        onShow={(claimId) => void model.showClaim(claimId)}
      />
      {!foreign && (
        <section class="tab-section">
          <MarksSwitch tab={tab} model={model} />
          <SurenessSwitch tab={tab} model={model} />
        </section>
      )}
      {tab.host !== '' && (
        <section class="tab-section">
          <AccessNote tab={tab} />
        </section>
      )}
    </>
  );
}
