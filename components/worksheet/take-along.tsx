import { useSignal } from '@preact/signals';
import { copyText } from '@/components/card/copying';
import { CiteMenu } from '@/components/parts/cite-menu';
import { sayDate } from '@/components/parts/dates';
import { citationText } from '@/utils/citation';
import { isDraft } from '@/utils/page-key';
import type { Annotation } from '@/utils/records';
import type { PageEntry } from '@/utils/store/rows';
import { textFragmentLink } from '@/utils/text-fragment';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly annotation: Annotation;
  /** null: its page is not kept. */
  readonly page: PageEntry | null;
}

/** Taking one claim along: its words with who said them and where, their address, the article cited, a printed sheet. */
export function TakeAlong({ annotation, page }: Props) {
  const said = useSignal('');
  const copy = async (text: string) => {
    said.value = '';
    said.value = i18n.t((await copyText(text)) ? 'card.copied' : 'worksheet.notCopied');
  };
  return (
    <div class="take-along">
      <button
        type="button"
        class="button"
        data-testid="copy-citation"
        onClick={() => void copy(citation(annotation, page))}
      >
        {i18n.t('card.copy')}
      </button>
      {page !== null && !isDraft(page.article.url) && (
        <button
          type="button"
          class="button"
          data-testid="copy-words-link"
          onClick={() => void copy(linkTo(annotation, page.article.url))}
        >
          {i18n.t('card.copyLink')}
        </button>
      )}
      {page !== null && !isDraft(page.article.url) && <CiteMenu label={i18n.t('worksheet.citeArticle')} page={page} />}
      <button type="button" class="button" onClick={() => print()}>
        {i18n.t('worksheet.print')}
      </button>
      <span class="small soft" role="status">
        {said.value}
      </span>
    </div>
  );
}

function citation({ quote, claim, speaker, correction }: Annotation, page: PageEntry | null): string {
  const who = claim?.class === 'none' ? i18n.t('parts.ownVoice') : (correction?.speaker ?? speaker);
  const { title = '', site, byline, published, url = '' } = page?.article ?? {};
  return citationText({
    words: quote,
    source: who === null ? '' : i18n.t('card.citeSource', [who]),
    title,
    made: [site, byline && i18n.t('card.citeAuthor', [byline]), published && sayDate(published)],
    address: url === '' || isDraft(url) ? '' : url,
  });
}

/** Among the words that stood around it, which is all of the page that is at hand here. */
function linkTo({ selectors: { quote } }: Annotation, url: string): string {
  const { prefix, exact, suffix } = quote;
  return textFragmentLink(url, prefix + exact + suffix, [prefix.length, prefix.length + exact.length]);
}
