import { shownReading } from '@/utils/corrected';
import { i18n } from '@/utils/words/i18n';
import { type ClaimCounts, countClaims } from './claim-counts';
import { sayClaims } from './say-claims';
import { SourcingBar } from './sourcing-bar';
import { sourcingShares } from './sourcing-shares';
import type { ReadTab } from './tab-model';
import { degradedWords, languageWords } from './unreadable';

/** The article in three lines: what it is, how much of it is doubtful, how it is sourced. */
export function PageHeader({ tab: { article, reading, unpainted, kept, host, view } }: { readonly tab: ReadTab }) {
  const counts = countClaims(shownReading(reading, kept), view);
  const shares = sourcingShares(counts.bySourcing);
  return (
    <section class="page-header">
      <p class="small soft">{article.site && article.site !== host ? `${article.site} · ${host}` : host}</p>
      <h1 class="page-title" dir="auto">
        {article.title}
      </h1>
      {reading.degraded !== undefined && (
        <p class="tab-degraded" data-testid="degraded">
          <strong>{degradedWords(reading.degraded, reading.lang)}</strong>{' '}
          {reading.degraded === 'language-not-supported' && languageWords(reading.lang)[1]}
        </p>
      )}
      {unpainted && (
        <p class="tab-degraded" data-testid="unpainted">
          {i18n.t('popup.unpainted')}
        </p>
      )}
      {reading.degraded !== 'language-not-supported' && (
        <p class="page-summary figures" data-testid="summary" role="status">
          {summaryWords(counts)}
        </p>
      )}
      {reading.unread !== undefined && (
        <p class="tab-degraded" data-testid="unread">
          {i18n.t('popup.languageParts', reading.unread.length)}
        </p>
      )}
      {shares.length > 0 && (
        <>
          <h2 class="visually-hidden">{i18n.t('popup.sourced')}</h2>
          <SourcingBar shares={shares} />
          <QuotationLine byQuotation={counts.byQuotation} />
        </>
      )}
    </section>
  );
}

/** Every claim is in one of these sentences: what is left off the page must not look lost. */
function summaryWords({ said, unverified, ownVoice, positions, lessSure }: ClaimCounts): string {
  const sentences: string[] = [];
  if (said === 0 && lessSure > 0) sentences.push(i18n.t('popup.summaryNoneSure', lessSure));
  else {
    sentences.push(sayClaims({ said, unverified }));
    if (lessSure > 0) sentences.push(i18n.t('popup.summaryLessSure', lessSure));
  }
  if (positions > 0) sentences.push(i18n.t('popup.summaryPositions', positions));
  if (ownVoice > 0) sentences.push(i18n.t('popup.summaryOwnVoice', ownVoice));
  return sentences.join(' ');
}

function QuotationLine({ byQuotation }: Pick<ClaimCounts, 'byQuotation'>) {
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
