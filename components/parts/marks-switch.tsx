import { useId } from 'preact/hooks';
import { siteOf } from '@/utils/page-key';
import { STRENGTHS } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';
import { strengthWords } from './strength-words';
import type { MarksScope, ReadTab, TabModel } from './tab-model';

/** How much is marked, on every page; and whether anything is on this page and on its site if it has one (a file has none). */
export function MarksSwitch({ tab, model }: { readonly tab: ReadTab; readonly model: TabModel }) {
  const name = useId();
  const { page, site } = tab.marks;
  const { strength } = tab.settings;
  const siteName = siteOf(tab.article.url);
  return (
    <fieldset class="switches">
      <legend class="section-title">{i18n.t('popup.marks')}</legend>
      <div class="strengths">
        {STRENGTHS.map((one) => (
          <label class="check" key={one}>
            <input
              type="radio"
              name={name}
              data-testid={`strength-${one}`}
              checked={strength === one}
              onChange={() => void model.setStrength(one)}
            />
            {strengthWords(one)[0]}
          </label>
        ))}
      </div>
      {strength === 'off' ? (
        <p class="small soft">{i18n.t('popup.marksOff')}</p>
      ) : (
        <>
          <Switch scope="page" on={page} label={i18n.t('popup.marksPage')} model={model} />
          {siteName !== '' && (
            <Switch scope="site" on={site} label={i18n.t('popup.marksSite', [siteName])} model={model} />
          )}
          {!(page && site) && <p class="small soft">{i18n.t('popup.marksHidden')}</p>}
        </>
      )}
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
