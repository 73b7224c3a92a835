import type { Page } from 'puppeteer-core';
import type { Driven } from './browsers';
import { insideFirefox } from './inside-firefox';

/** What a reader does with the button of Whence in the toolbar: the one act that lets a build without hosts into a page. */
export async function pressToolbarButton(driven: Driven, page: Page): Promise<void> {
  if (driven.name === 'chromium') {
    const [extension] = [...(await driven.browser.extensions()).values()];
    if (extension === undefined) throw new Error('No extension.');
    await page.triggerExtensionAction(extension);
    return;
  }
  await insideFirefox(
    driven,
    `global.browserActionFor(policy.extension).triggerAction(Services.wm.getMostRecentWindow('navigator:browser'))`,
  );
}
