import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Launched } from '../browsers/launch';
import type { MadeUpPage } from './articles';
import { dress, type Look } from './looks';

/** One browser in one look, and where its pictures go. */
export interface Shooting {
  readonly launched: Launched;
  readonly look: Look;
  readonly folder: string;
  readonly isWanted: (name: string) => boolean;
}

/** Takes the picture of what the window shows. */
export async function save({ launched, look, folder }: Shooting, page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}-${launched.name}-${look}.png`) as `${string}.png`;
  // The welcome page comes to the front on its own, and what is behind it gets no frame.
  await page.bringToFront();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  // What does not fit into the window is not wanted; to reach beyond it, Chromium now and then waits for ever.
  await page.screenshot({ path, captureBeyondViewport: false });
}

/** An article in a tab of its own, in the look. */
export async function openPage({ launched, look }: Shooting, { url }: MadeUpPage): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
  await dress(page, launched.name, look);
  await page.goto(url, { waitUntil: 'load' });
  return page;
}
