import { shownReading } from '@/utils/corrected';
import { i18n } from '@/utils/words/i18n';
import { catchFocus } from './lost-focus';
import type { ReadTab, TabModel } from './tab-model';

/** Says whose marks alone are on the page, with the way back; nothing where everybody's are. */
export function OnlyNote({ tab, model }: { readonly tab: ReadTab; readonly model: TabModel }) {
  const { only } = tab.view;
  const actor = shownReading(tab.reading, tab.kept).actors.find(({ id }) => id === only);
  async function showAll(): Promise<void> {
    await model.showOnly(null);
    // The button goes with what it did.
    catchFocus('[data-testid="only-actor"], .entries .claim-words', '.group-head');
  }
  return (
    <div role="status">
      {only !== null && (
        <p class="only" data-testid="only">
          {actor === undefined ? i18n.t('parts.onlyOne') : i18n.t('parts.only', [actor.name])}{' '}
          <button type="button" class="button-quiet" data-testid="only-none" onClick={() => void showAll()}>
            {i18n.t('parts.onlyNone')}
          </button>
        </p>
      )}
    </div>
  );
}
