import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageFrame } from '@/components/parts/page-frame';
import type { LibraryActions } from './actions';
import { KeptList } from './kept-list';
import { PageView } from './page-view';
import { routeOf } from './route';
import { UndoList } from './undo-list';
import './library.css';

/** Everything the reader keeps: the list of pages, or one page by the address after `#`. */
export function Library({ actions }: { readonly actions: LibraryActions }) {
  const page = useSignal(routeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      page.value = routeOf(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [page]);
  return (
    <PageFrame place="library">
      {actions.problem.value !== '' && (
        <p class="alert" role="alert" data-testid="problem">
          {actions.problem.value}
        </p>
      )}
      {page.value === null ? <KeptList actions={actions} /> : <PageView pageKey={page.value} actions={actions} />}
      <UndoList actions={actions} />
      <p class="library-foot small soft">{i18n.t('library.whereNotesLive')}</p>
    </PageFrame>
  );
}
