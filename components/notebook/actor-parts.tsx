import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { LibraryActions } from '@/components/library/actions';
import { change } from '@/components/library/change';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { type ActorView, keptActors } from '@/utils/store/notebook-queries';
import { i18n } from '@/utils/words/i18n';

/** Making two kept actors one, and two again. */
export function ActorParts({ view, actions }: { readonly view: ActorView; readonly actions: LibraryActions }) {
  const { actor, parts } = view;
  const field = useId();
  const chosen = useSignal('');
  const live = useLive(() => keptActors(database), []).value;
  const others = live.status === 'known' ? live.value.filter(({ id }) => id !== actor.id) : [];
  if (others.length === 0 && parts.length === 0) return null;
  const merge = (from: string) => change('ui>background:merge-actors', { into: actor.id, from });
  const split = (from: string) => change('ui>background:split-actors', { into: actor.id, from });
  return (
    <section>
      <h2 class="side-title">{i18n.t('notebook.merge')}</h2>
      <ul>
        {parts.map(({ id, name }) => (
          <li key={id} class="alias small" data-testid="part">
            <span>{name}</span>{' '}
            <button
              type="button"
              class="button-quiet"
              data-part={id}
              aria-label={i18n.t('notebook.splitNamed', [name])}
              onClick={(event) =>
                void actions.act(() => split(id), {
                  say: i18n.t('notebook.splitDone', [name]),
                  byKeyboard: event.detail === 0,
                  place: `[data-part="${id}"]`,
                  takeBack: () => merge(id),
                })
              }
            >
              {i18n.t('notebook.split')}
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <form
          class="add-line small"
          onSubmit={(event) => {
            event.preventDefault();
            const from = others.find(({ id }) => id === chosen.value);
            if (!from) return;
            void actions.act(() => merge(from.id), {
              say: i18n.t('notebook.mergeDone', [from.name]),
              byKeyboard: false,
              place: '[data-testid="merge-choice"]',
              takeBack: () => split(from.id),
            });
          }}
        >
          <label class="soft" for={field}>
            {i18n.t('notebook.mergeWith')}
          </label>
          <select
            id={field}
            class="field"
            data-testid="merge-choice"
            value={chosen.value}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            <option value="">{i18n.t('notebook.mergeChoose')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" class="button" data-testid="merge">
            {i18n.t('notebook.mergeButton')}
          </button>
        </form>
      )}
    </section>
  );
}
