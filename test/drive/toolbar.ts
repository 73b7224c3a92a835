/** What a reader does with the browser around the page: its toolbar, keys and menus. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { insideFirefox } from '@/scripts/browsers/inside-firefox';
import type { Launched } from '@/scripts/browsers/launch';
import type { Driven } from './browsers';

const WINDOW = `Services.wm.getMostRecentWindow('navigator:browser')`;

/** Presses the button of Whence in the toolbar, with `page` in front. */
export async function pressToolbarButton(driven: Launched, page: Page): Promise<void> {
  if (driven.name === 'chromium') {
    const [extension] = [...(await driven.browser.extensions()).values()];
    if (extension === undefined) throw new Error('No extension.');
    await page.triggerExtensionAction(extension);
    return;
  }
  await insideFirefox(driven, `global.browserActionFor(policy.extension).triggerAction(${WINDOW})`);
}

/** Clicks with the mouse on what `selector` names in the popup that is open. `own` is a page of the extension. */
export async function clickInPopup(driven: Driven, own: Page, selector: string): Promise<void> {
  if (driven.name === 'chromium') {
    const target = await driven.browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
    await (await target.asPage()).click(selector);
    return;
  }
  // A popup is no tab, so the driver does not know it: the click is one on the window, where the popup lies on it.
  const { x, y } = await own.evaluate((wanted) => {
    const { browser } = globalThis as unknown as { browser: Browser };
    const [popup] = browser.extension.getViews({ type: 'popup' });
    const box = popup?.document.querySelector(wanted)?.getBoundingClientRect();
    if (box === undefined) throw new Error(`The popup has no ${wanted}.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  await insideFirefox(
    driven,
    `(() => {
      const shown = ${WINDOW}.document.querySelector('.webextension-popup-browser').getBoundingClientRect();
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        ${WINDOW}.synthesizeMouseEvent(type, shown.x + ${x}, shown.y + ${y}, { button: 0, clickCount: 1 });
    })()`,
  );
}

/**
 * Does what Alt+Shift and `letter` are bound to: the command `command` in the tab. Browsers take no keys of their own from a
 * driver. `own` is a page of the extension.
 */
export async function pressShortcut(
  driven: Driven,
  own: Page,
  { letter, command, tabId }: { readonly letter: string; readonly command: string; readonly tabId: number },
): Promise<void> {
  if (driven.name === 'firefox') {
    await insideFirefox(
      driven,
      `${WINDOW}.document.querySelector('keyset[id^="ext-keyset-id-whence"] key[modifiers="alt,shift"][key="${letter}"]').doCommand()`,
    );
    return;
  }
  await raiseInBackground(driven, own, { event: 'commands.onCommand', first: command, tabId });
}

/** Chooses the entry `id`, shown as `title`, in the menu of the toolbar button. `own` is a page of the extension. */
export async function chooseInButtonMenu(
  driven: Driven,
  own: Page,
  { id, title, tabId }: { readonly id: string; readonly title: string; readonly tabId: number },
): Promise<void> {
  if (driven.name === 'firefox') {
    await insideFirefox(
      driven,
      `(async () => {
        const window = ${WINDOW};
        const { id } = global.browserActionFor(policy.extension).widget;
        window.CustomizableUI.addWidgetToArea(id, 'nav-bar');
        const box = window.CustomizableUI.getWidget(id).forWindow(window).node.getBoundingClientRect();
        const menu = window.document.getElementById('toolbar-context-menu');
        const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
        window.synthesizeMouseEvent('contextmenu', box.x + box.width / 2, box.y + box.height / 2, { button: 2, clickCount: 1 });
        await shown;
        menu.activateItem([...menu.querySelectorAll('menuitem')].find(({ label }) => label === ${JSON.stringify(title)}));
      })()`,
    );
    return;
  }
  // A menu of the system, which nobody can click on without a window.
  await raiseInBackground(driven, own, { event: 'contextMenus.onClicked', first: { menuItemId: id }, tabId });
}

/**
 * Raises an event of Chromium's in the background, with `first` and the tab, within a message from a page that is clicked
 * on: a panel opens only where the reader did something.
 */
async function raiseInBackground(
  driven: Driven,
  own: Page,
  raised: { readonly event: string; readonly first: unknown; readonly tabId: number },
): Promise<void> {
  const target = await driven.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    const raise = (message: unknown): void => {
      const { event, first, tab } = message as { event?: string; first?: unknown; tab?: unknown };
      const [api = '', name = ''] = event?.split('.') ?? [];
      const listeners = (chrome as unknown as Record<string, Record<string, { dispatch(...values: unknown[]): void }>>)[
        api
      ];
      listeners?.[name]?.dispatch(first, tab);
    };
    chrome.runtime.onMessage.addListener(raise as never);
  });
  await own.evaluate(async ({ event, first, tabId }) => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    const message = { event, first, tab: await chrome.tabs.get(tabId) };
    addEventListener('click', () => void chrome.runtime.sendMessage(message).catch(() => {}), { once: true });
  }, raised);
  await own.bringToFront();
  await own.mouse.click(2, 2);
}

/** Closes the panel, as its cross does. */
export async function closePanel(driven: Driven, own: Page): Promise<void> {
  if (driven.name === 'firefox') {
    await insideFirefox(driven, `${WINDOW}.SidebarController.hide()`);
    return;
  }
  await own.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    for (const view of chrome.extension.getViews()) if (view.location.pathname === '/sidepanel.html') view.close();
  });
}
