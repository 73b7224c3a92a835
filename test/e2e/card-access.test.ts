import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { CARD_HOST, clickInCard, inCard, restingBox, waitForCard } from '../drive/card';
import { violationsInCard } from './axe';
import { pressCommand } from './press-command';
import { AT_400_PERCENT, crampedInCard } from './room';
import { byTestId, eventually, isPainted, openWhence, placeOf, readPage, SAMPLE } from './whence';

const URL = 'http://harbour-ledger.example/world/access';
/** Says of itself that it is in another language than it is. */
const PAGE = SAMPLE.replace(/<html[^>]*>/, '<html lang="fi">');

describe.each(FOR_OWN_PAGES)('what stands over a page in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(URL, PAGE);
    ({ page, tabId } = await readPage(driven, URL));
    await isPainted(page);
  });
  afterAll(() => driven?.close());
  beforeEach(async () => {
    await page.setViewport({ width: 1100, height: 900 });
    await page.evaluate(() => scrollTo(0, 0));
  });

  async function openCard(): Promise<void> {
    const { x, y } = await placeOf(page, 'had time to run');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /More/);
  }
  const leave = async () => {
    await eventually(async () => {
      if ((await page.$(CARD_HOST)) === null) return true;
      await page.keyboard.press('Escape');
      return false;
    }, 'nothing stands over the page');
  };
  async function isFit(): Promise<void> {
    expect.soft(await violationsInCard(driven, page)).toEqual([]);
    expect.soft(await crampedInCard(driven, page)).toEqual([]);
    await page.setViewport(AT_400_PERCENT);
    // The words of the card come into the small window again, and the card with them.
    await placeOf(page, 'had time to run');
    const out = async () => {
      const { x, y, width, height } = await restingBox(driven, page, '.place-card, .walk');
      const isIn =
        x >= -1 && y >= -1 && x + width <= AT_400_PERCENT.width + 1 && y + height <= AT_400_PERCENT.height + 1;
      return isIn ? '' : [x, y, width, height].map(Math.round).join();
    };
    await eventually(async () => (await out()) === '', 'the card is in the window').catch(() => {});
    expect.soft(await out()).toBe('');
    expect.soft(await crampedInCard(driven, page)).toEqual([]);
  }

  it('has a language of its own, whatever the page says', async () => {
    await openCard();
    expect(await inCard(driven, page, (root) => (root.querySelector('.place-card') as HTMLElement).lang)).toBe('en');
    expect(await page.$eval(CARD_HOST, (host) => host.hasAttribute('lang'))).toBe(false);
    await leave();
  });

  it('has nothing for axe to report, and room for each target, as a card with a note and all that it can do', async () => {
    await openCard();
    await clickInCard(driven, page, byTestId('more'));
    await waitForCard(driven, page, /Copy with citation/);
    await clickInCard(driven, page, byTestId('keep'));
    await eventually(() => inCard(driven, page, (root) => root.querySelector('textarea') !== null), 'there is a note');
    await isFit();
    await leave();
  });

  it('has none either as the form of a correction', async () => {
    await openCard();
    await clickInCard(driven, page, byTestId('correct'));
    await waitForCard(driven, page, /Who says it/);
    await isFit();
    await leave();
  });

  it('has none as the line of the walk', async () => {
    await pressCommand(driven, page, tabId, 'next-claim');
    await eventually(() => inCard(driven, page, (root) => root.querySelector('.walk') !== null), 'the walk goes on');
    await isFit();
    await leave();
  });

  it('has none as the button beside a selection', async () => {
    const { x, y } = await placeOf(page, 'had time to run');
    await page.mouse.click(x, y, { count: 3 });
    await eventually(
      () => inCard(driven, page, (root) => root.querySelector('[data-testid="keep-selected"]') !== null),
      'the button is there',
    );
    expect(await violationsInCard(driven, page)).toEqual([]);
    expect(await crampedInCard(driven, page)).toEqual([]);
  });
});
