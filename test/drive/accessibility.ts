import type { Page } from 'puppeteer-core';
import type { Driven } from './browsers';
import { insideFirefox } from './inside-firefox';

/**
 * The names of the buttons within the list of that name, in the order in which the browser's accessibility tree has them:
 * what an assistant reads, not what the document says. Empty while there is no such list.
 */
export async function buttonsInList(driven: Driven, page: Page, list: string): Promise<readonly string[]> {
  return driven.name === 'chromium' ? byCdp(page, list) : byService(driven, page, list);
}

type Node = Awaited<ReturnType<Page['accessibility']['snapshot']>>;

async function byCdp(page: Page, list: string): Promise<readonly string[]> {
  const names: string[] = [];
  const visit = (node: Node, inList: boolean): void => {
    if (!node) return;
    const within = inList || (node.role === 'list' && node.name === list);
    if (within && node.role === 'button') names.push(node.name ?? '');
    for (const child of node.children ?? []) visit(child as Node, within);
  };
  visit(await page.accessibility.snapshot({ interestingOnly: false }), false);
  return names;
}

/**
 * Firefox tells a driver nothing of its tree. Its own window is asked for what it would tell an assistant: that starts the
 * service as an assistant does, and the tree of the page's process comes over in its own time, so ask again.
 */
async function byService(driven: Driven, page: Page, list: string): Promise<readonly string[]> {
  const found = await insideFirefox(
    driven,
    `(() => {
      const service = (globalThis.whenceAssistant ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService));
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const shown = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === ${JSON.stringify(page.url())});
      const names = [];
      const visit = (node, inList) => {
        const role = service.getStringRole(node.role);
        const within = inList || (role === 'list' && node.name === ${JSON.stringify(list)});
        if (within && (role === 'button' || role === 'pushbutton')) names.push(node.name);
        for (let i = 0; i < node.childCount; i++) visit(node.getChildAt(i), within);
      };
      const root = shown && service.getAccessibleFor(shown);
      if (root) visit(root, false);
      return JSON.stringify(names);
    })()`,
  );
  return JSON.parse(found) as string[];
}
