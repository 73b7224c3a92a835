import browser from 'webextension-polyfill';
import { i18n } from '#i18n';

/** What Whence is and is not, where the reader's data are, and how to check that nothing is sent. */
export function About() {
  return (
    <>
      <p>{i18n.t('settings.aboutSends')}</p>
      <p>{i18n.t('settings.aboutCheck')}</p>
      <p>{i18n.t('settings.aboutNotes')}</p>
      <p>{i18n.t('settings.aboutJudges')}</p>
      <p class="small soft figures" data-testid="version">
        {i18n.t('settings.version', [browser.runtime.getManifest().version])}
      </p>
    </>
  );
}
