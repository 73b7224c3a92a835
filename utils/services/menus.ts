import browser from 'webextension-polyfill';

export const MENU = { readPage: 'read-page', keepSelection: 'keep-selection', openPanel: 'open-panel' } as const;

/**
 * Makes the context menu anew; browsers keep it, so this belongs to installation and update. Its words are asked of the browser
 * itself: they have no numbers in them, and nothing else in the background says anything to a reader.
 */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU.readPage,
    title: browser.i18n.getMessage('menu_readPage'),
    contexts: ['page'],
  });
  browser.contextMenus.create({
    id: MENU.keepSelection,
    title: browser.i18n.getMessage('menu_keepSelection'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: MENU.openPanel,
    title: browser.i18n.getMessage('menu_openPanel'),
    contexts: ['action'],
  });
}
