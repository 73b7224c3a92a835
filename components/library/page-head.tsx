import { CiteMenu } from '@/components/parts/cite-menu';
import { shorten } from '@/components/parts/claim-text';
import { sayDate } from '@/components/parts/dates';
import { ExportMenu } from '@/components/parts/export-menu';
import { ReportButton } from '@/components/parts/report-button';
import { WhoKeptPage } from '@/components/sync/who-wrote';
import { WITH_SYNC } from '@/utils/build';
import { isDraft, isOpenable } from '@/utils/page-key';
import type { Annotation } from '@/utils/records';
import { outletOf } from '@/utils/store/outlet';
import type { PageEntry } from '@/utils/store/rows';
import { i18n } from '@/utils/words/i18n';
import type { LibraryActions } from './actions';
import type { CompareChoice } from './compare-choice';
import { hashOf } from './route';

interface Props {
  readonly page: PageEntry;
  readonly annotations: readonly Annotation[];
  readonly actions: LibraryActions;
  /** In the list the way to the page is shown; on the page itself it is not. */
  readonly inList: boolean;
  /** Absent: the page cannot be chosen here. */
  readonly choice?: CompareChoice;
}

/** Where a kept page is from, when it was kept, and what can be done with it. */
export function PageMargin({ page, annotations, actions, inList, choice }: Props) {
  const { article, key } = page;
  return (
    <div class="page-margin small">
      <dl class="soft">
        <dt class="visually-hidden">{i18n.t('library.site')}</dt>
        <dd>{sourceOf(page)}</dd>
        {article.published !== undefined && (
          <>
            <dt class="visually-hidden">{i18n.t('library.published')}</dt>
            <dd>{sayDate(article.published)}</dd>
          </>
        )}
        {(page.whole || annotations.length === 0 || annotations.some(({ kept }) => kept)) && (
          <>
            <dt class="visually-hidden">{i18n.t('library.keptOn')}</dt>
            <dd>{i18n.t('library.kept', [sayDate(page.keptAt)])}</dd>
          </>
        )}
      </dl>
      {WITH_SYNC && actions.library.shared && <WhoKeptPage page={page} />}
      <ul class="page-actions">
        {inList && page.whole && (
          <li>
            <a href={hashOf(key)}>{i18n.t('library.readHere')}</a>
          </li>
        )}
        {!isDraft(article.url) && (
          <>
            {isOpenable(article.url) && (
              <li>
                <a href={article.url} target="_blank" rel="noreferrer noopener">
                  {i18n.t('library.openOriginal')}
                </a>
              </li>
            )}
            <li>
              <CiteMenu label={i18n.t('library.citePage')} quiet page={page} />
            </li>
          </>
        )}
        {page.whole && (
          <li>
            <ReportButton page={key} title={article.title} />
          </li>
        )}
        <li>
          <ExportMenu
            label={i18n.t('library.exportPage')}
            quiet
            what={{ of: 'pages', keys: [key] }}
            corrected={annotations.some(({ correction }) => correction !== null)}
          />
        </li>
        {choice && (
          <li>
            <label class="compare-choose">
              <input
                type="checkbox"
                data-testid="choose"
                checked={choice.isChosen(key)}
                aria-label={i18n.t('across.chooseNamed', [shorten(article.title, 60)])}
                onChange={() => choice.toggle(key)}
              />
              {i18n.t('across.choose')}
            </label>
          </li>
        )}
        {actions.library.mayWrite && (
          <li>
            <button
              type="button"
              class="button-quiet"
              data-testid="delete"
              aria-label={i18n.t('library.deletePageNamed', [shorten(article.title, 60)])}
              onClick={(event) =>
                void actions.remove(
                  { annotations: [], pages: [key] },
                  i18n.t('library.deletedPage', [shorten(article.title, 60)]),
                  event.detail === 0,
                )
              }
            >
              {i18n.t('library.deletePage')}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

function sourceOf(page: PageEntry): string {
  return isDraft(page.article.url) ? i18n.t('library.draft') : outletOf(page);
}
