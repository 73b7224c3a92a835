import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, buildOf, type Driven } from '../drive/browsers';
import { clickInCard, waitForCard } from '../drive/card';
import { byTestId, eventually, openWhence, paintedOn, placeOf, readPage, SAMPLE_URL } from './whence';

describe.each(BROWSERS)('the build with sync in %s, as long as the reader has named no server', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openWhence(name, { extension: buildOf(name, 'sync-e2e') });
  });
  afterAll(() => driven?.close());

  it('asks nobody for anything', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    const { x, y } = await placeOf(page, 'baseless');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /baseless|Vask/);
    await clickInCard(driven, page, byTestId('keep'));
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) > 0, 'what is kept is marked');
    const own = await driven.openExtensionPage('/library.html');
    await own.waitForSelector(byTestId('kept-page'));
    await driven.openExtensionPage('/options.html#sync', own);
    await own.waitForSelector(byTestId('sync-form'));
    // The background gathers what is written for a moment before it would send it.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(driven.site.requests.filter((url) => url !== SAMPLE_URL)).toEqual([]);
  });
});
