import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { overflowOf, violationsOn } from './axe';
import { openWhence, readPage, SAMPLE_URL } from './whence';

const FINDINGS_URL = 'http://gazette.example/dam';
const FINDINGS = readFileSync(new URL('../fixtures/pages/findings.html', import.meta.url), 'utf8');
const SCREENS = [
  '/popup.html?tab=TAB',
  '/popup.html?tab=ASKED',
  '/popup.html',
  '/sidepanel.html?tab=TAB',
  '/sidepanel.html?tab=ASKED',
  '/sidepanel.html',
  '/voices.html?tab=TAB',
  '/library.html',
  '/library.html#page=ASKED',
  '/draft.html',
  '/draft.html#read',
  '/options.html',
  '/welcome.html',
] as const;

describe.each(BROWSERS)('the pages of the extension in %s', (name) => {
  for (const dark of [false, true]) {
    describe(dark ? 'in dark' : 'in light', () => {
      let driven: Driven;
      let tabId: number;
      let asked: { readonly tab: string; readonly page: string };

      beforeAll(async () => {
        driven = await openWhence(name, { dark });
        const read = await readPage(driven, SAMPLE_URL);
        tabId = read.tabId;
        const claimId = read.state.reading.claims.find(({ mark }) => mark === 'unnamed')?.id ?? null;
        const keep = { tabId, span: null, note: 'Ask them.' };
        await askAs(driven, 'ui>background:keep', { ...keep, id: '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11', claimId });
        await askAs(driven, 'ui>background:keep', {
          ...keep,
          id: '9d2f8b71-4e35-4a6c-8b17-6e5a7c2b1f33',
          claimId: null,
        });
        driven.site.route(FINDINGS_URL, FINDINGS);
        const { tabId: findings, state } = await readPage(driven, FINDINGS_URL);
        asked = { tab: String(findings), page: encodeURIComponent(state.article.key) };
        await askAs(driven, 'ui>background:keep', {
          ...keep,
          tabId: findings,
          id: '7c4e1d20-8b35-4f9a-a1c6-2d3e4f5a6b7c',
          claimId: null,
        });
      });
      afterAll(() => driven?.close());

      for (const screen of SCREENS) {
        // Colours change with the scheme and room with the width: each is looked at once.
        it.each(dark ? [320] : [1280])(`${screen} has nothing for axe to report and fits into %i px`, async (width) => {
          const page = await driven.browser.newPage();
          await page.setViewport({ width, height: 900 });
          if (name === 'chromium') {
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
          }
          const address = screen.replace('=TAB', `=${tabId}`).replace('tab=ASKED', `tab=${asked.tab}`);
          await driven.openExtensionPage(address.replace('page=ASKED', `page=${asked.page}`), page);
          await new Promise((resolve) => setTimeout(resolve, 400));
          if (screen.endsWith('#read')) await readDraft(page);
          await page.$$eval(
            '.findings button[aria-expanded="false"], [data-testid="findings-more"], .voice-head',
            (all) => {
              for (const element of all) (element as HTMLElement).click();
            },
          );
          await new Promise((resolve) => setTimeout(resolve, 100));
          expect(await violationsOn(page)).toEqual([]);
          expect(await overflowOf(page)).toBeLessThanOrEqual(0);
          await page.close();
        });
      }
    });
  }
});

/** Reads a text in the page for drafts, with something to tell of every sort. */
async function readDraft(page: Page): Promise<void> {
  const text = `The weir at Redmarsh\nThe weir will stay open all winter, said Ann Hale, who runs the board.\nTwo officials said the gates failed twice. The pumps were reportedly sold. Weil did not respond to a request for comment.`;
  await page.$eval(
    '[data-testid="draft-text"]',
    (field, words) => {
      (field as HTMLTextAreaElement).value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    text,
  );
  await page.$eval('[data-testid="draft-read"]', (button) => (button as HTMLElement).click());
  await page.waitForSelector('[data-testid="draft"][data-status="read"]');
}
