import { i18n } from '#i18n';
import { siteOf } from '@/utils/page-key';
import type { MarksScope, Popup, ReadTab } from './state';

/** Where marks are shown: this page, its site if it has one (a file has none), everywhere. They show when all are on. */
export function MarksSwitch({ tab, popup }: { readonly tab: ReadTab; readonly popup: Popup }) {
  const { page, site, everywhere } = tab.marks;
  const siteName = siteOf(tab.article.url);
  return (
    <fieldset class="switches">
      <legend class="section-title">{i18n.t('popup.marks')}</legend>
      <Switch scope="page" on={page} label={i18n.t('popup.marksPage')} popup={popup} />
      {siteName !== '' && <Switch scope="site" on={site} label={i18n.t('popup.marksSite', [siteName])} popup={popup} />}
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
