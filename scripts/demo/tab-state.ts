import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { TabState } from '../../utils/messages/protocol';
import type { Launched } from '../browsers/launch';

/**
 * What the extension knows of the tab at `url`: asked the way its own popup asks, from a page of the extension that
 * closes again. Throws when no such tab is open or the extension does not answer.
 */
export async function tabStateOf(launched: Launched, url: string): Promise<TabState> {
  const tabId = await tabIdOf(launched, url);
  return (await askAs(launched, 'ui>background:open-tab', { tabId })) as TabState;
}

/** The browser's id of the tab at `url`, without its hash. Needs a build with hosts granted. Throws when there is none. */
export async function tabIdOf(launched: Launched, url: string): Promise<number> {
  return onExtensionPage(launched, async (page) => {
    const id = await page.evaluate(async (address) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const tabs = await (browser ?? chrome).tabs.query({});
      return tabs.find((tab) => tab.url?.split('#')[0] === address)?.id ?? null;
    }, url.split('#')[0] ?? '');
    if (id === null) throw new Error(`No tab at ${url}.`);
    return id;
  });
}

/** The background's answer to a message sent from a page of the extension. Throws with the code it answers. */
export async function askAs(launched: Launched, whence: string, data: unknown): Promise<unknown> {
  return onExtensionPage(launched, async (page) => {
    const message = { whence, request: `${Date.now()}`, data };
    const reply = await page.evaluate(async (envelope) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      return (await (browser ?? chrome).runtime.sendMessage(envelope)) as
        | { value?: unknown; error?: { code: string; message: string } }
        | undefined;
    }, message as never);
    if (reply?.error) throw new Error(`${reply.error.code}: ${reply.error.message}`);
    if (reply === undefined || reply === null) throw new Error('The extension does not answer.');
    return reply.value;
  });
}

async function onExtensionPage<T>(launched: Launched, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await launched.openExtensionPage('/popup.html?tab=-1');
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}
