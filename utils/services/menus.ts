import browser from 'webextension-polyfill';
import { i18n } from '@/utils/words/i18n';

export const MENU = { readPage: 'read-page', keepSelection: 'keep-selection', openPanel: 'open-panel' } as const;

/** Makes the context menu anew; browsers keep it, so this belongs to installation and update. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU.readPage, title: i18n.t('menu.readPage'), contexts: ['page'] });
  browser.contextMenus.create({ id: MENU.keepSelection, title: i18n.t('menu.keepSelection'), contexts: ['selection'] });
  browser.contextMenus.create({ id: MENU.openPanel, title: i18n.t('menu.openPanel'), contexts: ['action'] });
}
