import type { ComponentChildren } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '@/utils/words/i18n';

interface Props {
  /** Called once the page is there. */
  readonly onLeave?: () => void;
  /** Other ways, before these. */
  readonly children?: ComponentChildren;
}

/** The ways to the full pages; each opens a tab. */
export function Places({ onLeave = () => {}, children }: Props) {
  return (
    <nav class="places small" aria-label={i18n.t('popup.places')}>
      {children}
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
        href="/draft.html"
        data-testid="open-draft"
        onClick={(event) => {
          event.preventDefault();
          void browser.tabs.create({ url: browser.runtime.getURL('/draft.html') }).then(onLeave);
        }}
      >
        {i18n.t('popup.draft')}
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
