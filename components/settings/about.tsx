import browser from 'webextension-polyfill';
import { WITH_SYNC } from '@/utils/build';
import { i18n } from '@/utils/words/i18n';

/** What Whence is and is not, where the reader's data are, how to check that nothing is sent, and whose work goes with it. */
export function About() {
  return (
    <>
      <p>{WITH_SYNC ? i18n.t('sync.aboutSends') : i18n.t('settings.aboutSends')}</p>
      <p>{WITH_SYNC ? i18n.t('sync.aboutCheck') : i18n.t('settings.aboutCheck')}</p>
      <p>{i18n.t('settings.aboutNotes')}</p>
      <p>{i18n.t('settings.aboutJudges')}</p>
      <p class="small soft">{i18n.t('settings.aboutCitations')}</p>
      <ul class="small about-licences">
        <li>
          <a href="https://citationstyles.org/" target="_blank" rel="noreferrer noopener">
            {i18n.t('settings.stylesProject')}
          </a>
        </li>
        <li>
          <a href="/licences/citeproc.txt">{i18n.t('settings.licenceOfCiteproc')}</a>
        </li>
        <li>
          <a href="/licences/citation-styles.txt">{i18n.t('settings.licenceOfStyles')}</a>
        </li>
        <li>
          <a href="/licences/libraries.txt">{i18n.t('settings.licenceOfLibraries')}</a>
        </li>
      </ul>
      <p class="small soft figures" data-testid="version">
        {i18n.t('settings.version', [browser.runtime.getManifest().version])}
      </p>
    </>
  );
}
