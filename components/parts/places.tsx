import browser from 'webextension-polyfill';
import { i18n } from '#i18n';

/** The ways to the full pages; each opens a tab. `onLeave` is called once it is there. */
export function Places({ onLeave = () => {} }: { readonly onLeave?: () => void }) {
  return (
    <nav class="places small" aria-label={i18n.t('popup.places')}>
      <a
        href="/library.html"
        data-testid="open-library"
        onClick={(event) => {
          event.preventDefault();
          void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }).then(onLeave);
        }}
      >
        {i18n.t('popup.library')}
      </a>
      <a
        href="/options.html"
        data-testid="open-settings"
        onClick={(event) => {
          event.preventDefault();
          void browser.runtime.openOptionsPage().then(onLeave);
        }}
      >
        {i18n.t('popup.settings')}
      </a>
    </nav>
  );
}
