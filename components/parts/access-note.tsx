import { useSignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { i18n } from '@/utils/words/i18n';
import { sayError } from './say-error';
import { siteOrigins } from './site-origins';
import type { ReadTab } from './tab-model';

/** What Whence may read here, and the one click that makes it always. */
export function AccessNote({ tab }: { readonly tab: ReadTab }) {
  const granted = useSignal(false);
  const problem = useSignal('');
  const site = tab.host.replace(/^www\./, '');

  // The browser asks only when the request is made in the click itself, so nothing may be awaited before it.
  function always(): void {
    browser.permissions.request({ origins: siteOrigins(tab.host) }).then(
      (yes) => {
        granted.value = yes;
      },
      (error: unknown) => {
        problem.value = sayError(error);
      },
    );
  }

  return (
    <div class="access" data-testid="access" data-access={granted.value ? 'site' : tab.access}>
      <h2 class="section-title">{i18n.t('popup.access')}</h2>
      {tab.access === 'everywhere' && <p>{i18n.t('popup.accessEverywhere')}</p>}
      {(tab.access === 'site' || granted.value) && <p>{i18n.t('popup.accessSite', [site])}</p>}
      {tab.access === 'tab' && !granted.value && (
        <>
          {tab.accessLost && (
            <p class="alert" data-testid="access-lost">
              {i18n.t('popup.accessLost', [site])}
            </p>
          )}
          <p>{i18n.t('popup.accessTab')}</p>
          <button type="button" class="button" data-testid="always-here" onClick={always}>
            {i18n.t('popup.alwaysHere', [site])}
          </button>
        </>
      )}
      {problem.value !== '' && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
    </div>
  );
}
