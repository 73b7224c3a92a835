import { i18n } from '#i18n';
import type { Reading } from '@/utils/model';
import { SourcingBar } from './sourcing-bar';
import { countClaims, sourcingShares } from './sourcing-shares';
import type { ReadTab } from './state';
import { degradedWords } from './unreadable';

/** The article in three lines: what it is, how much of it is doubtful, how it is sourced. */
export function PageHeader({ tab: { article, reading, host, view } }: { readonly tab: ReadTab }) {
  const shares = sourcingShares(reading.summary.bySourcing);
  return (
    <section class="page-header">
      <p class="small soft">{article.site && article.site !== host ? `${article.site} · ${host}` : host}</p>
      <h1 class="page-title">{article.title}</h1>
      {reading.degraded !== undefined && (
        <p class="popup-degraded" data-testid="degraded">
          <strong>{degradedWords(reading.degraded)}</strong>{' '}
          {reading.degraded === 'language-not-supported' && i18n.t('popup.languageAdvice')}
        </p>
      )}
      {reading.degraded !== 'language-not-supported' && (
        <p class="page-summary figures" data-testid="summary">
          <SummaryLine reading={reading} interpretation={view.interpretation} />
        </p>
      )}
      {shares.length > 0 && (
        <>
          <h2 class="visually-hidden">{i18n.t('popup.sourced')}</h2>
          <SourcingBar shares={shares} />
          <QuotationLine byQuotation={reading.summary.byQuotation} />
        </>
      )}
    </section>
  );
}

function SummaryLine({ reading, interpretation }: { reading: Reading; interpretation: boolean }) {
  const { said, unverified, ownVoice } = countClaims(reading, interpretation);
  const claims = i18n.t('popup.summary', said);
  return (
    <>
      {said === 0 ? `${claims}.` : i18n.t('popup.summaryWith', [claims, i18n.t('popup.summaryUnverified', unverified)])}
      {ownVoice > 0 && ` ${i18n.t('popup.summaryOwnVoice', ownVoice)}`}
    </>
  );
}

function QuotationLine({ byQuotation }: Pick<Reading['summary'], 'byQuotation'>) {
  return (
    <p class="small soft figures">
      {[
        i18n.t('popup.quotedDirect', [byQuotation.direct]),
        i18n.t('popup.quotedMixed', [byQuotation.mixed]),
        i18n.t('popup.quotedIndirect', [byQuotation.indirect]),
      ].join(' · ')}
    </p>
  );
}
