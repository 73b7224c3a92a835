import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven } from '../drive/browsers';
import { cardText, clickInCard, inCard, waitForCard } from '../drive/card';
import { byTestId, eventually, isPainted, openWhence, readPage, SAMPLE } from './whence';

const URL = 'http://harbour-ledger.example/world/places';
/** Of sentences from the start to the end of the article: the words that begin each, that end it, and that are marked in it. */
const SENTENCES = [
  ['A drone struck', 'ministry said.', 'the grain terminal'],
  ['Two officials close', 'orders overnight.', 'had received'],
  ['Whether the talks', 'remains unclear.', 'the weekend'],
] as const;

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Of the root, as a page may set it. */
  readonly css?: string;
}
const LOOKS: readonly Look[] = [
  { name: 'a wide window', width: 1280, height: 900 },
  { name: 'a low window', width: 1100, height: 420 },
  { name: 'a narrow window', width: 320, height: 640 },
  { name: 'a page zoomed by the browser to 200%', width: 640, height: 450 },
  { name: 'a page that zooms itself', width: 1100, height: 900, css: 'zoom: 1.5' },
  { name: 'a page that moves its root', width: 1100, height: 900, css: 'transform: translate(20px, 12px)' },
  {
    name: 'a page in a column at the right edge',
    width: 900,
    height: 800,
    css: 'padding-left: 520px; box-sizing: border-box',
  },
];

describe.each(BROWSERS)('the place of the card in %s', (name) => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(URL, SAMPLE);
    ({ page } = await readPage(driven, URL));
    await isPainted(page);
  });
  afterAll(() => driven?.close());

  /** Scrolls so that the sentence begins at that share of the window's height; gives the place of the marked words, if they are seen. */
  const bring = (first: string, marked: string, share: number) =>
    page.evaluate(
      (from, words, at) => {
        scrollBy({ top: (globalThis.linesOf(from, from)[0]?.top ?? 0) - innerHeight * at, behavior: 'instant' });
        const [line] = globalThis.linesOf(words, words);
        const y = line === undefined ? -1 : (line.top + line.bottom) / 2;
        return line !== undefined && y > 0 && y < innerHeight ? { x: line.left + 8, y } : null;
      },
      first,
      marked,
      share,
    );
  const cardBox = () =>
    inCard(driven, page, async (root) => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      const card = root.querySelector('.card') as Element;
      const { left, top, right, bottom } = card.getBoundingClientRect();
      const hangsOut = card.scrollHeight > card.clientHeight && getComputedStyle(card).overflowY === 'visible';
      const moreEnds = root.querySelector('.more')?.getBoundingClientRect().bottom ?? 0;
      return { left, top, right, bottom, hangsOut, moreEnds };
    });
  async function openMore(): Promise<void> {
    // Where there is little room it has to be scrolled to.
    await inCard(driven, page, (root) =>
      root.querySelector('[data-testid="more"]')?.scrollIntoView({ block: 'nearest' }),
    );
    await clickInCard(driven, page, byTestId('more'));
    await waitForCard(driven, page, /Copy with citation/);
  }
  const visibleLines = (first: string, last: string) =>
    page.evaluate(
      (from, to) => globalThis.linesOf(from, to).filter(({ top, bottom }) => bottom > 0 && top < innerHeight),
      first,
      last,
    );

  it.each(LOOKS)('is never over its own sentence, and within the window: $name', async ({ width, height, css }) => {
    await page.setViewport({ width, height });
    await page.evaluate((style) => document.documentElement.setAttribute('style', style), css ?? '');
    await page.evaluate(defineLines);
    let looked = 0;
    for (const [first, last, marked] of SENTENCES) {
      for (const share of [0.02, 0.7]) {
        const at = await bring(first, marked, share);
        if (at === null) continue;
        looked += 1;
        await page.mouse.click(at.x, at.y);
        await waitForCard(driven, page, /More/);
        // As it opens at first, then with more in it.
        for (const more of share < 0.5 ? [false] : [false, true]) {
          if (more) await openMore();
          const box = await cardBox();
          const lines = await visibleLines(first, last);
          expect(lines.length).toBeGreaterThan(0);
          const covered = lines.filter(
            (line) =>
              box !== null &&
              box.left < line.right &&
              box.right > line.left &&
              box.top < line.bottom &&
              box.bottom > line.top,
          );
          expect({ first, share, more, covered }).toEqual({ first, share, more, covered: [] });
          expect(box?.left).toBeGreaterThanOrEqual(0);
          expect(box?.right).toBeLessThanOrEqual(width);
          expect(box?.top).toBeGreaterThanOrEqual(0);
          expect(box?.bottom).toBeLessThanOrEqual(height);
          expect(box?.hangsOut, 'nothing hangs out of the card').toBe(false);
          if (more) expect(box?.moreEnds, 'what was asked for is in sight').toBeLessThanOrEqual(height);
        }
        await page.keyboard.press('Escape');
        await eventually(async () => (await cardText(driven, page)) === null, 'the card closes');
      }
    }
    expect(looked).toBeGreaterThanOrEqual(4);
  });

  it('opens at a tap on a mark, and leaves a long press to the page', async () => {
    await page.setViewport({ width: 400, height: 800, hasTouch: true });
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    // A window with touch is a page anew.
    await isPainted(page);
    await page.evaluate(defineLines);
    await page.mouse.move(2, 2);
    const { x, y } = (await bring('Two officials close', 'had received', 0.3)) ?? { x: 0, y: 0 };
    await page.touchscreen.touchStart(x, y);
    await new Promise((resolve) => setTimeout(resolve, 900));
    await page.touchscreen.touchEnd();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await cardText(driven, page)).toBeNull();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.touchscreen.tap(x, y);
    await waitForCard(driven, page, /Two officials/);
    await page.touchscreen.tap(x, 780);
  });
});

declare global {
  var linesOf: (first: string, last: string) => { left: number; top: number; right: number; bottom: number }[];
}

/** In the page: the boxes of the lines from the first words to the last ones of a sentence. */
function defineLines(): void {
  globalThis.linesOf = (first, last) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      const from = data.indexOf(first);
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, data.indexOf(last, from) + last.length);
      return Array.from(range.getClientRects(), ({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    }
    throw new Error(`The page does not say "${first}".`);
  };
}
