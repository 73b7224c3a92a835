import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedTab } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { RECIPE } from './recipe-page';
import { byTestId, eventually, openWhence, paintedOn, press, SAMPLE_URL, textOf } from './whence';

const URL_OF_RECIPES = 'http://kitchen.example/barley-soup';
const LIVE = `<!doctype html><html lang="en"><head><title>Flood at Redmarsh, as it happens</title>
<link rel="next" href="/flood?page=2">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Flood"}</script></head>
<body><article><h1>Flood at Redmarsh, as it happens</h1>
<p>The river rose above the second mark at noon, the water board said, and the lower road was closed to all traffic.</p>
<p>Two officials said that the pumps at the old mill had failed during the night, and that nobody had been told.</p>
</article></body></html>`;

describe.each(BROWSERS)('whether a page is news, in %s,', (name) => {
  let driven: Driven;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(URL_OF_RECIPES, RECIPE);
    driven.site.route('http://kitchen.example/another', RECIPE.replaceAll('cold night', 'warm day'));
    driven.site.route('http://gazette.example/flood', LIVE);
    page = await driven.browser.newPage();
  });
  afterAll(() => driven?.close());

  const marked = async () => Object.values(await paintedOn(page)).reduce((sum, count) => sum + count, 0);
  const isMarked = () => eventually(async () => (await marked()) > 0, 'the page is marked');
  const note = () => textOf(popup, byTestId('news-note'));

  async function visit(url: string): Promise<void> {
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    const { tabId, state } = await askedTab(driven, url);
    expect(state.status).toBe('read');
    await popup?.close();
    popup = await driven.openExtensionPage(`/popup.html?tab=${tabId}`);
    await popup.waitForSelector(byTestId('news-note'));
  }

  it('is said in the popup, with the reason', async () => {
    await visit(SAMPLE_URL);
    await expect
      .poll(() => popup.$eval(byTestId('news-note'), (section) => (section as HTMLElement).dataset.news))
      .toBe('yes');
    await expect.poll(() => note()).toMatch(/^Read as a news article because/);
    expect(await popup.$(byTestId('mark-page'))).toBeNull();
    await isMarked();
  });

  it('leaves a page bare that is none, with its claims still listed, until the reader wants it marked', async () => {
    await visit(URL_OF_RECIPES);
    await expect
      .poll(() => note())
      .toMatch(/^Not read as a news article, because the page says it is something else.*So nothing is marked\./);
    await expect.poll(() => textOf(popup, byTestId('popup'))).toContain('Ida Brenner');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await marked()).toBe(0);
    await press(popup, byTestId('mark-page'));
    await isMarked();
    await eventually(async () => /marked because you asked for it/.test(await note()), 'the popup says why');
    // The focus is not lost with the button that went.
    await eventually(() => popup.evaluate(() => document.activeElement !== document.body), 'the focus is somewhere');
  });

  it('can be told of all pages of a site, which the settings list, and taken back', async () => {
    await visit('http://kitchen.example/another');
    await press(popup, byTestId('mark-site'));
    await isMarked();
    await visit(URL_OF_RECIPES);
    await isMarked();
    await expect.poll(() => note()).toMatch(/every page of kitchen\.example/);
    const settings = await driven.openExtensionPage('/options.html');
    await eventually(
      async () => /Sites marked throughout[\s\S]*kitchen\.example/.test(await textOf(settings, 'main')),
      'the settings list the site',
    );
    await settings.close();
    await press(popup, byTestId('unmark-site'));
    await eventually(async () => (await marked()) === 0, 'the marks are gone');
    await eventually(async () => /So nothing is marked/.test(await note()), 'the popup offers it again');
  });

  it('tells of more pages, and that a report is written live', async () => {
    await visit('http://gazette.example/flood');
    await expect.poll(() => textOf(popup, byTestId('more-pages'))).toMatch(/Only this page is read/);
    await expect.poll(() => textOf(popup, byTestId('live'))).toMatch(/live report/i);
    await isMarked();
  });
});
