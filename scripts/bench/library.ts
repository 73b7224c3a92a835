import type { Page } from 'puppeteer-core';
import { BROWSERS } from '../browsers/find';
import { type Launched, launchBrowser } from '../browsers/launch';
import { testBuild } from './claims-page';
import { median, percentile, printFigures } from './figures';
import { ALL_CLAIMS, fillStore, storeScript } from './filling';
import { pageInFront } from './front-page';
import { type LibraryOpening, openedLibrary, typeInto } from './library-page';
import { scrollThrough } from './panel-page';

const RUNS = 7;
/** Common and rare beginnings, several words, and what is found nowhere. */
const TYPED = ['the b', 'brade cl', 'of with', 'paper 7', 'zzzz'];

/** The library with 100,000 kept claims in both browsers. Most of the time is filling. */
export async function benchLibrary(): Promise<void> {
  const script = await storeScript();
  for (const name of BROWSERS) {
    const launched = await launchBrowser(name, { headless: true, extension: testBuild(name) });
    try {
      const page = await pageInFront(launched);
      await launched.openExtensionPage('/options.html', page);
      await fillStore(page, script, 'whence');
      console.log(`${name}: ${ALL_CLAIMS.toLocaleString('en')} claims`);
      await page.setViewport({ width: 1200, height: 900 });
      const openings: LibraryOpening[] = [];
      for (let run = 0; run < RUNS; run++) openings.push(await open(launched, page, '/library.html'));
      const of = (time: keyof LibraryOpening) => openings.map((opening) => opening[time]);
      const byPage = await typed(page);
      const scrolled = await page.evaluate(scrollThrough);
      await open(launched, page, '/library.html?claims#claims');
      const byClaim = await typed(page);
      const lines = await page.evaluate(scrollThrough);
      printFigures([
        { name: 'opened: to the first rows, median', value: median(of('rowsMs')), unit: 'ms', target: { most: 400 } },
        { name: '  everything at hand', value: median(of('wholeMs')), unit: 'ms' },
        { name: 'pages: a key in the search, median', value: median(byPage), unit: 'ms', target: { most: 60 } },
        { name: '  the same, 95th percentile', value: percentile(byPage, 95), unit: 'ms' },
        {
          name: 'pages: longest frame, scrolled through',
          value: scrolled.longestFrameMs,
          unit: 'ms',
          target: { most: 50 },
        },
        { name: 'claims: a key in the search, median', value: median(byClaim), unit: 'ms', target: { most: 60 } },
        { name: '  the same, 95th percentile', value: percentile(byClaim, 95), unit: 'ms' },
        {
          name: 'claims: longest frame, scrolled through',
          value: lines.longestFrameMs,
          unit: 'ms',
          target: { most: 50 },
        },
      ]);
    } finally {
      await launched.close();
    }
  }
}

async function open(launched: Launched, page: Page, address: string): Promise<LibraryOpening> {
  await launched.openExtensionPage(address, page);
  // tsx has functions keep their names by a call that the page does not have.
  await page.evaluate('globalThis.__name = (value) => value');
  return page.evaluate(openedLibrary);
}

/** Milliseconds of each key, typed and taken back. */
async function typed(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const words of TYPED) times.push(...(await page.evaluate(typeInto, words)));
  return times;
}
