/** Registers every listener at once, as a service worker must, and hands each event to its service. Holds no state. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { openPanel } from '@/components/parts/side-panel';
import { WITH_SYNC } from '@/utils/build';
import { TO_BACKGROUND } from '@/utils/messages/schemas';
import { answer } from '@/utils/messages/transport';
import { lookInOpenTabs, registerGate } from '@/utils/services/access';
import { keepPageOf, keepSelectionOf, walkIn } from '@/utils/services/commands';
import { handlers } from '@/utils/services/handlers';
import { emptyTrash } from '@/utils/services/keeping';
import { keepLanguageScripts } from '@/utils/services/language-scripts';
import { leavePages } from '@/utils/services/leaving';
import { MENU, makeMenus } from '@/utils/services/menus';
import { askToStay } from '@/utils/services/staying';
import { syncInBackground } from '@/utils/services/sync/background';
import { dropTabRecord } from '@/utils/services/tab-records';
import { openTab, toggleMarks } from '@/utils/services/tab-state';
import { beginNewLog } from '@/utils/store/new-log';

export default defineBackground({
  main() {
    answer(TO_BACKGROUND, handlers);
    keepLanguageScripts();
    if (WITH_SYNC) syncInBackground();

    browser.runtime.onInstalled.addListener(({ reason }) => {
      report(makeMenus());
      report(askToStay());
      report(reason === 'update' ? lookInOpenTabs() : registerGate());
      if (reason === 'install') report(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
    });
    browser.runtime.onStartup.addListener(() => {
      report(registerGate());
      report(askToStay());
      // Before anything is written.
      report(beginNewLog().finally(emptyTrash));
    });
    browser.permissions.onAdded.addListener(() => report(lookInOpenTabs()));
    browser.permissions.onRemoved.addListener((removed) => report(leavePages(removed)));

    browser.tabs.onRemoved.addListener((tabId) => report(dropTabRecord(tabId)));

    browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
      if (tab?.id === undefined) return;
      // Before anything else: browsers open it only in the click itself.
      if (menuItemId === MENU.openPanel && tab.windowId !== undefined) report(openPanel(tab.windowId));
      if (menuItemId === MENU.readPage) report(openTab(tab.id));
      if (menuItemId === MENU.keepSelection) report(keepSelectionOf(tab));
    });
    browser.commands.onCommand.addListener((command, tab) => {
      if (tab?.id === undefined) return;
      if (command === 'open-panel' && tab.windowId !== undefined) report(openPanel(tab.windowId));
      if (command === 'toggle-marks') report(toggleMarks(tab.id));
      if (command === 'keep-page') report(keepPageOf(tab));
      if (command === 'keep-selection') report(keepSelectionOf(tab));
      if (command === 'next-claim') report(walkIn(tab, 1));
      if (command === 'previous-claim') report(walkIn(tab, -1));
    });
  },
});

/** Nobody waits for these: what goes wrong is written where a developer looks. */
function report(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Whence:', error));
}
