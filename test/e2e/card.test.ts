import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven } from '../drive/browsers';
import { cardText, inCard, waitForCard } from '../drive/card';
import { eventually, openWhence, paintedOn, placeOf, readPage, SAMPLE } from './whence';

declare global {
  var heard: string[];
}

/** The sample with a link in a claim, a field before the article, and a page that listens to every key it gets. */
const PAGE = SAMPLE.replace('had received new orders', 'had received <a href="#orders" id="link">new orders</a>')
  .replace('<article>', '<input id="field" aria-label="Search"><article>')
  .replace(
    '</head>',
    "<script>heard = []; document.addEventListener('keydown', (event) => heard.push(event.key)); document.addEventListener('click', (event) => heard.push('click'));</script></head>",
  );
const URL = 'http://harbour-ledger.example/world/card';

describe.each(BROWSERS)('the card in %s', (name) => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(URL, PAGE);
  });
  afterAll(() => driven?.close());
  beforeEach(async () => {
    ({ page } = await readPage(driven, URL));
    await eventually(async () => ((await paintedOn(page)).named ?? 0) > 0, 'marks are painted');
  });
  afterEach(() => page?.close());

  const isOpen = async () => (await cardText(driven, page)) !== null;
  const isGone = () => eventually(async () => !(await isOpen()), 'the card is gone');
  const heard = () => page.evaluate(() => globalThis.heard);
  /** What has the focus inside of the card: its tag or test id. */
  const focusInCard = () =>
    inCard(driven, page, (root) => {
      const at = root.activeElement as HTMLElement | null;
      return at && (at.getAttribute('data-testid') ?? at.getAttribute('aria-label') ?? at.tagName);
    });

  it('opens where the pointer rests, lets it in, and leaves with it', async () => {
    const { x, y } = await placeOf(page, 'the whole quay shook');
    await page.mouse.move(x - 5, y);
    await page.mouse.move(x, y);
    expect(await isOpen()).toBe(false);
    await waitForCard(driven, page, /Lindqvist/);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const card = await inCard(driven, page, (root) => {
      const { left, top } = (root.querySelector('[role="dialog"]') as Element).getBoundingClientRect();
      return { x: left + 30, y: top + 30 };
    });
    await page.mouse.move(card?.x ?? 0, card?.y ?? 0, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await isOpen()).toBe(true);
    await page.mouse.move(5, 5);
    await isGone();
  });

  it('opens at a click, stays when the pointer leaves, and closes at a click elsewhere', async () => {
    const { x, y } = await placeOf(page, 'the whole quay shook');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Lindqvist/);
    expect(await page.evaluate(() => document.querySelectorAll('whence-card').length)).toBe(1);
    expect(await page.evaluate(() => document.querySelector('whence-card')?.parentElement?.localName)).toBe('html');
    await page.mouse.move(5, 300);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await isOpen()).toBe(true);
    await page.mouse.click(5, 300);
    await isGone();
    expect(await page.evaluate(() => document.querySelectorAll('whence-card').length)).toBe(0);
  });

  it('leaves a link in a mark to the page', async () => {
    const { x, y } = await placeOf(page, 'new orders');
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => location.hash)).toBe('#orders');
    expect(await heard()).toEqual(['click']);
    expect(await isOpen()).toBe(false);
  });

  it('walks by n and p, keeps Tab inside, and gives the focus back at Escape', async () => {
    await page.focus('#field');
    const { x, y } = await placeOf(page, 'the whole quay shook');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Lindqvist[\s\S]*4 of/);
    await page.keyboard.press('n');
    await waitForCard(driven, page, /Harrow[\s\S]*5 of/);
    await page.keyboard.press('p');
    await waitForCard(driven, page, /Lindqvist[\s\S]*4 of/);

    const stops: unknown[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Tab');
      stops.push(await focusInCard());
    }
    expect(stops).toEqual(['Close', 'keep', 'Previous claim', 'Next claim', 'Close']);
    await page.keyboard.press('Escape');
    await isGone();
    expect(await heard()).toEqual(['click']);
  });

  it('takes no key while it is closed, nor from a field of the page while it hovers', async () => {
    await page.focus('#field');
    for (const key of ['n', 'p', 'Escape'] as const) await page.keyboard.press(key);
    const { x, y } = await placeOf(page, 'the whole quay shook');
    await page.mouse.move(x, y);
    await waitForCard(driven, page, /Lindqvist/);
    await page.keyboard.press('n');
    await waitForCard(driven, page, /Lindqvist/);
    expect(await heard()).toEqual(['n', 'p', 'Escape', 'n']);
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('npn');
    await page.keyboard.press('Escape');
    await isGone();
  });

  it('keeps what is typed into a note from the page, and brings a removed one back', async () => {
    const { x, y } = await placeOf(page, 'a signal');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Nwosu/);
    await inCard(driven, page, (root) => (root.querySelector('[data-testid="keep"]') as HTMLElement).click());
    await eventually(async () => (await focusInCard()) === 'note', 'the note has the focus');
    await page.keyboard.type('Open and plain');
    await waitForCard(driven, page, /Saved/);
    expect(await heard()).toEqual(['click']);
    await inCard(driven, page, (root) => (root.querySelector('[data-testid="remove"]') as HTMLElement).click());
    await eventually(async () => (await focusInCard()) === 'undo', 'undo has the focus');
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) === 0, 'the mark is gone');
    await page.keyboard.press('Enter');
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) > 0, 'the mark is back');
    const note = await inCard(driven, page, (root) => (root.querySelector('textarea') as HTMLTextAreaElement).value);
    expect(note).toBe('Open and plain');
  });

  it('works on a page whose elements and scripts stand in the way', async () => {
    const html = readFileSync(new globalThis.URL('../fixtures/pages/hostile.html', import.meta.url), 'utf8');
    driven.site.route('http://hostile.example/mill', html);
    const other = await driven.open('http://hostile.example/mill');
    const isMarked = () => other.evaluate(() => (CSS.highlights.get('whence-contested')?.size ?? 0) > 0);
    await eventually(isMarked, 'marks are painted');
    const { x, y } = await other.evaluate(() => {
      const words = document.getElementsByTagName('p')[0]?.firstChild as Text;
      const range = document.createRange();
      range.setStart(words, words.data.indexOf('opened'));
      range.setEnd(words, words.data.indexOf('opened') + 6);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    await other.mouse.click(x, y);
    await waitForCard(driven, other, /Corvin Thale/);
    await other.keyboard.press('Escape');
    await eventually(async () => (await cardText(driven, other)) === null, 'the card closes');
    await other.close();
  });
});
