import { i18n } from '@/utils/words/i18n';
import type { TabModel } from './tab-model';

/** Other ways to look at the article of a tab, each on a page with room for it. */
export function TabWays({ model }: { readonly model: TabModel }) {
  return (
    <p class="tab-ways small">
      <button type="button" class="button-quiet" data-testid="open-voices" onClick={() => void model.openVoices()}>
        {i18n.t('popup.voices')}
      </button>
      <button type="button" class="button-quiet" data-testid="open-lesson" onClick={() => void model.openLesson()}>
        {i18n.t('popup.lesson')}
      </button>
    </p>
  );
}
