import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endBackground } from '@/scripts/browsers/background';
import { BROWSERS, type Driven } from '../drive/browsers';
import { waitForCard } from '../drive/card';
import {
  byTestId,
  isPainted,
  openPopup,
  openWhence,
  paintedOn,
  placeOf,
  type ReadState,
  readPage,
  textOf,
} from './whence';

const URL_OF_IT = 'http://bote.example/kalkenau/wehrbruecke';
const ARTICLE = readFileSync(new URL('../fixtures/pages/german.html', import.meta.url), 'utf8');

describe.each(BROWSERS)('a German article in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let state: ReadState;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(URL_OF_IT, ARTICLE);
    ({ page, state, tabId } = await readPage(driven, URL_OF_IT));
  });
  afterAll(() => driven?.close());

  const claimOf = (words: string) =>
    state.reading.claims.find(({ content, sentence }) =>
      [...content, sentence].some(([start, end]) => state.article.text.slice(start, end).includes(words)),
    );
  const speakerOf = (words: string) => state.reading.actors.find(({ id }) => id === claimOf(words)?.actor)?.name;

  it('is read, and nothing is asked of anybody', () => {
    expect(state.reading.lang).toBe('de');
    expect(state.reading.degraded).toBeUndefined();
    expect(driven.site.requests).toEqual([URL_OF_IT]);
  });

  it('is read by a background that was ended before, too', async () => {
    await endBackground(driven);
    const again = 'http://bote.example/kalkenau/wieder';
    driven.site.route(again, ARTICLE.replace('</h1>', ' wieder</h1>'));
    const { page, state } = await readPage(driven, again);
    expect(state.reading.degraded).toBeUndefined();
    expect(state.reading.claims.length).toBeGreaterThan(5);
    await page.close();
  });

  it('shows who says what, and what the text admits', () => {
    expect(speakerOf('Das Seil ist gerissen')).toBe('Thea Falkrieth');
    expect(speakerOf('davon nichts gewusst')).toBe('Thea Falkrieth');
    expect(claimOf('Sie sei selbst am Ufer')?.actor).toBe(claimOf('Das Seil ist gerissen')?.actor);
    expect(claimOf('in der Schublade')).toMatchObject({ sourcing: 'unnamed', mark: 'unnamed' });
    expect(claimOf('die Vorwürfe')).toMatchObject({ mark: 'contested', standing: [{ value: 'disputed' }] });
    expect(claimOf('Rechnungen gefälscht')).toMatchObject({ sourcing: 'none', standing: [{ value: 'hearsay' }] });
    expect(claimOf('Die Angaben ließen')?.standing).toMatchObject([{ value: 'unconfirmed' }]);
    expect(claimOf('neu entfachen')?.standing).toMatchObject([{ value: 'speculation' }]);
  });

  it('has no claims in a paragraph that is in another language', () => {
    const start = state.article.text.indexOf('De burgemeester');
    const end = state.article.text.indexOf('\n', start);
    expect(start).toBeGreaterThan(0);
    expect(state.reading.claims.filter(({ sentence }) => sentence[0] < end && sentence[1] > start)).toEqual([]);
  });

  it('has marks, a card with the words that were the reason, and a popup that counts them', async () => {
    await isPainted(page);
    const painted = await paintedOn(page);
    for (const mark of ['contested', 'unsourced', 'unnamed', 'open', 'named', 'cue'])
      expect(painted[mark], mark).toBeGreaterThan(0);
    const { x, y } = await placeOf(page, 'seit einem Jahr in der Schublade');
    await page.mouse.click(x, y);
    expect(await waitForCard(driven, page, /Ein Beamter/)).toMatch(/“sagte”|"sagte"|sagte/);
    const popup = await openPopup(driven, tabId);
    await expect.poll(() => textOf(popup, byTestId('summary'))).toMatch(/\d+ claims/);
    await expect
      .poll(() => textOf(popup, byTestId('unread')))
      .toBe('1 paragraph is in another language and was not read.');
    await popup.close();
  });
});
