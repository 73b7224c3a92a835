import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Findings } from '@/components/parts/findings';
import { Wordmark } from '@/components/parts/wordmark';
import { AccessNote } from './access';
import { ClaimList } from './claim-list';
import { MarksSwitch } from './marks-switch';
import { PageFooter } from './page-footer';
import { PageHeader } from './page-header';
import { Places } from './places';
import type { Popup as Model, ReadTab } from './state';
import { SurenessSwitch } from './sureness-switch';
import { Notice, UnreadableNote } from './unreadable';
import './popup.css';

/** Shorter waits show nothing, so that a reading that is at hand appears without a flicker. */
const PATIENCE_MS = 150;

/** What Whence knows of one tab: who says what in its article, and what the reader can do with it. */
export function Popup({ popup }: { readonly popup: Model }) {
  const shown = popup.shown.value;
  return (
    <div class="popup" data-testid="popup" data-status={shown.status}>
      <header class="popup-top">
        <Wordmark />
        <Places />
      </header>
      <main class="popup-body">
        {shown.status === 'opening' && <Waiting />}
        {shown.status === 'failed' && (
          <Notice title={i18n.t('popup.failed')} advice={shown.say}>
            <button type="button" class="button" data-testid="retry" onClick={() => void popup.open()}>
              {i18n.t('popup.retry')}
            </button>
          </Notice>
        )}
        {shown.status === 'unreadable' && <UnreadableNote why={shown.why} onRetry={() => void popup.open()} />}
        {shown.status === 'read' && <ReadPage tab={shown} popup={popup} />}
      </main>
      {shown.status === 'read' && <PageFooter tab={shown} popup={popup} />}
    </div>
  );
}

function ReadPage({ tab, popup }: { readonly tab: ReadTab; readonly popup: Model }) {
  const foreign = tab.reading.degraded === 'language-not-supported';
  const empty = tab.reading.claims.every((claim) => claim.mark === null);
  return (
    <>
      <PageHeader tab={tab} />
      {!foreign && empty && <p class="popup-empty">{i18n.t('popup.noClaims')}</p>}
      {!empty && (
        <section class="popup-section">
          <h2 class="section-title">{i18n.t('popup.who')}</h2>
          <ClaimList tab={tab} popup={popup} />
          <button
            type="button"
            class="button-quiet small"
            data-testid="open-voices"
            onClick={() => void popup.openVoices()}
          >
            {i18n.t('popup.voices')}
          </button>
        </section>
      )}
      <Findings
        findings={tab.reading.findings}
        claims={tab.reading.claims}
        text={tab.article.text}
        onShow={(claimId) => void popup.showClaim(claimId)}
      />
      {!foreign && (
        <section class="popup-section">
          <MarksSwitch tab={tab} popup={popup} />
          <SurenessSwitch tab={tab} popup={popup} />
        </section>
      )}
      {tab.host !== '' && (
        <section class="popup-section">
          <AccessNote tab={tab} />
        </section>
      )}
    </>
  );
}

function Waiting() {
  const patient = useSignal(true);
  useEffect(() => {
    const timer = setTimeout(() => {
      patient.value = false;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [patient]);
  return (
    <>
      <h1 class="visually-hidden">{i18n.t('extName')}</h1>
      <p class="popup-waiting soft" role="status">
        {!patient.value && i18n.t('popup.loading')}
      </p>
    </>
  );
}
