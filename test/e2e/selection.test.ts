import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { CARD_HOST, cardText, clickInCard, inCard, restingBox, waitForCard } from '../drive/card';
import {
  byTestId,
  eventually,
  isPainted,
  mutationsOf,
  openWhence,
  paintedOn,
  placeOf,
  readPage,
  SAMPLE_URL,
} from './whence';

const WORDS = 'had received new orders';

describe.each(BROWSERS)('the button beside a selection in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ page, tabId } = await readPage(driven, SAMPLE_URL));
    await isPainted(page);
  });
  afterAll(() => driven?.close());

  const isOffered = async () =>
    (await inCard(driven, page, (root, selector) => root.querySelector(selector) !== null, byTestId('selection'))) ===
    true;
  const isOfferedSoon = () => eventually(isOffered, 'the button is there');
  const isWithdrawn = () => eventually(async () => !(await isOffered()), 'the button is gone');
  const selected = () => page.evaluate(() => String(getSelection()));
  /** Long enough for a button that comes to have come. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 700));

  /** As a reader does, from the middle of one word to the end of what is `by` pixels on. */
  async function drag(words: string, by: number): Promise<void> {
    const { x, y } = await placeOf(page, words);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 6 });
    await page.mouse.up();
  }

  it('comes when words of the article are selected, beside them, and goes with the selection', async () => {
    await drag(WORDS, 120);
    await isOfferedSoon();
    await expect.poll(() => cardText(driven, page)).toMatch(/^Keep this passage/);
    const { y } = await placeOf(page, WORDS);
    const bar = await restingBox(driven, page, '.selection-bar');
    expect(Math.min(Math.abs(bar.y - y), Math.abs(bar.y + bar.height - y))).toBeLessThan(60);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await isWithdrawn();
    expect(await page.$(CARD_HOST)).toBeNull();
  });

  it('is not there while the pointer is down, nor for a letter, nor outside of the article', async () => {
    const { x, y } = await placeOf(page, WORDS);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y, { steps: 6 });
    await settle();
    expect(await selected()).not.toBe('');
    expect(await isOffered()).toBe(false);
    await page.mouse.up();
    await isOfferedSoon();
    await page.evaluate(() => {
      const selection = getSelection();
      const node = document.querySelector('article p')?.firstChild as Text;
      selection?.setBaseAndExtent(node, 0, node, 2);
    });
    await isWithdrawn();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('footer, nav') as Node));
    await settle();
    expect(await selected()).not.toBe('');
    expect(await isOffered()).toBe(false);
  });

  it('keeps the words, and opens their card with the note to be written', async () => {
    await drag('We heard one engine', 150);
    await isOfferedSoon();
    const words = (await selected()).trim();
    await clickInCard(driven, page, byTestId('keep-selected'));
    await waitForCard(driven, page, /Remove/);
    await isWithdrawn();
    await eventually(
      async () => (await inCard(driven, page, (root) => root.activeElement?.localName ?? null)) === 'textarea',
      'the note has the focus',
    );
    await page.keyboard.type('Ask her again.');
    await page.keyboard.press('Escape');
    await eventually(async () => (await page.$(CARD_HOST)) === null, 'the card is gone');
    const stored = await eventually(async () => {
      const state = (await askAs(driven, 'ui>background:open-tab', { tabId })) as {
        readonly kept: readonly { readonly note: string; readonly quote?: string }[];
      };
      return state.kept.some(({ note }) => note === 'Ask her again.') && state.kept;
    }, 'passage and note are stored');
    expect(stored).toHaveLength(1);
    await expect.poll(async () => (await paintedOn(page)).mine).toBeGreaterThan(0);
    expect(words.length).toBeGreaterThan(3);
    // The same words stay selected, and are kept: nothing is offered.
    await settle();
    expect(await isOffered()).toBe(false);
  });

  it('is reached by Tab after a selection by keyboard, and keeps by Enter', async () => {
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf('had received');
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 12);
      }
    });
    await isOfferedSoon();
    const isFocused = () =>
      inCard(driven, page, (root) => root.activeElement?.getAttribute('data-testid') === 'keep-selected');
    for (let pressed = 0; pressed < 60 && !(await isFocused()); pressed++) await page.keyboard.press('Tab');
    expect(await isFocused()).toBe(true);
    await page.keyboard.press('Enter');
    await waitForCard(driven, page, /Remove/);
    await page.keyboard.press('Escape');
    await eventually(async () => (await page.$(CARD_HOST)) === null, 'the card is gone');
  });

  it('stays away where the reader has turned it off, and where nothing is marked', async () => {
    await askAs(driven, 'ui>background:set-settings', { selectionButton: false });
    await drag('had received new orders', 200);
    await settle();
    expect(await isOffered()).toBe(false);
    await askAs(driven, 'ui>background:set-settings', { selectionButton: true });
    await isOfferedSoon();
    await askAs(driven, 'ui>background:set-marks', { tabId, scope: 'page', on: false });
    await isWithdrawn();
    await askAs(driven, 'ui>background:set-marks', { tabId, scope: 'page', on: true });
    await isOfferedSoon();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await isWithdrawn();
  });

  it('has put nothing into the body', async () => {
    expect((await mutationsOf(page)).body).toBe(0);
  });
});
