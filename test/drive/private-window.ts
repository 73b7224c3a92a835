import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { allowInPrivateWindows } from '@/scripts/browsers/inside-firefox';
import type { Driven } from './browsers';

/**
 * A page in a new private window, with Whence allowed there. Its address must not be open yet. Call it once for a browser:
 * Whence starts anew when it is allowed.
 */
export async function openPrivately(driven: Driven, url: string): Promise<Page> {
  await (driven.name === 'firefox' ? allowInPrivateWindows(driven) : allowInChromium(driven));
  const own = await untilGiven(() => driven.openExtensionPage('/popup.html?tab=-1').catch(() => null));
  await own.evaluate(async (address) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    await (browser ?? chrome).windows.create({ incognito: true, url: address });
  }, url);
  await own.close();
  return untilGiven(async () => {
    const target = driven.browser.targets().find((one) => one.url() === url);
    return target === undefined ? null : target.page();
  });
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
}

/** What a reader does on chrome://extensions. Unpacked builds only start again in developer mode. */
async function allowInChromium(driven: Driven): Promise<void> {
  const settings = await driven.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async () => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const whence = (await developerPrivate.getExtensionsInfo()).find(({ name }) => name.startsWith('Whence'));
    await developerPrivate.updateExtensionConfiguration({ extensionId: whence?.id ?? '', incognitoAccess: true });
  });
  await settings.close();
}

async function untilGiven<T>(probe: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error('No private window opened.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
