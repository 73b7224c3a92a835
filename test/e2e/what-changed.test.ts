import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '@/components/library/route';
import { askAs } from '@/scripts/demo/tab-state';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { cardText } from '../drive/card';
import { overflowOf, violationsOn } from './axe';
import { byTestId, eventually, openPanel, openWhence, press, type ReadState, readPage, textOf } from './whence';

const URL = 'http://changed.example/reservoir';
const LEAD = 'The reservoir above Kestrel Town was closed to boats on Monday.';
const HEDGED = 'The board may have ignored three warnings about the gate.';
const SAID = 'The pumps were sold in the spring, Ann Hale said.';
const GONE = 'Two officials said that the keys had been lost.';
const LAST = 'Nobody in the valley was hurt, and the road is open again this morning.';
const REST = 'The board looks after nine reservoirs and eleven weirs, and it has done so for sixty years.';

const article = (paragraphs: readonly string[], modified = '') =>
  `<!doctype html><html lang="en"><head><title>Reservoir closed</title>${
    modified && `<meta property="article:modified_time" content="${modified}">`
  }</head><article><h1>Reservoir closed</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></html>`;

describe.each(FOR_OWN_PAGES)('a kept article that was changed, in %s,', (name) => {
  let driven: Driven;
  let state: ReadState;

  beforeAll(async () => {
    driven = await openWhence(name);
    const kept = await visit(article([LEAD, HEDGED, SAID, GONE, REST, LAST]));
    const ids = ['1', '2', '3'].map((n) => `3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d1${n}`);
    for (const [i, words] of ['warnings', 'The pumps', 'the keys'].entries()) {
      const claim = kept.state.reading.claims.find(({ sentence }) =>
        kept.state.article.text.slice(...sentence).includes(words),
      );
      const wish = { tabId: kept.tabId, id: ids[i], claimId: claim?.id ?? null, span: null, note: '' };
      await askAs(driven, 'ui>background:keep', wish);
    }
    ({ state } = kept);
    await kept.page.close();
  });
  afterAll(() => driven?.close());

  async function visit(html: string): Promise<{ page: Page; tabId: number; state: ReadState }> {
    driven.site.route(URL, html);
    return readPage(driven, URL);
  }

  async function library(): Promise<Page> {
    const page = await driven.openExtensionPage(`/library.html${hashOf(state.article.key)}`);
    await page.waitForSelector(byTestId('kept-claim'));
    return page;
  }

  it('has nothing to tell while it stands as it was kept', async () => {
    const { page, tabId } = await visit(article([LEAD, HEDGED, SAID, GONE, REST, LAST]));
    const panel = await openPanel(driven, tabId);
    await panel.waitForSelector('[data-testid="panel"][data-status="read"]');
    expect(await panel.$(byTestId('changed-claims'))).toBeNull();
    await panel.close();
    await page.close();
    const kept = await library();
    expect(await kept.$(byTestId('versions'))).toBeNull();
    await kept.close();
  });

  it('tells in the panel which words changed, what that means, what is gone, and when the page says it was changed', async () => {
    const has = HEDGED.replace('may have', 'has');
    const unsaid = SAID.replace(', Ann Hale said', '');
    const { page, tabId } = await visit(article([LEAD, has, unsaid, REST, LAST], '2031-05-04T10:00:00Z'));
    const panel = await openPanel(driven, tabId);
    await panel.waitForSelector(byTestId('changed-item'));
    await expect
      .poll(() => textOf(panel, byTestId('changed-claims')))
      .toContain('2 of your kept claims read differently now. One of your kept claims is not in the article');
    const said = await textOf(panel, byTestId('changed-claims'));
    expect(said).toContain('Gone is “may have” (Possible or expected).');
    expect(said).toMatch(/Gone is who says it, “Ann Hale[^”]*said”\./);
    expect(said).toMatch(/last changed on (?:May 4|4 May),? 2031/);
    const changes = (tag: string) =>
      panel.$$eval(`.word-changes ${tag}`, (all) => all.map(({ textContent }) => textContent?.trim()));
    await expect.poll(() => changes('del')).toContain('before may have');
    await expect.poll(() => changes('ins')).toContain('now has');
    await expect.poll(() => panel.$$eval(`${byTestId('changed-item')}[data-how="gone"]`, (all) => all.length)).toBe(1);
    // What lost its claim is shown on the page as well.
    await panel.$$eval(byTestId('show-changed'), (all) => (all.at(-1) as HTMLElement).click());
    const shown = () => cardText(driven, page);
    await eventually(async () => (await shown())?.includes('The pumps were sold') ?? false, 'the card opens on it');
    if (name === 'chromium') expect(await violationsOn(panel)).toEqual([]);
    expect(await overflowOf(panel)).toBeLessThanOrEqual(0);
    await panel.close();
    await page.close();
  });

  it('tells in the library what it had become, with the times, and keeps the words that were kept', async () => {
    const page = await library();
    await eventually(async () => (await page.$(byTestId('version'))) !== null, 'the visit is listed');
    await expect
      .poll(() => textOf(page, byTestId('version')))
      .toMatch(/Seen with another text on .*2 of your kept claims/s);
    await expect.poll(() => page.$$eval('.kept-claim .word-changes', (all) => all.length)).toBe(2);
    await expect.poll(() => textOf(page, byTestId('gone'))).toBe('Not in the article any more');
    await expect.poll(() => textOf(page, `${byTestId('kept-claim')}:last-child .kept-quote`)).toBe(GONE);
    if (name === 'chromium') expect(await violationsOn(page)).toEqual([]);
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 900 });
      expect(await overflowOf(page), `${width}`).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  it('forgets what was seen of it once it is deleted for good, and not before', async () => {
    const page = await library();
    await press(page, `.page-margin ${byTestId('delete')}`);
    await page.waitForSelector(byTestId('undo'));
    await eventually(async () => (await page.$(byTestId('kept-claim'))) === null, 'it is deleted');
    await press(page, byTestId('undo'));
    // The page writes it by itself: left before, it would not.
    await page.waitForSelector(byTestId('kept-claim'));
    await page.goto('about:blank');
    await driven.openExtensionPage('/library.html', page);
    await page.waitForSelector(byTestId('changed-count'));
    await expect.poll(() => textOf(page, byTestId('changed-count'))).toBe('3 claims changed');
    await press(page, `${byTestId('changed-count')} a`);
    await page.waitForSelector(byTestId('version'));
    await page.close();
  });
});
