import { say } from '@/components/say';
import { countClaims } from '@/utils/claim-counts';
import { shownReading } from '@/utils/corrected';
import { sayClaims } from '@/utils/exchange/say-counts';
import { countMarked } from '@/utils/marked';
import { i18n } from '@/utils/words/i18n';
import { Sourced } from './sourced';
import type { ReadTab } from './tab-model';
import { degradedWords, languageWords } from './unreadable';

/** The article in three lines: what it is, how much of it is doubtful and marked, how it is sourced. */
export function PageHeader({ tab }: { readonly tab: ReadTab }) {
  const { article, reading, unpainted, kept, host, view } = tab;
  const counts = countClaims(shownReading(reading, kept), view);
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
          {[sayClaims(counts, say), ...markedWords(tab, counts.unverified)].join(' ')}
        </p>
      )}
      {reading.unread !== undefined && (
        <p class="tab-degraded" data-testid="unread">
          {i18n.t('popup.languageParts', reading.unread.length)}
        </p>
      )}
      <Sourced counts={counts} quotations />
    </section>
  );
}

/** What the card counts its way through, where that is not the same as what is unverified. Nothing where marks are off. */
function markedWords({ reading, kept, view, unpainted }: ReadTab, unverified: number): string[] {
  const marked = countMarked(shownReading(reading, kept), kept, view);
  if (!view.on || unpainted) return [];
  return [
    ...(marked.claims === unverified ? [] : [i18n.t('popup.summaryMarked', marked.claims)]),
    ...(marked.passages === 0 ? [] : [i18n.t('popup.summaryMarkedOwn', marked.passages)]),
  ];
}
