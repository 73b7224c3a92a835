import type { Page } from 'puppeteer-core';
import { buildOf } from '../../test/drive/browsers';
import { type CouchServer, startCouch } from '../../test/drive/couch';
import { ALLOWING, allowSync } from '../browsers/allow-sync';
import type { BrowserName } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import { printFigures } from './figures';
import { ALL_CLAIMS, fillStore, storeScript } from './filling';
import { pageInFront } from './front-page';
import { watchHeap } from './heap';
import type { FirstSync } from './sync-page';
import { syncScript } from './sync-script';
import { benchTravel } from './sync-travel';

/** What a changed note costs; then the first sync of 100,000 kept claims, out of one profile of each browser and into another. Most of the time is filling. */
export async function benchSync(browsers: readonly BrowserName[]): Promise<void> {
  await benchTravel();
  const scripts = { store: await storeScript(), sync: await syncScript() };
  for (const name of browsers) {
    const server = await startCouch({ inMemory: false });
    try {
      const up = await synced(name, server, scripts, true);
      const down = await synced(name, server, scripts, false);
      console.log(`${name}: ${ALL_CLAIMS.toLocaleString('en')} claims`);
      for (const [what, { sync, heapMb }] of [
        ['out', up],
        ['in', down],
      ] as const) {
        printFigures([
          { name: `first sync, ${what}`, value: sync.seconds, unit: 's', target: { most: 180 } },
          { name: '  documents', value: sync.sent + sync.received, unit: '' },
          ...(heapMb === null
            ? []
            : [{ name: '  heap at most over idle', value: heapMb, unit: 'MB', target: { most: 80 } }]),
        ]);
        if (sync.error !== null) console.log(sync.error);
      }
    } finally {
      await server.close();
    }
  }
}

async function synced(
  name: BrowserName,
  server: CouchServer,
  scripts: { readonly store: string; readonly sync: string },
  isFilled: boolean,
): Promise<{ readonly sync: FirstSync; readonly heapMb: number | null }> {
  const launched = await launchBrowser(name, { headless: true, extension: buildOf(name, 'sync-e2e'), prefs: ALLOWING });
  try {
    const page = await pageInFront(launched);
    page.setDefaultTimeout(0);
    await launched.openExtensionPage('/welcome.html', page);
    if (isFilled) await fillStore(page, scripts.store, 'whence');
    await launched.openExtensionPage('/welcome.html?sync', page);
    await allowSync(page);
    await page.evaluate(scripts.sync);
    const heap = await watchHeap(launched, page);
    const { user, password } = server.admin;
    const given = [`${server.url}/whence-bench`, user, password, process.env.WHENCE_BENCH_PASSPHRASE ?? null];
    await page.evaluate(`sync.join(${given.map((one) => JSON.stringify(one)).join(', ')})`);
    const sync = await answered(page, 'sync.firstSync()');
    return { sync, heapMb: await heap.stop() };
  } finally {
    await launched.close();
  }
}

/** Asked again and again: a single answer may take no longer than three minutes. */
async function answered(page: Page, expression: string): Promise<FirstSync> {
  await page.evaluate(
    `globalThis.answer = null; void ${expression}.then(
      (value) => { globalThis.answer = { value }; },
      (error) => { globalThis.answer = { error: String(error) + error.stack }; },
    )`,
  );
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const answer = (await page.evaluate('globalThis.answer')) as { value?: FirstSync; error?: string } | null;
    if (answer?.error !== undefined) throw new Error(answer.error);
    if (answer?.value !== undefined) return answer.value;
  }
}
