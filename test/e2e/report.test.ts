import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '@/components/library/route';
import { insideFirefox } from '@/scripts/browsers/inside-firefox';
import { askAs } from '@/scripts/demo/tab-state';
import type { BrowserName, Driven } from '../drive/browsers';
import { byTestId, eventually, openWhence, readPage, SAMPLE_URL } from './whence';

const ID = '9d2f8b71-4e35-4a6c-8b17-6e5a7c2b1f33';

async function openLibrary(name: BrowserName): Promise<readonly [Driven, Page]> {
  const driven = await openWhence(name);
  const { page, state, tabId } = await readPage(driven, SAMPLE_URL);
  await askAs(driven, 'ui>background:keep', { tabId, id: ID, claimId: null, span: null, note: 'For the class.' });
  await page.close();
  const library = await driven.openExtensionPage(`/library.html${hashOf(state.article.key)}`);
  await library.bringToFront();
  await library.waitForSelector(byTestId('open-report'));
  return [driven, library];
}

describe('the report of a kept article opens in a tab at a click', () => {
  describe('in Chromium', () => {
    let driven: Driven;
    let library: Page;
    beforeAll(async () => {
      [driven, library] = await openLibrary('chromium');
    });
    afterAll(() => driven?.close());

    it('with its style and without a script, and can be loaded again', async () => {
      const before = new Set(await driven.browser.pages());
      // By the mouse: no browser opens a tab for a script.
      await library.click(byTestId('open-report'));
      const opened = async () => (await driven.browser.pages()).find((page) => !before.has(page)) ?? null;
      const report = await eventually(opened, 'a tab opens');
      for (const look of ['opened', 'loaded again']) {
        if (look === 'loaded again') await report.reload();
        await report.waitForSelector('h1');
        await expect
          .poll(() => report.$eval('h1', ({ textContent }) => textContent), { message: look })
          .toBe('Sourcing report');
        expect(await report.$$eval('script', ({ length }) => length)).toBe(0);
        await expect.poll(() => report.$eval('body', ({ innerText }) => innerText)).toContain('Port Sarral');
        // By what no style of a browser's own gives: pages of extensions have one.
        await expect
          .poll(() => report.$eval('.claim', (claim) => getComputedStyle(claim).borderBottomWidth))
          .toBe('1px');
        const inks = await report.$$eval('.bar rect', (all) => all.map((part) => getComputedStyle(part).fill));
        expect(new Set(inks).size).toBe(inks.length);
      }
    });
  });

  describe('in Firefox', () => {
    let driven: Driven;
    let library: Page;
    beforeAll(async () => {
      [driven, library] = await openLibrary('firefox');
    });
    afterAll(() => driven?.close());

    it('under its name', async () => {
      await library.click(byTestId('open-report'));
      const names = `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.tabs.map(({ label }) => label).join(' | ')`;
      await eventually(async () => (await insideFirefox(driven, names)).includes('Sourcing report'), 'a tab opens');
    });
  });
});
