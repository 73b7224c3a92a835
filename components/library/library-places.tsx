import { i18n } from '@/utils/words/i18n';
import type { Route } from './route';
import { hasPlace, type ShownLibrary } from './shown-library';

interface Props {
  readonly view: Route['view'];
  readonly library: ShownLibrary;
}

/** The ways through what is kept: pages, actors, outlets; and to what was deleted or copied. */
export function LibraryPlaces({ view, library }: Props) {
  const here = (...views: readonly Route['view'][]) => (views.includes(view) ? 'true' : undefined);
  return (
    <nav class="library-places" aria-label={i18n.t('library.places')}>
      <ul class="frame-places">
        <li>
          <a
            href="#all"
            aria-current={view === 'pages' || view === 'claims' ? 'page' : here('page', 'claim', 'compare')}
          >
            {i18n.t('library.placePages')}
          </a>
        </li>
        <li>
          <a href="#actors" aria-current={view === 'actors' ? 'page' : here('actor')}>
            {i18n.t('library.placeActors')}
          </a>
        </li>
        <li>
          <a href="#outlets" aria-current={view === 'outlets' ? 'page' : undefined}>
            {i18n.t('library.placeOutlets')}
          </a>
        </li>
        {hasPlace(library, 'import') && (
          <li>
            <a href="#import" aria-current={view === 'import' ? 'page' : undefined}>
              {i18n.t('import.title')}
            </a>
          </li>
        )}
        {hasPlace(library, 'trash') && (
          <li>
            <a href="#trash" aria-current={view === 'trash' ? 'page' : undefined}>
              {i18n.t('trash.title')}
            </a>
          </li>
        )}
        {hasPlace(library, 'copies') && (
          <li>
            <a href="#copies" aria-current={view === 'copies' ? 'page' : undefined}>
              {i18n.t('copies.title')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
