import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { database } from '@/components/parts/database';
import { ExportMenu } from '@/components/parts/export-menu';
import { useLive } from '@/components/parts/live';
import type { Version } from '@/utils/records';
import { listedAnnotations, listedPages } from '@/utils/store/queries';
import { search } from '@/utils/store/search';
import { lastVersions } from '@/utils/store/versions';
import type { LibraryActions } from './actions';
import { byPage, type PageGroup } from './by-page';
import { CompareBar } from './compare-bar';
import { createCompareChoice } from './compare-choice';
import { EmptyLibrary } from './empty-library';
import { Failure } from './failure';
import { Notices } from './notices';
import { PageItem } from './page-item';

/** So many pages are shown at once; more at a click, so that a large library opens as fast as a small one. */
const PAGES_AT_ONCE = 40;

/** All kept pages, newest first, narrowed as the reader types. Follows changes made in other windows. */
export function KeptList({ actions }: { readonly actions: LibraryActions }) {
  const query = useSignal('');
  const limit = useSignal(PAGES_AT_ONCE);
  const choice = useMemo(createCompareChoice, []);
  const wanted = query.value.trim();
  const live = useLive(() => groupsFor(wanted), [wanted]).value;

  if (live.status === 'waiting') return <h1 class="display">{i18n.t('library.title')}</h1>;
  if (live.status === 'failed') return <Failure error={live.error} />;
  const { groups, versions, pages, annotations, corrected, damaged } = live.value;
  if (pages === 0 && damaged === 0) return <EmptyLibrary />;
  const shown = groups.slice(0, limit.value);
  return (
    <>
      <div class="library-head">
        <div>
          <h1 class="display" tabIndex={-1}>
            {i18n.t('library.title')}
          </h1>
          <p class="soft figures">
            {i18n.t('library.counts', [i18n.t('library.pages', pages), i18n.t('library.passages', annotations)])}
          </p>
        </div>
        <ExportMenu label={i18n.t('library.exportAll')} what={{ of: 'pages', keys: null }} corrected={corrected} />
      </div>
      <Notices damaged={damaged} />
      <search class="library-search">
        <label for="search">{i18n.t('library.search')}</label>
        <input
          id="search"
          class="field"
          type="search"
          data-testid="search"
          autocomplete="off"
          placeholder={i18n.t('library.searchHint')}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            limit.value = PAGES_AT_ONCE;
          }}
        />
        <p class="small soft figures" role="status">
          {wanted !== '' && i18n.t('library.found', groups.length)}
        </p>
      </search>
      <ul class="kept-pages">
        {shown.map((group) => (
          <PageItem
            key={group.page.key}
            group={group}
            passages={versions.get(group.page.key)?.passages ?? []}
            actions={actions}
            {...(pages > 1 && { choice })}
          />
        ))}
      </ul>
      {groups.length > shown.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            limit.value += PAGES_AT_ONCE;
          }}
        >
          {i18n.t('library.more', groups.length - shown.length)}
        </button>
      )}
      {pages > 1 && <CompareBar choice={choice} />}
    </>
  );
}

interface Listed {
  readonly groups: readonly PageGroup[];
  /** What was last seen of the pages that had changed, by page. */
  readonly versions: ReadonlyMap<string, Version>;
  readonly pages: number;
  readonly annotations: number;
  readonly corrected: boolean;
  /** Records that could not be read and are left out. */
  readonly damaged: number;
}

async function groupsFor(query: string): Promise<Listed> {
  const [pages, annotations, versions, found] = await Promise.all([
    listedPages(database),
    listedAnnotations(database),
    lastVersions(database),
    query === '' ? null : search(database, query),
  ]);
  return {
    groups: byPage(pages.live, annotations.live, found),
    versions,
    pages: pages.live.length,
    annotations: annotations.live.length,
    corrected: annotations.live.some(({ correction }) => correction !== null),
    damaged: pages.damaged.length + annotations.damaged.length,
  };
}
