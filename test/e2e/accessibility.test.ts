import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { overflowOf, violationsOn } from './axe';
import { crampedOn, lostAt400 } from './room';
import { walkByTab } from './tab-walk';
import { byTestId, openWhence, readPage, SAMPLE_URL } from './whence';

const FINDINGS_URL = 'http://gazette.example/dam';
const ACTOR = '0c5b9e44-1f0d-4a6b-9a51-7d2e8f3c6b10';
const DELETED = '5c1e7a90-2f64-4b3b-9c25-8d4f6b1a0e22';
const FINDINGS = readFileSync(new URL('../fixtures/pages/findings.html', import.meta.url), 'utf8');
const SCREENS = [
  '/popup.html?tab=TAB',
  '/popup.html?tab=ASKED_TAB',
  '/popup.html',
  '/sidepanel.html?tab=TAB',
  '/sidepanel.html?tab=ASKED_TAB',
  '/sidepanel.html',
  '/voices.html?tab=TAB',
  '/library.html',
  '/library.html#page=ASKED',
  '/library.html#actors',
  '/library.html#actor=ACTOR',
  '/library.html#compare=ASKED&with=SAMPLE',
  '/library.html#outlets',
  '/library.html#trash',
  '/library.html#copies',
  '/draft.html',
  '/draft.html#read',
  '/lesson.html',
  '/lesson.html?tab=TAB#shown',
  '/options.html',
  '/welcome.html',
] as const;

/** Of the pages that fetch what they show: what is there once it has come. */
const READY: ReadonlyMap<string, string> = new Map([
  ['/popup.html?tab=TAB', '[data-testid="popup"][data-status="read"]'],
  ['/popup.html?tab=ASKED_TAB', '[data-testid="popup"][data-status="read"]'],
  ['/popup.html', '[data-testid="popup"]:not([data-status="opening"])'],
  ['/sidepanel.html?tab=TAB', byTestId('claim')],
  ['/sidepanel.html?tab=ASKED_TAB', byTestId('claim')],
  ['/sidepanel.html', '[data-testid="panel"]:not([data-status="opening"])'],
  ['/voices.html?tab=TAB', byTestId('voice')],
  ['/library.html', byTestId('kept-page')],
  ['/library.html#page=ASKED', byTestId('page-view')],
  ['/library.html#actors', byTestId('actor')],
  ['/library.html#actor=ACTOR', byTestId('said')],
  ['/library.html#compare=ASKED&with=SAMPLE', byTestId('only-claim')],
  ['/library.html#outlets', byTestId('outlet')],
  ['/library.html#trash', byTestId('trash-item')],
  ['/library.html#copies', byTestId('make-copy')],
]);

/** Their markup and style are the same in both browsers: in Firefox one of each sort is looked at. */
const IN_FIREFOX = new Set<string>([
  '/popup.html?tab=TAB',
  '/sidepanel.html?tab=TAB',
  '/library.html',
  '/library.html#page=ASKED',
  '/draft.html#read',
  '/lesson.html?tab=TAB#shown',
  '/options.html',
  '/welcome.html',
]);

