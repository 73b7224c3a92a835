import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { BROWSERS, buildOf, type Driven, openBrowser } from '../drive/browsers';
import { pressToolbarButton } from '../drive/toolbar';
import { overflowOf, violationsOn } from './axe';
import { byTestId, eventually, openPanel, openWhence, press, readPage, SAMPLE, SAMPLE_URL, textOf } from './whence';

const OTHER_URL = 'http://gazette.example/pier';
const LIST_URL = 'http://gazette.example/list';
const FOREIGN_URL = 'http://gazette.example/hafen';
const MANY_URL = 'http://gazette.example/many';
const page = (title: string, paragraphs: readonly string[], lang = 'en') =>
  `<!doctype html><html lang="${lang}"><title>${title}</title><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></html>`;
const OTHER = page(
  'Redmarsh closes its pier',
  Array.from(
    { length: 6 },
    (_, i) => `Ann Hale said on Monday that pier number ${i} would be closed before the winter.`,
  ),
);
const FOREIGN = page(
  'De haven blijft gesloten',
  Array.from(
    { length: 8 },
    () => 'De haven blijft volgens de dienst tot het voorjaar gesloten, zei de burgemeester op maandag in de stad.',
  ),
  'nl',
);
const NAMES = ['Ann Hale', 'Jon Weil', 'Mara Ilves', 'Oda Lind'];
const MANY = page(
  'Two thousand claims',
  Array.from(
    { length: 1_000 },
    (_, i) =>
      `${NAMES[i % 4]} said that pier number ${i} would be closed. A senior official told reporters that barge ${i} had left the harbour at dawn.`,
  ),
);
/** Far more than it takes, for machines that are busy; without the rows in steps it is seconds. */
const SOON_MS = 1_500;

const statusOf = (panel: Page) => panel.$eval(byTestId('panel'), (element) => element.getAttribute('data-status'));
const rowsIn = (panel: Page) => panel.evaluate((row) => document.querySelectorAll(row).length, byTestId('claim'));

