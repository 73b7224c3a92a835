/** Renders `public/icon.svg` into the PNG sizes of the manifest, by the system's Chromium. Run: `npx tsx scripts/icons.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { needBrowsers } from './browsers/find';

const SIZES = [16, 32, 48, 96, 128];
const folder = new URL('../public/', import.meta.url);

const svg = await readFile(new URL('icon.svg', folder), 'utf8');
const executablePath = needBrowsers(['chromium']).get('chromium') ?? '';
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`icon/${size}.png`, folder), png);
  }
} finally {
  await browser.close();
}
