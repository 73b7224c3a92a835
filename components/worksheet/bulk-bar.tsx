import { useSignal } from '@preact/signals';
import type { LibraryActions } from '@/components/library/actions';
import { i18n } from '@/utils/words/i18n';
import { tagsIn } from './tags';
import { VerdictOptions, verdictOf } from './verdict-select';

interface Props {
  readonly chosen: readonly string[];
  /** Every claim of the list. */
  readonly found: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  readonly actions: LibraryActions;
}

/** What can be done with the chosen claims at once; each can be taken back. */
export function BulkBar({ chosen, found, choose, actions }: Props) {
  const tags = useSignal('');
  const count = chosen.length;
  if (count === 0) return <div class="bulk-bar" role="status" />;

  function tag(how: 'addTags' | 'removeTags'): void {
    const named = tagsIn(tags.value);
    if (named.length === 0) return;
    void actions.change(chosen, { [how]: named }, i18n.t('worksheet.changed', count));
    tags.value = '';
  }
  return (
    <div class="bulk-bar bulk-bar-open" data-testid="bulk">
      <p role="status" class="figures">
        {i18n.t('worksheet.chosen', count)}
      </p>
      <select
        class="field"
        data-testid="bulk-verdict"
        aria-label={i18n.t('worksheet.status')}
        value="choose"
        onChange={({ currentTarget }) => {
          void actions.change(chosen, { verdict: verdictOf(currentTarget.value) }, i18n.t('worksheet.changed', count));
          currentTarget.value = 'choose';
        }}
      >
        <option value="choose" disabled>
          {i18n.t('worksheet.setStatus')}
        </option>
        <VerdictOptions />
      </select>
      <form
        class="bulk-tags"
        onSubmit={(event) => {
          event.preventDefault();
          tag('addTags');
        }}
      >
        <input
          class="field"
          data-testid="bulk-tags"
          aria-label={i18n.t('worksheet.tags')}
          placeholder={i18n.t('worksheet.tagsHint')}
          value={tags.value}
          onInput={({ currentTarget: { value } }) => {
            tags.value = value;
          }}
        />
        <button type="submit" class="button">
          {i18n.t('worksheet.addTags')}
        </button>
        <button type="button" class="button" onClick={() => tag('removeTags')}>
          {i18n.t('worksheet.removeTags')}
        </button>
      </form>
      <button
        type="button"
        class="button-quiet"
        data-testid="bulk-delete"
        onClick={({ detail }) =>
          void actions.remove({ annotations: [...chosen], pages: [] }, i18n.t('worksheet.deleted', count), detail === 0)
        }
      >
        {i18n.t('library.delete')}
      </button>
      {count < found.length && (
        <button type="button" class="button-quiet" data-testid="choose-all" onClick={() => choose(found)}>
          {i18n.t('worksheet.chooseAll', found.length)}
        </button>
      )}
      <button type="button" class="button-quiet" onClick={() => choose([])}>
        {i18n.t('worksheet.chooseNone')}
      </button>
    </div>
  );
}
