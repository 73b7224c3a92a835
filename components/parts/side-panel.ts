import browser from 'webextension-polyfill';

/** What the polyfill does not know yet; each browser has one of both. */
interface Panels {
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel in a window. Call it straight from a click, a key or the menu: browsers open it only then. Rejects
 * where the browser has no panel or does not want to.
 */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  if (sidePanel !== undefined) return sidePanel.open({ windowId });
  if (sidebarAction !== undefined) return sidebarAction.open();
  return Promise.reject(new Error('This browser has no panel.'));
}
