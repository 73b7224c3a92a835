import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabStateOf } from '@/scripts/demo/tab-state';
import { BROWSERS, buildOf, type Driven } from '../drive/browsers';
import { waitForCard } from '../drive/card';
import { eventually, isPainted, mutationsOf, openWhence, paintedOn, placeOf, readPage, SAMPLE_URL } from './whence';

describe.each(BROWSERS)('an update while a page is open in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openWhence(name, { alone: true });
  });
  afterAll(() => driven?.close());

  it('marks the page anew, leaves nothing of the old and answers the reader', async () => {
    const { page, state } = await readPage(driven, SAMPLE_URL);
    await isPainted(page);
    const { focus: _, cue: __, ...before } = await paintedOn(page);
    const { x, y } = await placeOf(page, 'had received new orders');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Two officials/);

    await driven.browser.installExtension(buildOf(name, 'e2e'));
    await page.bringToFront();

    await eventually(async () => {
      const again = await tabStateOf(driven, SAMPLE_URL).catch(() => null);
      return again?.status === 'read' && again.reading.claims.length === state.reading.claims.length;
    }, 'the page is read by the new version');
    await eventually(async () => {
      const now = await paintedOn(page);
      return Object.entries(before).every(([mark, count]) => now[mark] === count);
    }, 'the marks are back');
    // Only the new version's card is there, and it is the one that opens.
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Two officials/);
    await page.keyboard.press('Escape');
    await eventually(
      () => page.evaluate(() => document.querySelectorAll(':root > :not(head, body)').length === 0),
      'no card is left',
    );
    expect((await mutationsOf(page)).body).toBe(0);
  });
});
