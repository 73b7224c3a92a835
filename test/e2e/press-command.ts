/** Commands and menu entries of the extension, pressed as far as a browser without a window can. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { insideFirefox } from '@/scripts/browsers/inside-firefox';
import type { Driven } from '../drive/browsers';
import { eventually } from './whence';

/** Presses the key of a command. */
export async function pressCommand(driven: Driven, page: Page, tabId: number, command: string): Promise<void> {
  if (driven.name === 'firefox') {
    await turnTo(driven, page);
    await insideFirefox(driven, `policy.extension.shortcuts.onCommand('${command}')`);
    return;
  }
  await inWorker(driven, tabId, 'commands', command);
}

export async function chooseKeepSelection(driven: Driven, page: Page, tabId: number): Promise<void> {
  if (driven.name === 'firefox') {
    await turnTo(driven, page);
    await insideFirefox(
      driven,
      `policy.extension.emit('webext-menu-menuitem-click', { menuItemId: 'keep-selection', editable: false }, Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab)`,
    );
    return;
  }
  await inWorker(driven, tabId, 'contextMenus', { menuItemId: 'keep-selection' });
}

/** Firefox gives a shortcut to the tab that is in front, which after a tab closed need not be the page. */
async function turnTo(driven: Driven, page: Page): Promise<void> {
  await page.bringToFront();
  const inFront = `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.currentURI.spec`;
  await eventually(async () => (await insideFirefox(driven, inFront)) === page.url(), 'the page is in front');
}

/** Chromium lets an extension raise its own events. */
async function inWorker(driven: Driven, tabId: number, api: 'commands' | 'contextMenus', what: unknown): Promise<void> {
  const target = await driven.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(
    async (id, name, value) => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const tab = await chrome.tabs.get(id);
      const event = name === 'commands' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
      (event as unknown as { dispatch(...values: unknown[]): void }).dispatch(value, tab);
    },
    tabId,
    api,
    what as never,
  );
}