describe.each(BROWSERS)('the pages of the extension in %s', (name) => {
  // What axe asks of a page in light it answers alike in both.
  for (const dark of name === 'firefox' ? [true] : [false, true]) {
    describe(dark ? 'in dark' : 'in light', () => {
      let driven: Driven;
      let page: Page;
      /** What stands for a word in the addresses above. */
      let places: ReadonlyMap<string, string>;

      beforeAll(async () => {
        driven = await openWhence(name, { dark });
        const read = await readPage(driven, SAMPLE_URL);
        const { tabId } = read;
        const claimId = read.state.reading.claims.find(({ mark }) => mark === 'unnamed')?.id ?? null;
        const other = read.state.reading.claims.find(({ mark }) => mark === 'named')?.id ?? null;
        const keep = { tabId, span: null, note: 'Ask them.' };
        await askAs(driven, 'ui>background:keep', { ...keep, id: '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11', claimId });
        await askAs(driven, 'ui>background:keep', {
          ...keep,
          id: '9d2f8b71-4e35-4a6c-8b17-6e5a7c2b1f33',
          claimId: null,
        });
        const key = read.state.article.key;
        await askAs(driven, 'ui>background:keep-actor', { id: ACTOR, place: { page: key, name: 'Tomas Harrow' } });
        await askAs(driven, 'ui>background:set-actor-note', { id: ACTOR, note: 'Foreign minister since the spring.' });
        driven.site.route(FINDINGS_URL, FINDINGS);
        const { tabId: findings, state } = await readPage(driven, FINDINGS_URL);
        await askAs(driven, 'ui>background:keep', {
          ...keep,
          tabId: findings,
          id: '7c4e1d20-8b35-4f9a-a1c6-2d3e4f5a6b7c',
          claimId: null,
        });
        await askAs(driven, 'ui>background:keep', { ...keep, id: DELETED, claimId: other });
        await askAs(driven, 'ui>background:delete', { annotations: [DELETED], pages: [] });
        places = new Map([
          ['TAB', String(tabId)],
          ['ASKED_TAB', String(findings)],
          ['ASKED', encodeURIComponent(state.article.key)],
          ['SAMPLE', encodeURIComponent(key)],
          ['ACTOR', ACTOR],
        ]);
        page = await driven.browser.newPage();
        if (name === 'chromium') {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
        }
      });
      afterAll(() => driven?.close());

      for (const screen of SCREENS.filter((one) => name === 'chromium' || IN_FIREFOX.has(one))) {
        // Colours change with the scheme and room with the width: each is looked at once. The browser's own popup is 360 wide.
        it.each(!dark ? [1280] : screen === '/popup.html' ? [360] : [320])(
          `${screen} has nothing for axe to report and fits into %i px`,
          async (width) => {
            // Else two places on one page would be one page.
            await page.goto('about:blank');
            // The focus that Tab led on to Firefox's own buttons stays there.
            if (name === 'firefox') page = await driven.browser.newPage();
            await page.setViewport({ width, height: 900 });
            const address = screen.replace(/\b[A-Z_]+\b/g, (word) => places.get(word) ?? word);
            await driven.openExtensionPage(address, page);
            await page.waitForSelector(READY.get(screen) ?? 'body');
            await page.evaluate(comeToRest);
            if (screen.endsWith('#read')) await readDraft(page);
            if (screen.endsWith('#shown')) await markLesson(page);
            await page.$$eval(
              '.findings button[aria-expanded="false"], [data-testid="findings-more"], .voice-head',
              (all) => {
                for (const element of all) (element as HTMLElement).click();
              },
            );
            await page.evaluate(comeToRest);
            expect(await violationsOn(page, name === 'chromium' && dark ? 'all' : 'colours')).toEqual([]);
            expect(await overflowOf(page)).toBeLessThanOrEqual(0);
            expect.soft(await crampedOn(page)).toEqual([]);
            if (!dark) return;
            if (name === 'chromium' && screen !== '/popup.html') expect.soft(await lostAt400(page)).toEqual([]);
            expect.soft((await walkByTab(page)).troubles).toEqual([]);
          },
        );
      }
    });
  }
});

/** Resolves once nothing of the page has changed for a while. It is sent as source. */
function comeToRest(): Promise<void> {
  return new Promise((resolve) => {
    let last = performance.now();
    const observer = new MutationObserver(() => {
      last = performance.now();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const timer = setInterval(() => {
      if (performance.now() - last < 150 || document.body.innerText.trim() === '') return;
      clearInterval(timer);
      observer.disconnect();
      resolve();
    }, 25);
  });
}

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

/** Marks a sentence by keys where none is marked, and has what Whence read shown beside it. */
async function markLesson(page: Page): Promise<void> {
  await page.waitForSelector(byTestId('lesson-text'));
  await page.bringToFront();
  await page.focus(byTestId('lesson-text'));
  for (const key of ['Enter', 'Enter', '1'] as const) await page.keyboard.press(key);
  await page.waitForSelector(byTestId('lesson-mark'));
  await page.$eval('.lesson-keys', (details) => {
    (details as HTMLDetailsElement).open = true;
  });
  await page.$eval(byTestId('reveal'), (button) => (button as HTMLElement).click());
  await page.waitForSelector(byTestId('difference'));
}