describe.each(BROWSERS)('the panel and its tab in %s', (name) => {
  let driven: Driven;
  let article: Page;
  let panel: Page;

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(OTHER_URL, OTHER);
    driven.site.route(LIST_URL, '<!doctype html><title>List</title><p>Nothing to read.</p>');
    driven.site.route(FOREIGN_URL, FOREIGN);
    driven.site.route(MANY_URL, MANY);
    let tabId: number;
    ({ page: article, tabId } = await readPage(driven, SAMPLE_URL));
    panel = await openPanel(driven, tabId);
  });
  afterAll(() => driven?.close());

  const titled = (title: string) =>
    eventually(
      async () => (await panel.$('.page-title')) !== null && (await textOf(panel, '.page-title')) === title,
      `the panel is about: ${title}`,
    );

  it('goes with the tab to another article', async () => {
    await article.bringToFront();
    await article.goto(OTHER_URL, { waitUntil: 'load' });
    await titled('Redmarsh closes its pier');
    await expect.poll(() => rowsIn(panel)).toBeGreaterThanOrEqual(6);
  });

  it('says what to do where there is no article, and goes on from there', async () => {
    await article.goto(LIST_URL, { waitUntil: 'load' });
    await eventually(async () => (await statusOf(panel)) === 'unreadable', 'there is no article');
    await eventually(
      async () => /No article was found here/.test(await textOf(panel, 'main')),
      'the panel says that there is no article',
    );
    expect(await violationsOn(panel)).toEqual([]);
    await article.goto(FOREIGN_URL, { waitUntil: 'load' });
    await eventually(async () => (await panel.$(byTestId('degraded'))) !== null, 'the language is not read');
    await expect.poll(() => textOf(panel, byTestId('degraded'))).toMatch(/is in Dutch, which.*English and German only/);
    expect(await violationsOn(panel)).toEqual([]);
  });

  it('has nothing for axe to report with filters, groups and an empty search, and fits into 320 px', async () => {
    await article.goto(SAMPLE_URL, { waitUntil: 'load' });
    await panel.waitForSelector(byTestId('claim'));
    // So high that the foot, which stays in sight, covers no half of a box: axe takes what it leaves for all there is to press.
    await panel.setViewport({ width: 320, height: 4_000 });
    await press(panel, byTestId('panel-filter'));
    await press(panel, '[data-facet="mark"] input[value="unnamed"]');
    await panel.select(byTestId('panel-order'), 'speaker');
    await panel.waitForSelector('.entry-heading');
    expect(await violationsOn(panel)).toEqual([]);
    expect(await overflowOf(panel)).toBeLessThanOrEqual(0);
    await panel.type(byTestId('panel-search'), 'hovercraft');
    await panel.waitForSelector(byTestId('none-left'));
    expect(await violationsOn(panel)).toEqual([]);
    await press(panel, byTestId('show-all'));
    await panel.setViewport({ width: 320, height: 800 });
  });

  it('answers at once with two thousand claims, and soon has them all', async () => {
    await article.goto(MANY_URL, { waitUntil: 'load' });
    await titled('Two thousand claims');
    // In sight, as a panel is: browsers let pages out of sight do things once a second.
    await panel.bringToFront();
    await eventually(async () => (await rowsIn(panel)) >= 1_900, 'all claims are listed');
    const search = () =>
      panel.evaluate(async (selector) => {
        const field = document.querySelector<HTMLInputElement>(selector);
        const times: number[] = [];
        for (const asked of ['h', 'hale', '']) {
          const start = performance.now();
          if (field) field.value = asked;
          field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          times.push(performance.now() - start);
        }
        return Math.max(...times);
      }, byTestId('panel-search'));
    // The machine may have been busy with something else once: what takes long by itself takes long twice.
    let took = await search();
    if (took >= SOON_MS) took = await search();
    console.log(`${name}: 2,000 claims, slowest of three searches: ${Math.round(took)} ms`);
    expect(took).toBeLessThan(SOON_MS);
  });

  it('turns to the tab that comes to the front of its window', async () => {
    // Without a tab in its address it is about the one in front: as a page of its own at first about itself.
    const free = await driven.openExtensionPage('/sidepanel.html');
    await eventually(async () => (await statusOf(free)) === 'unreadable', 'a page of the extension is no article');
    await article.goto(OTHER_URL, { waitUntil: 'load' });
    await article.bringToFront();
    await eventually(async () => (await statusOf(free)) === 'read', 'the panel has turned to the article');
    await expect.poll(() => textOf(free, '.page-title')).toBe('Redmarsh closes its pier');
    await free.close();
  });
});

/** The build that readers get: a click in the panel lets it into no page. */
describe.each(BROWSERS)('the panel of the production build in %s', (name) => {
  let driven: Driven;
  let article: Page;
  let panel: Page;

  beforeAll(async () => {
    driven = await openBrowser(name, { extension: buildOf(name, 'production') });
    driven.site.route(SAMPLE_URL, SAMPLE);
    article = await driven.open(SAMPLE_URL);
    panel = await driven.openExtensionPage('/sidepanel.html');
    await pastWelcome(panel);
  });
  afterAll(() => driven?.close());

  it('says that it may not read the page yet and how to let it', async () => {
    await article.bringToFront();
    const words = await eventually(async () => {
      const said = await textOf(panel, 'main');
      return /may not read this tab yet/.test(said) && said;
    }, 'the panel says that it may not read this tab yet');
    expect(words).toMatch(/button in the toolbar/);
    expect(await violationsOn(panel)).toEqual([]);
  });

  it('shows the claims as soon as the toolbar button lets it in', async () => {
    await article.bringToFront();
    await pressToolbarButton(driven, article);
    await eventually(async () => (await statusOf(panel)) === 'read', 'the panel shows the article');
    await expect.poll(() => rowsIn(panel)).toBeGreaterThan(20);
  });
});
