import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { BROWSERS, buildOf, type Driven, openBrowser } from '../drive/browsers';
import { CARD_HOST, waitForCard } from '../drive/card';
import { byTestId, eventually, focusIsOn, paintedOn } from './whence';

const MARKS = ['contested', 'unsourced', 'unnamed', 'open', 'named'];

/** The build that readers get: what is marked here must not depend on what tests have granted. */
describe.each(BROWSERS)('the first page in %s', (name) => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openBrowser(name, { extension: buildOf(name, 'production') });
    page = await driven.openExtensionPage('/welcome.html');
    await pastWelcome(page);
    await page.bringToFront();
    await page.waitForSelector(`${byTestId('sample')}[data-read="true"]`);
  });
  afterAll(() => driven.close());

  it('has a story that the engine reads, with each mark that a claim can have', async () => {
    await eventually(async () => (await painted()).length === MARKS.length, 'five kinds of marks are painted');
  });

  it('opens the card by keyboard, goes on to the next claim, and closes', async () => {
    await page.focus(byTestId('sample-open'));
    await page.keyboard.press('Enter');
    const first = await waitForCard(driven, page, /Ines Varga/);
    expect(first).toMatch(/Named/i);
    await page.keyboard.press('n');
    await waitForCard(driven, page, /Two people in her department/);
    await page.keyboard.press('Escape');
    await eventually(async () => (await page.$(CARD_HOST)) === null, 'the card is gone');
    await focusIsOn(page, 'sample-open');
  });

  it('takes a correction, which stays on this page', async () => {
    await page.focus(byTestId('sample-open'));
    await page.keyboard.press('Enter');
    await waitForCard(driven, page, /Ines Varga/);
    await page.keyboard.press('d');
    await eventually(async () => (await paintedCount('named')) === 1, 'it is not marked');
    await driven.openExtensionPage('/welcome.html', page);
    await page.waitForSelector(`${byTestId('sample')}[data-read="true"]`);
    await eventually(async () => (await paintedCount('named')) === 2, 'it is marked again');
  });

  async function painted(): Promise<readonly string[]> {
    const counts = await paintedOn(page);
    return MARKS.filter((mark) => (counts[mark] ?? 0) > 0);
  }

  async function paintedCount(mark: string): Promise<number> {
    return (await paintedOn(page))[mark] ?? 0;
  }
});
