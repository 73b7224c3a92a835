/** What a reader does with the browser around the page: its toolbar, keys and menus. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Launched } from '@/scripts/browsers/launch';
import type { Driven } from './browsers';
import { insideFirefox } from './inside-firefox';

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
 * Presses Alt+Shift and `letter`, with `page` in front. Chromium takes keys of its own from a driver that calls them the
 * system's. Without a window Firefox takes none: there what the keys are bound to is done.
 */
export async function pressShortcut(driven: Driven, page: Page, letter: string): Promise<void> {
  await page.bringToFront();
  if (driven.name === 'firefox') {
    await insideFirefox(
      driven,
      `${WINDOW}.document.querySelector('keyset[id^="ext-keyset-id-whence"] key[modifiers="alt,shift"][key="${letter}"]').doCommand()`,
    );
    return;
  }
  const session = await page.createCDPSession();
  const code = letter.charCodeAt(0);
  const key = { modifiers: 1 | 8, key: letter, code: `Key${letter}`, windowsVirtualKeyCode: code, isSystemKey: true };
  for (const type of ['rawKeyDown', 'keyUp'] as const) await session.send('Input.dispatchKeyEvent', { type, ...key });
  await session.detach();
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
  // A menu of the system, which nobody can click on without a window. The event that a choice raises is raised in the
  // background, within a message from a page that is clicked on: a panel opens only where the reader did something.
  const target = await driven.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    const choose = (message: unknown): void => {
      const { chosen, tab } = message as { chosen?: string; tab?: unknown };
      if (chosen === undefined) return;
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(...values: unknown[]): void };
      event.dispatch({ menuItemId: chosen }, tab);
    };
    chrome.runtime.onMessage.addListener(choose as never);
  });
  await own.evaluate(
    async (chosen, tab) => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const message = { chosen, tab: await chrome.tabs.get(tab) };
      addEventListener('click', () => void chrome.runtime.sendMessage(message).catch(() => {}), { once: true });
    },
    id,
    tabId,
  );
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
