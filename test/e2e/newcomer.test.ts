import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { askedTab } from '@/scripts/demo/tab-state';
import { BROWSERS, buildOf, type Driven, openBrowser } from '../drive/browsers';
import { CARD_HOST, waitForCard } from '../drive/card';
import { pressToolbarButton } from '../drive/toolbar';
import { byTestId, eventually, openPopup, paintedOn, SAMPLE, SAMPLE_URL, textOf } from './whence';

/** A folder for pictures of every step, to be looked at; without it none are taken. */
const PICTURES = process.env.WHENCE_SCREENSHOTS;

/** The build that readers get, from its installation to the first site without marks; on the page by keyboard alone. */
describe.each(BROWSERS)('a newcomer in %s', (name) => {
  it('installs, reads the first page, marks an article, asks who says it, and switches marks off there', async () => {
    const driven = await openBrowser(name, { extension: buildOf(name, 'production') });
    try {
      await walk(driven);
    } finally {
      await driven.close();
    }
  });
});

async function walk(driven: Driven): Promise<void> {
  driven.site.route(SAMPLE_URL, SAMPLE);
  let step = 0;
  const show = async (page: Page, what: string): Promise<void> => {
    step += 1;
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${step}-${what}-${driven.name}.png`) as `${string}.png` });
  };

  // The first page: three ways in, each to be chosen, and nothing asked for before.
  const welcome = await driven.openExtensionPage('/welcome.html');
  await welcome.setViewport({ width: 1100, height: 900 });
  await welcome.waitForSelector(`${byTestId('access-state')}[data-everywhere="false"]`);
  expect((await textOf(welcome, '.lead')).split(/\.(?:\s|$)/).filter(Boolean)).toHaveLength(3);
  expect(await welcome.$$('.ways > li')).toHaveLength(3);
  expect(await originsIn(welcome)).toEqual([]);
  await show(welcome, 'first-page');

  // The one that comes by itself comes to the front, and the button is about what is in front.
  await pastWelcome(welcome);

  // An article: bare until the button is pressed.
  const page = await driven.browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(SAMPLE_URL, { waitUntil: 'load' });
  const marked = async () => Object.values(await paintedOn(page)).reduce((sum, count) => sum + count, 0);
  expect(await marked()).toBe(0);
  await page.bringToFront();
  await pressToolbarButton(driven, page);
  await eventually(async () => (await marked()) > 0, 'the page is marked');
  await show(page, 'marks');

  // From the list to the page and from claim to claim, by keyboard alone.
  const { tabId } = await askedTab(driven, SAMPLE_URL);
  const popup = await openPopup(driven, tabId);
  await popup.setViewport({ width: 360, height: 900 });
  await popup.bringToFront();
  await tabTo(popup, '.group-head');
  await popup.keyboard.press('Enter');
  await tabTo(popup, '.claim-words');
  await show(popup, 'list');
  await popup.keyboard.press('Enter');
  await page.bringToFront();
  const first = await waitForCard(driven, page, /Dismiss/);
  await show(page, 'card');
  await page.keyboard.press('n');
  await eventually(async () => (await waitForCard(driven, page, /Dismiss/)) !== first, 'the next claim');
  await page.keyboard.press('Escape');
  await eventually(async () => (await page.$(CARD_HOST)) === null, 'the card is gone');

  // Marks off on this site, which stays so.
  await popup.bringToFront();
  await tabTo(popup, byTestId('marks-site'));
  await popup.keyboard.press(' ');
  await eventually(async () => (await marked()) === 0, 'the marks are gone');
  await show(popup, 'switched-off');
  await popup.close();
  const settings = await driven.openExtensionPage('/options.html');
  await settings.setViewport({ width: 1100, height: 900 });
  const here = '[data-site="ledger.example"] [data-testid="site-marks"]';
  await settings.waitForSelector(here);
  await expect.poll(() => settings.$eval(here, (field) => (field as HTMLInputElement).checked)).toBe(false);
  await settings.$eval(here, (field) => field.scrollIntoView({ block: 'center' }));
  await show(settings, 'settings');

  expect(driven.site.requests.filter((url) => url !== SAMPLE_URL)).toEqual([]);
}

/** Presses Tab until what `selector` names has the focus. Throws where that takes more than a hundred. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 100; pressed++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

/** The sites that the extension may read, as its own pages see it. */
function originsIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    return (await (browser ?? chrome).permissions.getAll()).origins ?? [];
  });
}
