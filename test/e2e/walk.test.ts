import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insideFirefox } from '@/scripts/browsers/inside-firefox';
import { blockPlaceOf } from '@/utils/block-place';
import { BROWSERS, type Driven } from '../drive/browsers';
import { CARD_HOST, cardText, inCard, waitForCard } from '../drive/card';
import { violationsInCard } from './axe';
import { pressCommand } from './press-command';
import { eventually, isPainted, mutationsOf, openWhence, paintedOn, readPage, SAMPLE } from './whence';

declare global {
  var heard: string[];
}

const URL = 'http://harbour-ledger.example/world/walk';
const LISTENS =
  "<script>heard = []; document.addEventListener('keydown', (event) => heard.push(event.key), true);</script>";
/** The sample from its first paragraph on, with a field before the article, on a page that listens to every key it gets. */
const PAGE = SAMPLE.replace('<article>', '<input id="field" aria-label="Search"><article>')
  .replace(/<p class="standfirst">.*<\/p>/, '')
  .replace('</head>', `${LISTENS}</head>`);

describe.each(BROWSERS)('the walk by keyboard in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let tabId: number;
  /** Of the first unverified claim, and of two others, counted as the article has them. */
  let paragraph: { readonly first: number; readonly quay: number; readonly orders: number };

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(URL, PAGE);
    const { state, ...read } = await readPage(driven, URL);
    ({ page, tabId } = read);
    const { text, blocks } = state.article;
    const numberOf = (words: string) => blockPlaceOf(blocks, text.indexOf(words))?.number ?? 0;
    paragraph = {
      first: numberOf('The figures could'),
      quay: numberOf('We heard one engine'),
      orders: numberOf('Two officials close'),
    };
    await isPainted(page);
  });
  afterAll(() => driven?.close());
  beforeEach(async () => {
    await page.evaluate(() => {
      scrollTo(0, 0);
      globalThis.heard.length = 0;
    });
  });

  const said = () =>
    inCard(driven, page, (root) => root.querySelector<HTMLElement>('[data-testid="walk-said"]')?.innerText ?? null);
  const hears = (words: RegExp) =>
    eventually(async () => {
      const line = await said();
      return line !== null && words.test(line) && line;
    }, `the walk says ${words}`);
  const isFirst = () => new RegExp(`paragraph ${paragraph.first}\\b`);
  const isLeft = () => eventually(async () => (await page.$(CARD_HOST)) === null, 'the walk is left');
  const focusedId = () => page.evaluate(() => document.activeElement?.id);
  const nextUnverified = () => pressCommand(driven, page, tabId, 'next-claim');
  const press = async (...keys: ('n' | 'p' | 'k' | 'd' | 'c' | '?' | 'Enter' | 'Escape')[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const isOnScreen = (words: string) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }
      return false;
    }, words);

  it('goes from one unverified claim to the next, says what and where each is, and brings it into view', async () => {
    await page.focus('#field');
    await nextUnverified();
    const first = `^Not confirmed or disputed, the article itself, paragraph ${paragraph.first}\\b`;
    await hears(new RegExp(`${first}[\\s\\S]*could not be independently verified`));
    for (let presses = 0; !/^Unnamed source/.test((await said()) ?? ''); presses++) {
      expect(presses).toBeLessThan(12);
      const before = await said();
      await nextUnverified();
      await eventually(async () => (await said()) !== before, 'the walk goes on');
    }
    await hears(new RegExp(`^Unnamed source, paraphrase, paragraph ${paragraph.orders}\\b`));
    await eventually(() => isOnScreen('had received new orders'), 'the words are in view');
    await expect.poll(async () => (await paintedOn(page)).focus).toBeGreaterThan(0);
    expect(await focusedId()).not.toBe('field');
    await press('Escape');
    await isLeft();
    await expect.poll(() => focusedId()).toBe('field');
    await expect.poll(async () => (await paintedOn(page)).focus).toBe(0);
  });

  it('goes to every claim by n and p, opens the card by Enter, and comes back to the walk by Escape', async () => {
    await nextUnverified();
    const first = await hears(isFirst());
    await press('n');
    await hears(new RegExp(`^Named source, word for word, paragraph ${paragraph.quay}\\b`));
    await press('Enter');
    await waitForCard(driven, page, /Lindqvist/);
    expect(await page.$$(CARD_HOST)).toHaveLength(1);
    await press('p');
    await waitForCard(driven, page, /Not confirmed/);
    await press('Escape');
    await eventually(async () => (await cardText(driven, page)) === null, 'the card closes');
    expect(await hears(isFirst())).toBe(first);
    await press('n', 'p');
    expect(await hears(isFirst())).toBe(first);
    await press('Escape');
    await isLeft();
    expect(await page.evaluate(() => globalThis.heard)).toEqual([]);
  });

  it('dismisses, brings back, keeps and corrects by single keys', async () => {
    await nextUnverified();
    await hears(isFirst());
    const { contested } = await paintedOn(page);
    await press('d');
    await hears(/^Dismissed/);
    await eventually(async () => (await paintedOn(page)).contested !== contested, 'the mark goes');
    await press('d');
    await eventually(async () => (await paintedOn(page)).contested === contested, 'the mark is back');
    await press('k');
    await hears(/lives in this browser profile only|^Kept/);
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) > 0, 'it is marked as kept');
    await press('k');
    await hears(/^Kept before/);
    await press('c');
    await waitForCard(driven, page, /Who says it/);
    await press('Escape', 'Escape');
    await hears(isFirst());
    await press('Escape');
    await isLeft();
  });

  it('takes no key from a field of the page, and ends where the reader goes on there', async () => {
    await nextUnverified();
    await hears(isFirst());
    await page.focus('#field');
    await isLeft();
    await page.keyboard.type('npk');
    await expect.poll(() => page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('npk');
    expect(await page.evaluate(() => globalThis.heard)).toEqual(['n', 'p', 'k']);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press('n', 'Enter');
    expect(await page.$(CARD_HOST)).toBeNull();
  });

  it('says which keys there are, with nothing for axe to report', async () => {
    await nextUnverified();
    await hears(isFirst());
    const keys = () =>
      inCard(driven, page, (root) =>
        Array.from(root.querySelectorAll<HTMLElement>('.walk-keys:not(.unseen)'), (line) => line.innerText).join(' '),
      );
    await expect.poll(keys).toMatch(/n next.*p previous.*Enter card.*k keep.*d dismiss.*c correct.*Esc leave/s);
    expect(await violationsInCard(driven, page)).toEqual([]);
    await press('?');
    await eventually(async () => /^\?\s*Keys\s*$/.test((await keys()) ?? ''), 'one key is left');
    await press('?', 'Escape');
    await isLeft();
  });

  it('changes nothing in the body and asks the network for nothing', async () => {
    expect((await mutationsOf(page)).body).toBe(0);
    // Beside the page, that for what axe looks at.
    expect([...new Set(driven.site.requests)]).toEqual([URL, 'http://axe.example/']);
  });

  it('goes through the unverified claims of a page whose marks are off', async () => {
    await pressCommand(driven, page, tabId, 'toggle-marks');
    await eventually(async () => ((await paintedOn(page)).named ?? 0) === 0, 'the marks go');
    await nextUnverified();
    await hears(isFirst());
    await press('n');
    await hears(/^(?!Named|Not confirmed or disputed, the article itself)[\s\S]*paragraph \d/);
    await press('Escape');
    await isLeft();
    await pressCommand(driven, page, tabId, 'toggle-marks');
    await eventually(async () => ((await paintedOn(page)).named ?? 0) > 0, 'the marks are back');
  });

  it('scrolls at once where the reader asked for less motion', async () => {
    const steps = async () => {
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await nextUnverified();
      await hears(/paragraph \d/);
      await page.evaluate(() => {
        const seen: number[] = [];
        Object.assign(globalThis, { seen });
        addEventListener('scroll', () => seen.push(scrollY));
      });
      // Before the first claim comes the last, at the other end of the page.
      await press('p', 'p', 'p');
      await page.evaluate(async () => {
        for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
      });
      await press('Escape');
      await isLeft();
      return page.evaluate(() => new Set((globalThis as unknown as { seen: number[] }).seen).size);
    };
    const want = (less: boolean) =>
      name === 'chromium'
        ? page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: less ? 'reduce' : 'no-preference' }])
        : insideFirefox(driven, `Services.prefs.setIntPref('ui.prefersReducedMotion', ${less ? 1 : 0})`);
    await want(false);
    // A machine that is busy draws few frames of the way.
    await eventually(async () => (await steps()) > 4, 'the page scrolls in many steps', 60_000);
    await want(true);
    await eventually(async () => (await steps()) <= 2, 'the page scrolls at once', 60_000);
    await want(false);
  });
});
