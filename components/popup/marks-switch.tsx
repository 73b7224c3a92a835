import { i18n } from '#i18n';
import type { MarksScope, Popup, ReadTab } from './state';

/** Where marks are shown: this page, this site, everywhere. They show when all three are on. */
export function MarksSwitch({ tab, popup }: { readonly tab: ReadTab; readonly popup: Popup }) {
  const { page, site, everywhere } = tab.marks;
  return (
    <fieldset class="switches">
      <legend class="section-title">{i18n.t('popup.marks')}</legend>
      <Switch scope="page" on={page} label={i18n.t('popup.marksPage')} popup={popup} />
      <Switch scope="site" on={site} label={i18n.t('popup.marksSite', [tab.host])} popup={popup} />
      <Switch scope="everywhere" on={everywhere} label={i18n.t('popup.marksEverywhere')} popup={popup} />
      {!(page && site && everywhere) && <p class="small soft">{i18n.t('popup.marksHidden')}</p>}
    </fieldset>
  );
}

function Switch(props: { scope: MarksScope; on: boolean; label: string; popup: Popup }) {
  const { scope, on, label, popup } = props;
  return (
    <label class="check">
      <input
        type="checkbox"
        data-testid={`marks-${scope}`}
        checked={on}
        onChange={(event) => void popup.setMarks(scope, event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
