import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import { demoPage } from '../demo/page';
import { median, printFigures } from './figures';
import { ALL_PAGES, fillStore, storeScript } from './filling';
import type { StoreTimes } from './store-page';

const RUNS = 3;

/** The store with 100,000 kept claims in those browsers. Most of the time is filling. */
export async function benchStore(browsers: readonly BrowserName[]): Promise<void> {
  const script = await storeScript();
  for (const name of browsers) {
    const launched = await launchBrowser(name, { headless: true });
    // A database needs an origin; what stands on the page does not matter.
    const served = await demoPage(undefined);
    try {
      const page = await launched.browser.newPage();
      await page.goto(served.url, { waitUntil: 'load' });
      const filling = await fillStore(page, script, 'whence-bench');
      const runs: StoreTimes[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await measured(page, run));
      const times = middle(runs);
      await page.evaluate('store.end()');
      console.log(
        `${name}: ${times.annotations?.toLocaleString('en')} claims of ${ALL_PAGES.toLocaleString('en')} pages`,
      );
      report(times, filling);
    } finally {
      await launched.close();
      await served.close();
    }
  }
}

/** Asked again and again: a single answer may take no longer than three minutes. */
async function measured(page: Page, run: number): Promise<StoreTimes> {
  await page.evaluate(
    `globalThis.measured = null; void store.measure(${ALL_PAGES}, ${run}).then(
      (times) => { globalThis.measured = { times }; },
      (error) => { globalThis.measured = { error: String(error) + error.stack }; },
    )`,
  );
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const answer = (await page.evaluate('globalThis.measured')) as Measured | null;
    if (answer?.error !== undefined) throw new Error(answer.error);
    if (answer?.times !== undefined) return answer.times;
  }
}

/** The median of each time. */
function middle(runs: readonly StoreTimes[]): StoreTimes {
  const [first = {}] = runs;
  return Object.fromEntries(Object.keys(first).map((key) => [key, median(runs.map((run) => run[key] ?? Number.NaN))]));
}

interface Measured {
  readonly times?: StoreTimes;
  readonly error?: string;
}

/** Behind each name what Dexie alone takes, in Chromium with records of 0.9 kB: 20,000 for actor and adding, else 100,000. */
function report(times: StoreTimes, filling: number): void {
  const rows: readonly (readonly [string, keyof StoreTimes & string, number?])[] = [
    ['by page, 30 claims (bare Dexie 0.6)', 'byPage', 3],
    ['by actor, 67 claims (bare Dexie 2.4 to 4.3)', 'byActor', 3],
    ['by sourcing, the newest 50', 'bySourcing'],
    ['by standing, the newest 50', 'byStanding'],
    ['by verdict, the newest 50', 'byVerdict'],
    ['by tag, the newest 50', 'byTag'],
    ['the newest 50', 'newest'],
    ['how many of a sourcing', 'counting'],
    ['beginning of a word, 20 to 120 claims, by the catalogue (bare Dexie 4.3)', 'prefix', 50],
    ['beginning of a word, 2,000 to 6,000 claims', 'prefixCommon', 50],
    ['loading the catalogue', 'loading'],
    ['adding one to a page kept whole (bare Dexie 1.2)', 'addWhole', 5],
    ['adding one to another page', 'addOther', 5],
    ['changing a note', 'note'],
    ['deleting one', 'remove'],
  ];
  printFigures([
    ...rows.map(([name, key, most]) => ({
      name,
      value: times[key] ?? Number.NaN,
      unit: 'ms',
      ...(most !== undefined && { target: { most } }),
    })),
    { name: 'filling', value: filling, unit: 's' },
    { name: 'on the disk', value: times.disk ?? Number.NaN, unit: 'MB' },
  ]);
}
