import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { LibraryActions } from '@/components/library/actions';
import { change } from '@/components/library/change';
import { type KeptActor, MAX_SPEAKER_LENGTH } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

/** The other names under which the actor is looked for, to add to and take from. */
export function ActorNames({ actor, actions }: { readonly actor: KeptActor; readonly actions: LibraryActions }) {
  const { id, aliases } = actor;
  const { mayWrite } = actions.library;
  const field = useId();
  const text = useSignal('');
  const set = (wanted: readonly string[]) => change('ui>background:set-actor-aliases', { id, aliases: [...wanted] });
  function rename(wanted: readonly string[], say: string, place: string, byKeyboard: boolean): Promise<void> {
    return actions.act(() => set(wanted), { say, byKeyboard, place, takeBack: () => set(aliases) });
  }
  async function add(): Promise<void> {
    const name = text.value.trim();
    if (name === '' || aliases.includes(name)) return;
    text.value = '';
    // The field keeps the focus: more names may follow.
    await rename([...aliases, name], i18n.t('notebook.aliasAdded', [name]), '[data-testid="alias-field"]', false);
  }
  if (!mayWrite && aliases.length === 0) return null;
  return (
    <section>
      <h2 class="side-title">{i18n.t('notebook.names')}</h2>
      <ul>
        {aliases.map((alias) => (
          <li key={alias} class="alias small" data-testid="alias">
            <bdi>{alias}</bdi>{' '}
            {mayWrite && (
              <button
                type="button"
                class="button-quiet"
                data-alias={alias}
                aria-label={i18n.t('notebook.aliasRemoveNamed', [alias])}
                onClick={(event) =>
                  void rename(
                    aliases.filter((other) => other !== alias),
                    i18n.t('notebook.aliasRemoved', [alias]),
                    `[data-alias="${CSS.escape(alias)}"]`,
                    event.detail === 0,
                  )
                }
              >
                {i18n.t('notebook.aliasRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <form
          class="add-line small"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <label class="soft" for={field}>
            {i18n.t('notebook.aliasAdd')}
          </label>
          <input
            id={field}
            dir="auto"
            class="field"
            data-testid="alias-field"
            autocomplete="off"
            maxLength={MAX_SPEAKER_LENGTH}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="button" data-testid="alias-add">
            {i18n.t('notebook.aliasAddButton')}
          </button>
        </form>
      )}
    </section>
  );
}
