import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { ChosenValues } from '@/components/catalogue/chosen-values';
import { FacetRail } from '@/components/catalogue/facet-rail';
import { ExportMenu } from '@/components/parts/export-menu';
import { ClaimsTable } from '@/components/worksheet/claims-table';
import type { Sighted } from '@/utils/catalogue/catalogue';
import { i18n } from '@/utils/words/i18n';
import type { LibraryActions } from './actions';
import { CompareBar } from './compare-bar';
import { createCompareChoice } from './compare-choice';
import { useDamaged } from './damaged';
import { EmptyLibrary } from './empty-library';
import { Failure } from './failure';
import { Notices } from './notices';
import { PagesList } from './pages-list';
import { type Listing, listHash } from './route';
import { StorageUse } from './storage-use';
import type { CatalogueNow } from './use-catalogue';
import type { Go } from './use-route';

interface Props {
  readonly now: CatalogueNow | null;
  readonly listing: Listing;
  readonly go: Go;
  readonly actions: LibraryActions;
}

/** All that is kept, by page or claim by claim, narrowed as the reader types and chooses. */
export function KeptList({ now, listing, go, actions }: Props) {
  const { view, query, chosen, order } = listing;
  const { shared } = actions.library;
  const title = shared?.name ?? i18n.t('library.title');
  const choice = useMemo(createCompareChoice, []);
  const isNarrowing = useSignal(false);
  const damaged = useDamaged(now).value;
  const sighted = useMemo(() => now?.catalogue.seek({ query, chosen }) ?? null, [now, query, chosen]);

  if (now === null || sighted === null) return <h1 class="display">{title}</h1>;
  if (now.error !== null) return <Failure error={now.error} />;
  const { catalogue, whole } = now;
  if (whole && catalogue.pages === 0 && damaged === 0) return <EmptyLibrary library={actions.library} />;
  const isNarrowed = query.trim() !== '' || Object.values(chosen).some((values) => values.length > 0);
  return (
    <>
      <div class="library-head">
        <div>
          <h1 class="display" tabIndex={-1}>
            {title}
          </h1>
          <p class="soft figures" aria-busy={!whole}>
            {whole
              ? i18n.t('library.counts', [
                  i18n.t('library.pages', catalogue.pages),
                  i18n.t('library.passages', catalogue.claims),
                ])
              : i18n.t('catalogue.loading')}
            {whole && shared === null && <StorageUse stamp={now} />}
          </p>
        </div>
        <ExportMenu
          label={i18n.t('library.exportAll')}
          what={{ of: 'pages', keys: null }}
          corrected={catalogue.corrected > 0}
        />
      </div>
      {whole && <Notices damaged={damaged} library={actions.library} />}
      <search class="library-search">
        <label for="search">{i18n.t('library.search')}</label>
        <input
          id="search"
          class="field"
          type="search"
          data-testid="search"
          autocomplete="off"
          placeholder={i18n.t('library.searchHint')}
          value={query}
          onInput={({ currentTarget: { value } }) => go({ ...listing, query: value }, 'typing')}
        />
        <p class="small soft figures" role="status" data-testid="found">
          {isNarrowed && sayFound(sighted)}
        </p>
      </search>
      <div class="library-views">
        <nav aria-label={i18n.t('catalogue.views')}>
          <ul class="frame-places">
            <li>
              <a href={listHash({ ...listing, view: 'pages' })} aria-current={view === 'pages' ? 'true' : undefined}>
                {i18n.t('catalogue.byPage')}
              </a>
            </li>
            <li>
              <a href={listHash({ ...listing, view: 'claims' })} aria-current={view === 'claims' ? 'true' : undefined}>
                {i18n.t('catalogue.byClaim')}
              </a>
            </li>
          </ul>
        </nav>
        <button
          type="button"
          class="button-quiet facets-open"
          aria-expanded={isNarrowing.value}
          aria-controls="facets"
          onClick={() => {
            isNarrowing.value = !isNarrowing.value;
          }}
        >
          {i18n.t('catalogue.narrow')}
        </button>
      </div>
      <ChosenValues chosen={chosen} choose={(next) => go({ ...listing, chosen: next }, 'step')} />
      <div class="library-list">
        <div id="facets" class={isNarrowing.value ? 'facets-column facets-shown' : 'facets-column'}>
          <FacetRail sighted={sighted} chosen={chosen} choose={(next) => go({ ...listing, chosen: next }, 'step')} />
        </div>
        <div class="library-found">
          {view === 'pages' ? (
            <PagesList pages={sighted.pages} actions={actions} {...(catalogue.pages > 1 && { choice })} />
          ) : (
            <ClaimsTable
              pages={sighted.pages}
              claims={sighted.claims}
              order={order}
              setOrder={(next) => go({ ...listing, order: next }, 'step')}
              actions={actions}
            />
          )}
        </div>
      </div>
      {catalogue.pages > 1 && <CompareBar choice={choice} />}
    </>
  );
}

function sayFound({ pages, claims }: Sighted): string {
  if (pages.length === 0) return i18n.t('library.found', 0);
  return i18n.t('library.counts', [i18n.t('library.pages', pages.length), i18n.t('library.passages', claims)]);
}
