/** What of Whence shows in an article: its card, the button beside a selection, and the line of the walk. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { insideFirefox } from '../browsers/inside-firefox';
import { placeOf } from '../browsers/word-place';
import { type Shooting, save } from './shooting';

/** Words of the sample to click on: an unnamed source. */
const CLICK_ON = 'had received new orders';
/** Words that are no claim of their own. */
const SELECT = 'Prices on the grain exchange';
const WIDTHS = [1100, 320];

/** Each on a wide window and on a narrow one, where it is wanted. */
export async function shootInPage(shooting: Shooting, page: Page, tabId: number): Promise<void> {
  const scenes: [name: string, (page: Page) => Promise<void>][] = [
    ['page-card', clickOnWords],
    ['page-selection', selectWords],
    ['page-walk', (shown) => walk(shooting, shown, tabId)],
  ];
  for (const [name, act] of scenes) {
    if (!shooting.isWanted(name)) continue;
    for (const width of WIDTHS) {
      await page.bringToFront();
      await page.setViewport({ width, height: 900 });
      await act(page);
      await new Promise((done) => setTimeout(done, 900));
      await save(shooting, page, `${name}-${width}`);
      await page.keyboard.press('Escape');
      await page.evaluate(() => getSelection()?.removeAllRanges());
    }
  }
}

async function clickOnWords(page: Page): Promise<void> {
  const { x, y } = await placeOf(page, CLICK_ON);
  await page.mouse.click(x, y);
}

async function selectWords(page: Page): Promise<void> {
  const { x, y } = await placeOf(page, SELECT);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 5 });
  await page.mouse.up();
}

/** As when the reader presses the key, which no page can do. A walk ends where its page is left. */
async function walk({ launched }: Shooting, page: Page, tabId: number): Promise<void> {
  if (launched.name === 'firefox') {
    await insideFirefox(launched, "policy.extension.shortcuts.onCommand('next-claim')");
    return;
  }
  const own = await launched.openExtensionPage('/popup.html?tab=-1');
  await page.bringToFront();
  await own.evaluate(async (id) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    const envelope = { whence: 'background>page:walk', request: `${Date.now()}`, data: { by: 1 } };
    await (browser ?? chrome).tabs.sendMessage(id, envelope, { frameId: 0 });
  }, tabId);
}
