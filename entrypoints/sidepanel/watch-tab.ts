/** Which tab the panel is about, without the permission to know what is in it: browsers tell ids to everybody. */
import browser from 'webextension-polyfill';
import type { PanelModel } from '@/components/panel/panel-model';
import { onTabRecord, type TabRecord } from '@/utils/services/tab-records';

/**
 * Turns the panel to the tab in front of its window, now and whenever another comes to the front; `named` pins it to one
 * tab. Has it look again when the tab has loaded, may be read by now, or was read at another's wish, as by the toolbar
 * button.
 */
export function watchTab(panel: PanelModel, named: number | null): void {
  let tabId = named;
  const turnTo = (id: number): void => {
    tabId = id;
    panel.turnTo(id);
  };

  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tabId && status === 'complete') panel.lookAgain();
  });
  browser.permissions.onAdded.addListener(panel.lookAgain);
  browser.permissions.onRemoved.addListener(panel.lookAgain);
  onTabRecord((id, record) => {
    if (id === tabId && isNews(panel, record)) panel.lookAgain();
  });

  if (named !== null) {
    turnTo(named);
    return;
  }
  void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
    if (tab?.id === undefined) return;
    const { windowId } = tab;
    browser.tabs.onActivated.addListener((to) => {
      if (to.windowId === windowId) turnTo(to.tabId);
    });
    turnTo(tab.id);
  });
}

/** Looking at a page without an article makes a record of that, and must not make the panel look again. */
function isNews({ tab }: PanelModel, record: TabRecord): boolean {
  const shown = tab.shown.value;
  if (shown.status === 'opening') return false;
  if (record.status === 'no-article')
    return shown.status !== 'unreadable' || shown.why !== (record.framed ? 'framed' : 'no-article');
  return shown.status !== 'read' || shown.article.textHash !== record.article.textHash;
}
