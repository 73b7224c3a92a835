import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { withPalette } from './png';

/** Where the pictures of the guide go, and the browser that they are taken in. */
export interface Album {
  readonly folder: string;
  readonly browser: Browser;
}

/** As wide as a column of the guide. */
export const WIDTH = 760;

/** Writes the PNG under that name, small. */
export function put({ folder }: Album, name: string, png: Uint8Array): void {
  writeFileSync(join(folder, `${name}.png`), withPalette(png));
}

/** Takes the picture of the part of the page that the window shows. */
export async function take(album: Album, page: Page, name: string): Promise<void> {
  // What is behind another tab gets no frame.
  await page.bringToFront();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  put(album, name, await page.screenshot({ type: 'png', captureBeyondViewport: false }));
}

interface View {
  /** Of the window, CSS pixels. */
  readonly height: number;
  /** What stands at the top of the picture; absent: the top of the page. */
  readonly from?: string;
  /** As the reader zooms; absent: 1. */
  readonly zoom?: number;
}

/** Opens a file as a double click would and takes a picture of it. Throws where nothing on it is `from`. */
export async function takeFile(album: Album, path: string, name: string, view: View): Promise<void> {
  const page = await album.browser.newPage();
  try {
    await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
    await takeView(album, page, name, view);
  } finally {
    await page.close();
  }
}

/** Takes a picture of a page that is open. Throws where nothing on it is `from`. */
export async function takeView(
  album: Album,
  page: Page,
  name: string,
  { height, from, zoom = 1 }: View,
): Promise<void> {
  await page.setViewport({ width: WIDTH, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.evaluate((by) => {
    document.documentElement.style.zoom = `${by}`;
  }, zoom);
  if (from !== undefined)
    await page.$eval(from, (element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 24));
  await take(album, page, name);
}
