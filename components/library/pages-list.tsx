import { WindowList } from '@/components/catalogue/window-list';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import type { SightedPage } from '@/utils/catalogue/catalogue';
import { annotationsOf, pageEntryOf } from '@/utils/store/queries';
import { versionsOf } from '@/utils/store/versions';
import { i18n } from '@/utils/words/i18n';
import type { LibraryActions } from './actions';
import type { CompareChoice } from './compare-choice';
import { PageItem } from './page-item';

interface Props {
  readonly pages: readonly SightedPage[];
  readonly actions: LibraryActions;
  /** Absent: there is nothing to compare with. */
  readonly choice?: CompareChoice;
}

/** Of one page in the list; its own view has them all. */
const CLAIMS_AT_MOST = 5;
const PAGE_PX = 160;
const CLAIM_PX = 110;

/** Kept pages with what was found of each, those kept last first. */
export function PagesList({ pages, ...rest }: Props) {
  return (
    <WindowList
      items={pages}
      keyOf={({ page }) => page}
      estimate={({ claims }) => PAGE_PX + CLAIM_PX * Math.min(claims.length, CLAIMS_AT_MOST)}
      class="kept-pages"
      label={i18n.t('library.placePages')}
      row={(sighted) => <Sighting sighted={sighted} {...rest} />}
    />
  );
}

function Sighting({ sighted, actions, choice }: Omit<Props, 'pages'> & { readonly sighted: SightedPage }) {
  const { page, claims } = sighted;
  const live = useLive(
    () => Promise.all([pageEntryOf(database, page), annotationsOf(database, page), versionsOf(database, page)]),
    [page],
  ).value;
  if (live.status !== 'known') return <div class="kept-page kept-page-coming" style={{ blockSize: `${PAGE_PX}px` }} />;
  const [entry, annotations, versions] = live.value;
  if (entry === null) return null;
  const found = new Set(claims.map(({ id }) => id));
  const shown = annotations.filter(({ id }) => found.has(id));
  return (
    <PageItem
      group={{ page: entry, annotations: shown.slice(0, CLAIMS_AT_MOST) }}
      more={Math.max(0, shown.length - CLAIMS_AT_MOST)}
      passages={versions.at(-1)?.passages ?? []}
      actions={actions}
      {...(choice && { choice })}
    />
  );
}
