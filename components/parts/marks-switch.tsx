import { i18n } from '#i18n';
import { siteOf } from '@/utils/page-key';
import type { MarksScope, ReadTab, TabModel } from './tab-model';

/** Where marks are shown: this page, its site if it has one (a file has none), everywhere. They show when all are on. */
export function MarksSwitch({ tab, model }: { readonly tab: ReadTab; readonly model: TabModel }) {
  const { page, site, everywhere } = tab.marks;
  const siteName = siteOf(tab.article.url);
  return (
    <fieldset class="switches">
      <legend class="section-title">{i18n.t('popup.marks')}</legend>
      <Switch scope="page" on={page} label={i18n.t('popup.marksPage')} model={model} />
      {siteName !== '' && <Switch scope="site" on={site} label={i18n.t('popup.marksSite', [siteName])} model={model} />}
      <Switch scope="everywhere" on={everywhere} label={i18n.t('popup.marksEverywhere')} model={model} />
      {!(page && site && everywhere) && <p class="small soft">{i18n.t('popup.marksHidden')}</p>}
    </fieldset>
  );
}

function Switch(props: { scope: MarksScope; on: boolean; label: string; model: TabModel }) {
  const { scope, on, label, model } = props;
  return (
    <label class="check">
      <input
        type="checkbox"
        data-testid={`marks-${scope}`}
        checked={on}
        onChange={(event) => void model.setMarks(scope, event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
