import browser from 'webextension-polyfill';
import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import '@/components/parts/marks.css';
import { mount } from '@/components/parts/mount';
import { createTabModel } from '@/components/parts/tab-model';
import { earlyState, earlyTab } from '@/components/popup/early-ask';
import { Popup } from '@/components/popup/popup';
import { WhenceError } from '@/utils/messages/transport';

/** Tests and the demo open the popup as a page of its own, and name the tab it speaks of. */
const named = new URLSearchParams(location.search).get('tab');
document.documentElement.classList.toggle('as-page', named !== null);

async function findTab(): Promise<number> {
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const early = await earlyTab();
  if (early !== null) return early;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new WhenceError('not-found');
  return tab.id;
}

const leave = () => {
  if (named === null) close();
};
const model = createTabModel(findTab, leave, earlyState);
mount(<Popup model={model} />, i18n.t('extName'));
void model.open();
