import { isOwn } from '@/components/parts/database';
import { MarkGlyph, SHOWN_MARKS } from '@/components/parts/mark-glyph';
import { textLang } from '@/components/parts/text-lang';
import { claimsNow } from '@/utils/anchor';
import { WITH_SYNC } from '@/utils/build';
import { shownReading } from '@/utils/corrected';
import type { Annotation, KeptPage } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';
import { type Run, runsOf } from './runs';

interface Props {
  readonly page: KeptPage;
  readonly annotations: readonly Annotation[];
}

/** The article as it was kept, as plain text with its marks: no web is needed, and nothing of the site's is loaded. */
export function ArticleText({ page: { article, reading }, annotations }: Props) {
  const now = claimsNow(annotations, article.text, reading.claims);
  const { claims } = shownReading(
    reading,
    now.map(({ annotation: { correction }, claimId }) => ({ claimId, correction })),
  );
  const mine = now.flatMap(({ annotation: { correction }, span }) =>
    span === null || correction?.dismissed ? [] : [span],
  );
  const blocks = runsOf(article.text, article.blocks, claims, mine);
  const shown = SHOWN_MARKS.filter((mark) =>
    mark === 'mine' ? mine.length > 0 : claims.some((claim) => claim.mark === mark),
  );
  return (
    <section class="article-text" aria-label={i18n.t('library.text')} lang={textLang(reading.lang ?? article.lang)}>
      {shown.length > 0 && (
        <ul class="article-legend small soft" lang={i18n.t('extLanguage')}>
          {shown.map((mark) => (
            <li key={mark}>
              <MarkGlyph mark={mark} />{' '}
              {WITH_SYNC && !isOwn && mark === 'mine' ? i18n.t('sharing.keptHere') : i18n.t(`mark.${mark}`)}
            </li>
          ))}
        </ul>
      )}
      {blocks.map(({ kind, start, runs }) => {
        // The page's heading says it already.
        if (start === 0 && runs.every((run) => run.mark === null) && textOf(runs) === article.title.trim()) return null;
        const words = runs.map((run, index) => <RunText key={index} run={run} />);
        if (kind === 'headline')
          return (
            <h2 key={start} dir="auto">
              {words}
            </h2>
          );
        if (kind === 'quote')
          return (
            <blockquote key={start} dir="auto">
              {words}
            </blockquote>
          );
        return (
          <p key={start} class={`article-${kind}`} dir="auto">
            {words}
          </p>
        );
      })}
    </section>
  );
}

function RunText({ run: { text, mark, mine } }: { readonly run: Run }) {
  const words = mark === null ? text : <span class={`mark mark-${mark}`}>{text}</span>;
  return mine ? <mark class="mine">{words}</mark> : words;
}

function textOf(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
