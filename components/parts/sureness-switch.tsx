import { useId } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import type { ReadTab, TabModel } from './tab-model';

/** Whoever met a wrong mark has this at hand: fewer marks, on every page, of which fewer are wrong. */
export function SurenessSwitch({ tab, model }: { readonly tab: ReadTab; readonly model: TabModel }) {
  const about = useId();
  return (
    <div class="sureness">
      <label class="check">
        <input
          type="checkbox"
          data-testid="only-sure"
          aria-describedby={about}
          checked={tab.view.sureness === 'sure'}
          onChange={(event) => void model.setSureness(event.currentTarget.checked ? 'sure' : 'likely')}
        />
        {i18n.t('popup.onlySure')}
      </label>
      <p class="small soft" id={about}>
        {i18n.t('popup.onlySureAbout')}
      </p>
    </div>
  );
}
