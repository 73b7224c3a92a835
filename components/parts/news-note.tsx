import type { NewsReason } from '@/utils/news-rule';
import { siteOf } from '@/utils/page-key';
import { i18n } from '@/utils/words/i18n';
import { catchFocus } from './lost-focus';
import type { MarksScope, ReadTab, TabModel } from './tab-model';

const PAGE_SWITCH = '[data-testid="marks-page"]';

/** Whether this was read as a news article and why, in one sentence, and the way to have it marked all the same. */
export function NewsNote({ tab, model }: { readonly tab: ReadTab; readonly model: TabModel }) {
  const { news, signs, article, marks } = tab;
  const site = siteOf(article.url);
  const isListed = tab.settings.sitesAsNews.includes(site);
  // The buttons go with what they did.
  async function mark(scope: MarksScope, on: boolean): Promise<void> {
    await model.setMarks(scope, on);
    catchFocus(PAGE_SWITCH, 'h1');
  }
  return (
    <section class="small soft news-note" data-testid="news-note" data-news={news.news ? 'yes' : 'no'}>
      <p>
        {newsWords(news.why)}
        {!news.news && !marks.page && ` ${i18n.t('popup.newsUnmarked')}`}
      </p>
      {!news.news && !marks.page && (
        <p class="news-ways">
          <button type="button" class="button small" data-testid="mark-page" onClick={() => void mark('page', true)}>
            {i18n.t('popup.newsMarkPage')}
          </button>{' '}
          {site !== '' && (
            <button
              type="button"
              class="button-quiet small"
              data-testid="mark-site"
              onClick={() => void mark('site-as-news', true)}
            >
              {i18n.t('popup.newsMarkSite', [site])}
            </button>
          )}
        </p>
      )}
      {!news.news && marks.page && (
        <p>
          {isListed ? i18n.t('popup.newsMarkedSite', [site]) : i18n.t('popup.newsMarked')}{' '}
          {isListed && (
            <button
              type="button"
              class="button-quiet small"
              data-testid="unmark-site"
              onClick={() => void mark('site-as-news', false)}
            >
              {i18n.t('popup.newsUnmarkSite')}
            </button>
          )}
        </p>
      )}
      {signs.morePages && <p data-testid="more-pages">{i18n.t('popup.morePages')}</p>}
      {signs.translated && <TranslatedNote />}
      {signs.live && <p data-testid="live">{i18n.t('popup.live')}</p>}
    </section>
  );
}

/** What is quoted from such a page are not the words of its author. */
export function TranslatedNote() {
  return <p data-testid="translated">{i18n.t('popup.translated')}</p>;
}

function newsWords(why: NewsReason): string {
  switch (why) {
    case 'says-news':
      return i18n.t('popup.newsSays');
    case 'attributes':
      return i18n.t('popup.newsAttributes');
    case 'says-article':
      return i18n.t('popup.newsArticle');
    case 'says-other':
      return i18n.t('popup.newsOther');
    case 'attributes-little':
      return i18n.t('popup.newsLittle');
  }
}
