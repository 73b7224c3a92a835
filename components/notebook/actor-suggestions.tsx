import { useSignal } from '@preact/signals';
import { PageLine } from '@/components/across/page-line';
import type { LibraryActions } from '@/components/library/actions';
import type { ActorView } from '@/utils/store/notebook-queries';
import { i18n } from '@/utils/words/i18n';
import { decide, placeId } from './decisions';

const AT_ONCE = 6;

/** Where the same name speaks too: nothing is joined before the reader says so, and what they said can be taken back. */
export function ActorSuggestions({ view, actions }: { readonly view: ActorView; readonly actions: LibraryActions }) {
  const { actor, suggestions, others } = view;
  const all = useSignal(false);
  if (suggestions.length === 0 && others.length === 0) return null;
  const shown = all.value ? suggestions : suggestions.slice(0, AT_ONCE);
  return (
    <section data-testid="suggestions">
      <h2 class="side-title">{i18n.t('notebook.maybe')}</h2>
      {suggestions.length > 0 && <p class="small soft">{i18n.t('notebook.maybeAbout')}</p>}
      <ul>
        {shown.map(({ page, name, entry, kind, role, claims }) => {
          const place = { page, name };
          const id = placeId(place);
          return (
            <li key={id} class="speaking small" data-testid="suggestion" data-suggested={id}>
              <p>
                <strong dir="auto">{name}</strong>{' '}
                <span class="soft">
                  {[role ?? i18n.t(`kind.${kind}`), i18n.t('notebook.claims', claims)].join(' · ')}
                </span>
              </p>
              <p>
                <PageLine entry={entry} titled />
              </p>
              <p class="decide">
                <button
                  type="button"
                  class="button-quiet"
                  data-testid="same"
                  onClick={(event) => void decide(actions, actor.id, place, true, null, event.detail === 0)}
                >
                  {i18n.t('notebook.same')}
                </button>
                <button
                  type="button"
                  class="button-quiet"
                  data-testid="other"
                  onClick={(event) => void decide(actions, actor.id, place, false, null, event.detail === 0)}
                >
                  {i18n.t('notebook.other')}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
      {suggestions.length > shown.length && (
        <button
          type="button"
          class="button-quiet small"
          onClick={() => {
            all.value = true;
          }}
        >
          {i18n.t('notebook.moreArticles', suggestions.length - shown.length)}
        </button>
      )}
      {others.length > 0 && (
        <details class="small">
          <summary>{i18n.t('notebook.others', others.length)}</summary>
          <ul>
            {others.map(({ entry, name }) => {
              const place = { page: entry.key, name };
              return (
                <li key={placeId(place)} class="speaking" data-other={placeId(place)}>
                  <p>
                    {name} <PageLine entry={entry} />
                  </p>
                  <button
                    type="button"
                    class="button-quiet"
                    data-testid="take-back"
                    onClick={(event) => void decide(actions, actor.id, place, null, false, event.detail === 0)}
                  >
                    {i18n.t('notebook.takeBack')}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
