import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { BROWSERS, type Driven } from '../drive/browsers';
import { insideFirefox } from '../drive/inside-firefox';
import { byTestId, eventually, openPopup, openWhence, paintedOn, readPage, SAMPLE_URL, textOf } from './whence';

describe.each(BROWSERS)('shortcuts and menu in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name, { alone: true });
    ({ page, tabId } = await readPage(driven, SAMPLE_URL));
    await eventually(isMarked, 'the page is marked');
  });
  afterAll(() => driven?.close());

  const isMarked = async () => Object.values(await paintedOn(page)).some((count) => count > 0);

  it('switch the marks of this page off and on again', async () => {
    await command(driven, page, tabId, 'toggle-marks');
    await eventually(async () => !(await isMarked()), 'the marks go');
    await command(driven, page, tabId, 'toggle-marks');
    await eventually(isMarked, 'the marks are back');
  });

  it('keep the page, once, however often they are pressed', async () => {
    await command(driven, page, tabId, 'keep-page');
    await command(driven, page, tabId, 'keep-page');
    const popup = await openPopup(driven, tabId);
    await popup.waitForSelector(byTestId('remove-page'));
    await popup.close();
    const library = await driven.openExtensionPage('/library.html');
    await library.waitForSelector(byTestId('kept-page'));
    expect(await library.$$(byTestId('kept-page'))).toHaveLength(1);
    await library.close();
  });

  it('keep what is selected, as a passage of the reader’s own', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      const paragraph = Array.from(document.querySelectorAll('p')).find((p) =>
        p.textContent?.includes('twenty-six days'),
      );
      getSelection()?.selectAllChildren(paragraph as Node);
    });
    await chooseKeepSelection(driven, page, tabId);
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) > 0, 'the passage is marked as the reader’s own');
    const library = await driven.openExtensionPage('/library.html');
    await eventually(async () => (await textOf(library, 'body')).includes('twenty-six days'), 'the library lists it');
    await library.close();
  });

  it('still tell where notes live at the first keep that can say it', async () => {
    const popup = await openPopup(driven, tabId);
    await popup.$eval(byTestId('keep-claim'), (button) => (button as HTMLElement).click());
    await popup.waitForSelector(byTestId('first-time'));
    await popup.close();
  });
});

/** Presses a shortcut of the extension, as far as a browser without a window can. */
async function command(driven: Driven, page: Page, tabId: number, command: string): Promise<void> {
  if (driven.name === 'firefox') {
    await turnTo(driven, page);
    await insideFirefox(driven, `policy.extension.shortcuts.onCommand('${command}')`);
    return;
  }
  await inWorker(driven, tabId, 'commands', command);
}

async function chooseKeepSelection(driven: Driven, page: Page, tabId: number): Promise<void> {
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
