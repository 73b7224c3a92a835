import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { cardText, inCard, waitForCard } from '../drive/card';
import {
  badgeOf,
  byTestId,
  eventually,
  focusIsOn,
  isPainted,
  openPopup,
  openWhence,
  paintedOn,
  placeOf,
  press,
  readPage,
  SAMPLE,
  SAMPLE_URL,
  textOf,
} from './whence';

const WORDS = 'had received new orders';
const SPEAKER = 'Harbourmaster Ilka Dorn';

describe.each(FOR_OWN_PAGES)('the reader disagrees, in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ page, tabId } = await readPage(driven, SAMPLE_URL));
    await isPainted(page);
  });
  afterAll(() => driven?.close());

  const focusInCard = () =>
    inCard(driven, page, (root) => root.activeElement?.getAttribute('data-testid') ?? root.activeElement?.tagName);
  const focusIs = (id: string) => eventually(async () => (await focusInCard()) === id, `${id} has the focus`);
  const unnamed = async () => (await paintedOn(page)).unnamed ?? 0;
  const badge = () => eventually(async () => Number(await badgeOf(driven, tabId)) || null, 'the badge counts');

  /** By the pointer, as no key leads from a page to a mark; everything after it is done by keys. */
  async function openCard(words: string, says: RegExp): Promise<void> {
    await page.bringToFront();
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x, y);
    await waitForCard(driven, page, says);
  }

  async function tabTo(id: string): Promise<void> {
    for (let i = 0; i < 20 && (await focusInCard()) !== id; i++) await page.keyboard.press('Tab');
    expect(await focusInCard()).toBe(id);
  }

  it('dismisses a mark by one key and brings it back by another', async () => {
    const before = { unnamed: await unnamed(), badge: await badge() };
    await openCard(WORDS, /Unnamed or vague source/);
    await page.keyboard.press('d');
    await waitForCard(driven, page, /Dismissed by you/);
    await focusIs('bring-back');
    await eventually(async () => (await unnamed()) === before.unnamed - 1, 'its mark is gone');
    expect((await paintedOn(page)).mine).toBe(0);
    await eventually(
      async () => Number(await badgeOf(driven, tabId)) === before.badge - 1,
      'the badge counts one less',
    );
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await focusIs('dismiss');
    await eventually(async () => (await unnamed()) === before.unnamed, 'its mark is back');
    expect((await paintedOn(page)).mine).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('remembers after a reload what was dismissed, lists it in the popup, and takes it back from there', async () => {
    const before = { unnamed: await unnamed(), badge: await badge() };
    await openCard(WORDS, /Unnamed or vague source/);
    await tabTo('dismiss');
    await page.keyboard.press('Enter');
    await waitForCard(driven, page, /Dismissed by you/);
    await page.reload({ waitUntil: 'load' });
    await isPainted(page);
    await expect.poll(() => unnamed()).toBe(before.unnamed - 1);
    await eventually(
      async () => Number(await badgeOf(driven, tabId)) === before.badge - 1,
      'the badge counts one less',
    );

    const popup = await openPopup(driven, tabId);
    const groups = await popup.$$eval(byTestId('group'), (all) => all.map((group) => group.getAttribute('data-kind')));
    expect(groups.at(-1)).toBe('dismissed');
    const dismissed = '[data-kind="dismissed"]';
    await expect.poll(() => popup.$eval(dismissed, (group) => group.textContent)).toContain('had received new orders');
    await popup.bringToFront();
    await popup.focus(`${dismissed} .group-head`);
    await popup.keyboard.press('Enter');
    for (const _ of [1, 2]) await popup.keyboard.press('Tab');
    await focusIsOn(popup, 'bring-back');
    await popup.keyboard.press('Enter');
    await eventually(async () => (await popup.$(dismissed)) === null, 'nothing is dismissed');
    await eventually(() => popup.evaluate(() => document.activeElement !== document.body), 'the focus is not lost');
    await eventually(async () => (await unnamed()) === before.unnamed, 'its mark is back');
    await eventually(async () => Number(await badgeOf(driven, tabId)) === before.badge, 'the badge counts it again');
    await popup.close();
  });

  it('dismisses from the popup too', async () => {
    const before = await unnamed();
    const popup = await openPopup(driven, tabId);
    await press(popup, '[data-kind="not-named"] [data-testid="dismiss-claim"]');
    await popup.waitForSelector('[data-kind="dismissed"]');
    await eventually(async () => (await unnamed()) < before, 'its mark is gone');
    await press(popup, '[data-kind="dismissed"] [data-testid="bring-back"]');
    await eventually(async () => (await unnamed()) === before, 'its mark is back');
    await popup.close();
  });

  it('closes the form by Escape before the card, and saves nothing', async () => {
    await openCard(WORDS, /Unnamed or vague source/);
    await tabTo('correct');
    await page.keyboard.press('Enter');
    await focusIs('speaker');
    await page.keyboard.type('nobody at all');
    await page.keyboard.press('Escape');
    await focusIs('correct');
    expect(await cardText(driven, page)).not.toMatch(/Your correction/);
    await page.keyboard.press('Escape');
    await eventually(async () => (await cardText(driven, page)) === null, 'the card is gone');
  });

  it('closes a form that changes nothing, and says nothing of a correction', async () => {
    await openCard(WORDS, /Unnamed or vague source/);
    for (const emptied of [false, true]) {
      await tabTo('correct');
      await page.keyboard.press('Enter');
      await focusIs('speaker');
      if (emptied) await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      await focusIs('correct');
      expect(await cardText(driven, page)).not.toMatch(/Correction (?:saved|taken back)/);
    }
    await page.keyboard.press('Escape');
  });

  it('corrects speaker, sourcing and standing by keys, and shows both readings', async () => {
    await openCard(WORDS, /Unnamed or vague source/);
    await tabTo('correct');
    await page.keyboard.press(' ');
    await focusIs('speaker');
    await page.keyboard.type(SPEAKER);
    await page.keyboard.press('Tab');
    await focusIs('sourcing');
    await page.keyboard.press('Home');
    await tabTo('standing-disputed');
    await page.keyboard.press(' ');
    await tabTo('save');
    await page.keyboard.press('Enter');
    const text = await waitForCard(driven, page, /Your correction/);
    expect(text).toMatch(new RegExp(`Not confirmed or disputed[\\s\\S]*${SPEAKER}[\\s\\S]*Named source`));
    expect(text).toMatch(/Whence read: .*Unnamed source/);
    expect(text).not.toMatch(/read this right/);
    await focusIs('correct');
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) > 0, 'it is marked as the reader’s');
    await page.keyboard.press('Escape');
  });

  it('has the correction again after a reload, in card, popup and library', async () => {
    await page.reload({ waitUntil: 'load' });
    await isPainted(page);
    await openCard(WORDS, new RegExp(`Your correction[\\s\\S]*${SPEAKER}`));
    await page.keyboard.press('Escape');
    const popup = await openPopup(driven, tabId);
    await press(popup, '.groups-more button');
    await eventually(
      async () => (await textOf(popup, byTestId('popup'))).includes(SPEAKER),
      'the popup lists the claim with the speaker whom the reader named',
    );
    await expect.poll(() => popup.$$eval('.claim-yours', (all) => all.length)).toBe(1);
    await press(popup, byTestId('export'));
    await popup.waitForSelector(byTestId('export-corrections'));
    await popup.close();
    const library = await driven.openExtensionPage('/library.html');
    await library.waitForSelector(byTestId('kept-claim'));
    await expect
      .poll(() => textOf(library, byTestId('kept-claim')))
      .toMatch(new RegExp(`Your correction\\s+${SPEAKER}[\\s\\S]*Not kept[\\s\\S]*Whence read: `));
    await library.close();
  });

  it('finds it again in a sentence that was edited', async () => {
    driven.site.route(SAMPLE_URL, SAMPLE.replace(WORDS, 'had just received new orders'));
    await page.reload({ waitUntil: 'load' });
    await isPainted(page);
    await openCard('had just received', new RegExp(`Your correction[\\s\\S]*${SPEAKER}`));
    await page.keyboard.press('Escape');
    driven.site.route(SAMPLE_URL, SAMPLE);
    await page.reload({ waitUntil: 'load' });
    await isPainted(page);
  });

  it('goes back to the reading of Whence', async () => {
    await openCard(WORDS, /Your correction/);
    await tabTo('withdraw');
    await page.keyboard.press('Enter');
    await focusIs('correct');
    await expect.poll(() => cardText(driven, page)).toMatch(/^\s*Unnamed or vague source/);
    expect(await cardText(driven, page)).not.toMatch(/Your correction/);
    await eventually(async () => (await paintedOn(page)).mine === 0, 'nothing is marked as the reader’s');
    await page.keyboard.press('Escape');
    const popup = await openPopup(driven, tabId);
    await press(popup, byTestId('export'));
    await popup.waitForSelector(byTestId('export-csv'));
    expect(await popup.$(byTestId('export-corrections'))).toBeNull();
    await popup.close();
  });

  it('lets what was only corrected be kept, and then removed', async () => {
    await openCard(WORDS, /Unnamed or vague source/);
    await tabTo('correct');
    await page.keyboard.press('Enter');
    await focusIs('speaker');
    await page.keyboard.type(SPEAKER);
    await page.keyboard.press('Enter');
    await waitForCard(driven, page, /Your correction/);
    await page.keyboard.press('Escape');
    await openCard(WORDS, /Your correction/);
    await tabTo('keep');
    await page.keyboard.press('Enter');
    await focusIs('note');
    await expect.poll(() => cardText(driven, page)).toMatch(/Your correction/);
    await tabTo('remove');
    await page.keyboard.press('Enter');
    await focusIs('undo');
    await eventually(async () => (await paintedOn(page)).mine === 0, 'nothing is marked as the reader’s');
    await page.keyboard.press('Escape');
  });

  it('asked the network for nothing', () => {
    expect(driven.site.requests.filter((url) => !url.startsWith(SAMPLE_URL))).toEqual([]);
  });
});
