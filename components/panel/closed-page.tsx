import { useSignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { sayError } from '@/components/parts/say-error';
import { Notice } from '@/components/parts/unreadable';
import { EVERY_SITE } from '@/utils/host-pattern';
import { i18n } from '@/utils/words/i18n';
import type { PanelModel } from './panel-model';

/** Chrome from version 133 shows a request for the site of a tab without the extension knowing which that is. */
interface AskingPermissions {
  readonly addHostAccessRequest?: (request: { readonly tabId: number }) => Promise<void>;
}

/**
 * The page in front may not be read yet. A click in the panel lets nobody in: only the toolbar button, its key and the
 * menu do. What a click here can do is ask.
 */
export function ClosedPage({ panel }: { readonly panel: PanelModel }) {
  const asked = useSignal(false);
  const problem = useSignal('');
  const { addHostAccessRequest } = browser.permissions as AskingPermissions;

  const failed = (error: unknown) => {
    problem.value = sayError(error);
  };
  // The browser asks only when the request is made in the click itself, so nothing may be awaited before it.
  function askForSite(): void {
    addHostAccessRequest?.call(browser.permissions, { tabId: panel.tabId }).then(() => {
      asked.value = true;
    }, failed);
  }
  function askForAll(): void {
    browser.permissions.request({ origins: [EVERY_SITE] }).then(panel.lookAgain, failed);
  }

  return (
    <Notice title={i18n.t('popup.noAccess')} advice={i18n.t('panel.noAccessAdvice')}>
      <p class="soft">{i18n.t('panel.noAccessOwn')}</p>
      {addHostAccessRequest && (
        <button type="button" class="button" data-testid="ask-for-site" onClick={askForSite}>
          {i18n.t('panel.askForSite')}
        </button>
      )}
      <p role="status">{asked.value && i18n.t('panel.asked')}</p>
      <button type="button" class="button" data-testid="ask-for-all" onClick={askForAll}>
        {i18n.t('panel.askForAll')}
      </button>
      {problem.value !== '' && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
    </Notice>
  );
}
