/** The pictures that the stores show: Whence as it is for a reader who has just installed it, in Chromium, under headlines. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { askAs } from '../demo/tab-state';
import { withPalette } from '../guide/png';
import { keepSome } from './kept';
import { openPage, type Shooting } from './shooting';
import { marqueePage, scenePage, tilePage } from './store-page';
import { openCard, type Shown, storeScenes } from './store-scenes';

const SETTLED_MS = 900;

/** Writes the five pictures and the two tiles into the folder, as far as they are wanted. */
export async function shootStore(shooting: Shooting): Promise<void> {
  const { launched, folder, isWanted } = shooting;
  const { sample, ...kept } = await keepSome(launched, (page) => openPage(shooting, page));
  // The build for tests marks everything; the stores' reader begins with this.
  await askAs(launched, 'ui>background:set-settings', { strength: 'unverified' });
  const composed = await launched.browser.newPage();

  async function compose(name: string, html: string, width: number, height: number): Promise<void> {
    await composed.bringToFront();
    await composed.setViewport({ width, height });
    await composed.setContent(html, { waitUntil: 'load' });
    const png = await composed.screenshot({ captureBeyondViewport: false });
    writeFileSync(join(folder, `${name}.png`), withPalette(png));
  }
  async function pictureOf(shown: Shown): Promise<string> {
    const page = shown.path === null ? sample : await launched.browser.newPage();
    const png = await shoot(page, shown, (path) => launched.openExtensionPage(path, page));
    if (page !== sample) await page.close();
    return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  }

  for (const scene of storeScenes(kept)) {
    if (!isWanted(scene.name)) continue;
    const pictures: string[] = [];
    for (const shown of scene.shown) pictures.push(await pictureOf(shown));
    await compose(scene.name, scenePage(scene, pictures, 1), 1280, 800);
  }
  if (isWanted('tile')) await compose('tile-440x280', tilePage(), 440, 280);
  if (!isWanted('marquee')) return;
  const picture = await pictureOf({ path: null, width: 780, height: 496, scale: 1, act: openCard });
  await compose('marquee-1400x560', marqueePage(picture, 1), 1400, 560);
}

async function shoot(
  page: Page,
  { path, width, height, scale, ready, act }: Shown,
  open: (path: string) => Promise<unknown>,
) {
  await page.bringToFront();
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  if (path !== null) await open(path);
  if (ready !== undefined) await page.waitForSelector(ready);
  await act?.(page);
  await new Promise((done) => setTimeout(done, SETTLED_MS));
  return page.screenshot({ captureBeyondViewport: false });
}
