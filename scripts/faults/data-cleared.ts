import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { insideFirefox } from '../browsers/inside-firefox';
import type { Launched } from '../browsers/launch';
import { draftNumber, openPopup, verdict, wish, withWhence } from './background-killed';
import type { Fault } from './fault';

/**
 * All that a reader can tick when they clear what the browser knows of their surfing, from the beginning of time. It is not
 * an extension's storage. In Chromium a cleaner that reaches that too is tried afterwards: nothing is left to show then,
 * and Whence has to start anew.
 */
export const dataCleared: Fault = {
  name: 'browsing data cleared',
  times: 1,
  run: (name, times, shared) =>
    withWhence(name, shared, async (launched) => {
      const draft = (n: number) => draftNumber(200_000 + n);
      const page = await openPopup(launched);
      const kept = await wish(page, [1, 2, 3].map(draft), 60_000);
      const clear = name === 'firefox' ? null : await clearing(launched);
      await (clear === null ? clearFirefox(launched) : clear({ unprotectedWeb: true, protectedWeb: true }));
      const outcome = await verdict(await openPopup(launched), times, kept);
      if (clear === null) return outcome;

      await clear({ extension: true });
      const anew = await wish(await openPopup(launched), [4, 5].map(draft), 60_000);
      const after = await verdict(await openPopup(launched), times, anew);
      const wrong = after.found === 2 && after.half === 0 ? [] : ['Nothing was kept after its storage was cleared.'];
      return { ...outcome, wrong: [...outcome.wrong, ...wrong] };
    }),
};

async function clearFirefox(launched: Launched): Promise<void> {
  await insideFirefox(
    launched,
    `(async () => {
      const { Sanitizer } = ChromeUtils.importESModule('resource:///modules/Sanitizer.sys.mjs');
      const kinds = Object.keys(Sanitizer.items).filter((kind) => kind !== 'openWindows');
      await Sanitizer.sanitize(kinds, { ignoreTimespan: true, progress: {} });
      await new Promise((onDataDeleted) =>
        Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted }),
      );
    })()`,
  );
}

type Origins = Readonly<Record<string, boolean>>;

/** What clears in Chromium: an extension that may, since the settings' own page has nobody to ask without a window. */
async function clearing({ browser }: Launched): Promise<(origins: Origins) => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-clearing-'));
  const manifest = { manifest_version: 3, name: 'Clears', version: '1', permissions: ['browsingData'] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Clears</title>');
  const id = await browser.installExtension(folder);
  const page: Page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/page.html`);
  rmSync(folder, { recursive: true });
  return (origins) =>
    page.evaluate(async (originTypes) => {
      interface BrowsingData {
        remove(range: object, kinds: Origins): Promise<void>;
      }
      const { chrome } = globalThis as unknown as { chrome: { browsingData: BrowsingData } };
      const web = { cacheStorage: true, cookies: true, fileSystems: true, indexedDB: true, localStorage: true };
      const all = { ...web, cache: true, downloads: true, formData: true, history: true, serviceWorkers: true };
      await chrome.browsingData.remove({ since: 0, originTypes }, all);
    }, origins);
}
