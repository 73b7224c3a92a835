import type { BrowserName } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import { demoPage } from '../demo/page';
import { printFigures } from './figures';
import { ALL_PAGES, fillStore, storeScript } from './filling';
import type { StoreTimes } from './store-page';

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
      // Asked again and again: a single answer may take no longer than three minutes.
      await page.evaluate(
        `void store.measure(${ALL_PAGES}).then((times) => { globalThis.measured = { times }; }, (error) => { globalThis.measured = { error: String(error.stack) }; })`,
      );
      let measured: Measured | null = null;
      while (measured === null) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        measured = (await page.evaluate('globalThis.measured ?? null')) as Measured | null;
      }
      if (measured.times === undefined) throw new Error(measured.error);
      const { times } = measured;
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
    ['reading everything', 'everything'],
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
