import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { BROWSERS } from '../browsers/find';
import { type Launched, launchBrowser } from '../browsers/launch';
import { savedFiles } from '../browsers/saved-files';
import { testBuild } from './claims-page';
import { printFigures } from './figures';
import { ALL_CLAIMS, fillStore, storeScript } from './filling';
import { pageInFront } from './front-page';
import { watchHeap } from './heap';

const STILL_MS = 1_500;
const byTestId = (id: string) => `[data-testid="${id}"]`;

/** 100,000 kept claims out into a file and in again, in both browsers, as a reader does it. Most of the time is filling. */
export async function benchExchange(): Promise<void> {
  const script = await storeScript();
  for (const name of BROWSERS) {
    const downloads = mkdtempSync(join(tmpdir(), 'whence-saved-'));
    const launched = await launchBrowser(name, { headless: true, extension: testBuild(name), downloads });
    try {
      const page = await pageInFront(launched);
      page.setDefaultTimeout(0);
      await launched.openExtensionPage('/options.html', page);
      await fillStore(page, script, 'whence');
      const out = await takenOut(launched, page, downloads);
      // Emptied, as in another browser profile.
      await launched.openExtensionPage('/options.html', page);
      await page.evaluate(script);
      await page.evaluate(`store.begin('whence')`);
      const back = await broughtIn(launched, page, out.file);
      console.log(`${name}: ${ALL_CLAIMS.toLocaleString('en')} claims, a file of ${Math.round(out.mb)} MB`);
      printFigures([
        { name: 'export to a file', value: out.seconds, unit: 's', target: { most: 15 } },
        ...heapFigure('  heap at most over idle', out.heapMb),
        { name: 'import: read and looked through', value: back.lookedSeconds, unit: 's' },
        { name: 'import: all of it', value: back.seconds, unit: 's', target: { most: 60 } },
        ...heapFigure('  heap at most over idle', back.heapMb),
      ]);
    } finally {
      await launched.close();
      rmSync(downloads, { recursive: true, force: true });
    }
  }
}

function heapFigure(name: string, mb: number | null) {
  return mb === null ? [] : [{ name, value: mb, unit: 'MB', target: { most: 60 } }];
}

async function takenOut(launched: Launched, page: Page, downloads: string) {
  await launched.openExtensionPage('/library.html', page);
  await page.waitForSelector('[aria-busy="false"]');
  const heap = await watchHeap(launched, page);
  const started = Date.now();
  await page.click(byTestId('export'));
  await page.click(byTestId('export-whence-json'));
  const { file, size, at } = await savedWhole(downloads);
  return { file, mb: size / 1e6, seconds: (at - started) / 1000, heapMb: await heap.stop() };
}

/** The file once it grows no more, and when it was first seen at that size: Firefox shows it empty first. */
async function savedWhole(
  folder: string,
): Promise<{ readonly file: string; readonly size: number; readonly at: number }> {
  for (let size = 0, at = 0; ; ) {
    const [file] = savedFiles(folder);
    const now = file === undefined ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    if (now !== size) [size, at] = [now, Date.now()];
    if (file !== undefined && size > 0 && Date.now() - at > STILL_MS) return { file, size, at };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function broughtIn(launched: Launched, page: Page, file: string) {
  await launched.openExtensionPage('/library.html?in#import', page);
  await page.waitForSelector(byTestId('import-file'));
  const heap = await watchHeap(launched, page);
  const started = Date.now();
  await ((await page.$(byTestId('import-file'))) as ElementHandle<HTMLInputElement>).uploadFile(file);
  await page.waitForSelector(byTestId('looked'));
  const lookedSeconds = (Date.now() - started) / 1000;
  await page.click(byTestId('bring-in'));
  await page.waitForSelector('.undo-item');
  return { seconds: (Date.now() - started) / 1000, lookedSeconds, heapMb: await heap.stop() };
}
