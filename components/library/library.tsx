import { useEffect } from 'preact/hooks';
import { PageFrame } from '@/components/parts/page-frame';
import { laterPart } from '@/components/sync/later-part';
import type { SharingActions, SyncActions } from '@/components/sync/sync-actions';
import { ClaimView } from '@/components/worksheet/claim-view';
import { WITH_SYNC } from '@/utils/build';
import { i18n } from '@/utils/words/i18n';
import { CompareView } from '../across/compare-view';
import { OutletsView } from '../across/outlets-view';
import { ActorPage } from '../notebook/actor-page';
import { ActorsView } from '../notebook/actors-view';
import type { LibraryActions } from './actions';
import { CopiesView } from './copies-view';
import { ImportView } from './import-view';
import { KeptList } from './kept-list';
import { LibraryPlaces } from './library-places';
import { PageView } from './page-view';
import { ALL, type Listing, listHash, type Route } from './route';
import { tend } from './safety';
import { hasPlace } from './shown-library';
import { TrashView } from './trash-view';
import { UndoList } from './undo-list';
import { type CatalogueNow, useCatalogue } from './use-catalogue';
import { type Go, useRoute } from './use-route';
import './library.css';

const LibraryFoot = WITH_SYNC
  ? laterPart(() => import('@/components/sync/library-foot').then((module) => module.LibraryFoot))
  : null;
const LibrarySwitch = WITH_SYNC
  ? laterPart(() => import('@/components/sync/library-switch').then((module) => module.LibrarySwitch))
  : null;
const DifferingView = WITH_SYNC
  ? laterPart(() => import('@/components/sync/differing-view').then((module) => module.DifferingView))
  : null;

interface Props {
  readonly actions: LibraryActions;
  /** null: a build without sync. */
  readonly sync: (Pick<SyncActions, 'syncNow'> & { readonly shared: Pick<SharingActions, 'put'> }) | null;
}

/** Everything the reader keeps: pages, actors and what they have in common, by the address after `#`. */
export function Library({ actions, sync }: Props) {
  const { route, list, go } = useRoute();
  const catalogue = useCatalogue();
  const shown = hasPlace(actions.library, route.value.view) ? route.value : ALL;
  useEffect(() => {
    // The list comes first; whoever closes the window before that has a copy tomorrow.
    const waiting = setTimeout(
      () => void tend(actions.library).catch((error) => console.error('Whence:', error)),
      TEND_AFTER_MS,
    );
    return () => clearTimeout(waiting);
  }, []);
  return (
    <PageFrame place="library">
      {LibrarySwitch && <LibrarySwitch shown={actions.library} />}
      {actions.problem.value !== '' && (
        <p class="alert" role="alert" data-testid="problem">
          {actions.problem.value}
        </p>
      )}
      <LibraryPlaces view={shown.view} library={actions.library} />
      <View route={shown} list={list.value} now={catalogue.value} go={go} actions={actions} sync={sync} />
      <UndoList actions={actions} />
      {LibraryFoot ? (
        <LibraryFoot shown={actions.library} />
      ) : (
        <p class="library-foot small soft">{i18n.t('library.whereNotesLive')}</p>
      )}
    </PageFrame>
  );
}

const TEND_AFTER_MS = 5_000;

interface ViewProps extends Props {
  readonly route: Route;
  /** The list that was shown last. */
  readonly list: Listing;
  readonly now: CatalogueNow | null;
  readonly go: Go;
}

function View({ route, list, now, go, actions, sync }: ViewProps) {
  switch (route.view) {
    case 'page':
      return <PageView pageKey={route.key} actions={actions} sharing={sync?.shared ?? null} />;
    case 'claim':
      return <ClaimView id={route.id} back={listHash(list)} actions={actions} />;
    case 'actors':
      return <ActorsView />;
    case 'actor':
      return <ActorPage id={route.id} actions={actions} />;
    case 'compare':
      return <CompareView keys={route.keys} />;
    case 'outlets':
      return <OutletsView />;
    case 'trash':
      return <TrashView />;
    case 'import':
      return <ImportView actions={actions} />;
    case 'copies':
      return <CopiesView />;
    case 'differing':
      return DifferingView && sync && <DifferingView actions={actions} syncNow={sync.syncNow} />;
    default:
      return <KeptList now={now} listing={route} go={go} actions={actions} />;
  }
}
