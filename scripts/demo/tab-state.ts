import type { Browser } from 'webextension-polyfill';
import type { TabState } from '../../utils/messages/protocol';
import type { Launched } from '../browsers/launch';

/**
 * What the extension knows of the tab at `url`: asked the way its own popup asks, from a page of the extension that
 * closes again. Throws when no such tab is open or the extension does not answer.
 */
export async function tabStateOf(launched: Launched, url: string): Promise<TabState> {
  const page = await launched.openExtensionPage('/popup.html?tab=-1');
  try {
    return await page.evaluate(async (address) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const api = browser ?? chrome;
      const tabs = await api.tabs.query({});
      const tab = tabs.find((candidate) => candidate.url?.split('#')[0] === address.split('#')[0]);
      if (tab?.id === undefined) throw new Error(`No tab at ${address}.`);
      const message = { whence: 'ui>background:open-tab', request: String(Date.now()), data: { tabId: tab.id } };
      const reply = (await api.runtime.sendMessage(message)) as { value?: TabState; error?: { message: string } };
      if (reply?.value === undefined) throw new Error(reply?.error?.message ?? 'No answer.');
      return reply.value;
    }, url);
  } finally {
    await page.close();
  }
}
