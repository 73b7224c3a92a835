import type { Browser, Page } from 'puppeteer-core';
import type { Browser as Extension } from 'webextension-polyfill';
import type { TabState } from '../../utils/messages/protocol';
import type { Launched } from '../browsers/launch';

/** A tab, and what the extension knows of it. */
export interface AskedTab {
  readonly tabId: number;
  readonly state: TabState;
}

/**
 * The tab at `url` and what the extension knows of it: asked the way its own popup asks, from a page of the extension that
 * closes again where somebody watches. Throws when no such tab is open or the extension does not answer.
 */
export async function askedTab(launched: Launched, url: string): Promise<AskedTab> {
  return onExtensionPage(launched, async (page) => {
    const tabId = await tabIdIn(page, url);
    return { tabId, state: (await askIn(page, 'ui>background:open-tab', { tabId })) as TabState };
  });
}

/** `askedTab` without the tab. */
export async function tabStateOf(launched: Launched, url: string): Promise<TabState> {
  return (await askedTab(launched, url)).state;
}

/** The browser's id of the tab at `url`, without its hash. Needs a build with hosts granted. Throws when there is none. */
export async function tabIdOf(launched: Launched, url: string): Promise<number> {
  return onExtensionPage(launched, (page) => tabIdIn(page, url));
}

/** The page of the extension that asks in a browser without a window, opened if it is not there yet. */
export async function askingPage(launched: Launched): Promise<Page> {
  const kept = asking.get(launched.browser);
  // An update of the extension closes its pages, or empties them; the driver's own `url()` is not told of Firefox's.
  const where = await kept?.evaluate(() => location.protocol).catch(() => null);
  const page = kept && where?.endsWith('extension:') ? kept : await launched.openExtensionPage(ASKING);
  asking.set(launched.browser, page);
  return page;
}

/** The background's answer to a message sent from a page of the extension. Throws with the code it answers. */
export async function askAs(launched: Launched, whence: string, data: unknown): Promise<unknown> {
  return onExtensionPage(launched, (page) => askIn(page, whence, data));
}

async function tabIdIn(page: Page, url: string): Promise<number> {
  const id = await page.evaluate(async (address) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.find((tab) => tab.url?.split('#')[0] === address)?.id ?? null;
  }, url.split('#')[0] ?? '');
  if (id === null) throw new Error(`No tab at ${url}.`);
  return id;
}

async function askIn(page: Page, whence: string, data: unknown): Promise<unknown> {
  const message = { whence, request: `${Date.now()}`, data };
  const reply = await page.evaluate(async (envelope) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    return (await (browser ?? chrome).runtime.sendMessage(envelope)) as
      | { value?: unknown; error?: { code: string; message: string } }
      | undefined;
  }, message as never);
  if (reply?.error) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  if (reply === undefined || reply === null) throw new Error('The extension does not answer.');
  return reply.value;
}

const ASKING = '/popup.html?tab=-1';
/** Pages that stay open for the next question, by the browser they ask: to open one takes longer than to ask. */
const asking = new WeakMap<Browser, Page>();

async function onExtensionPage<T>(launched: Launched, work: (page: Page) => Promise<T>): Promise<T> {
  if (launched.headless) return work(await askingPage(launched));
  // Where somebody watches, no page of the demonstration's own may stay.
  const page = await launched.openExtensionPage(ASKING);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}
