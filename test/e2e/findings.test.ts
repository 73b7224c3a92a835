import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs } from '@/scripts/demo/tab-state';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { cardText, waitForCard } from '../drive/card';
import { byTestId, eventually, openPopup, openWhence, press, type ReadState, readPage, textOf } from './whence';

const URL = 'http://gazette.example/dam';
const PAGE = readFileSync(new globalThis.URL('../fixtures/pages/findings.html', import.meta.url), 'utf8');

describe.each(FOR_OWN_PAGES)('what is told about the sourcing of an article in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let state: ReadState;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(URL, PAGE);
    ({ page, state, tabId } = await readPage(driven, URL));
  });
  afterAll(() => driven?.close());

  const sentences = (shown: Page, section: string) =>
    shown.$$eval(`${byTestId(section)} ${byTestId('finding')} .finding-words`, (all) =>
      all.map((element) => element.textContent),
    );

  it('is in the reading, with what the page declares', () => {
    expect(state.reading.findings.map(({ key }) => key.replace('finding.', ''))).toEqual([
      'headline.hedge',
      'anonymity.reason',
      'anonymity.noReasonMany',
      'chain.links',
      'verbs.doubting',
      'evidence.document',
      'declared.author',
      'declared.published',
      'declared.changed',
      'declared.basedOn',
      'declared.citation',
      'declared.review',
      'declared.unnamedSources',
    ]);
  });

  it('stands in the popup in plain sentences, the first ones at once', async () => {
    const popup = await openPopup(driven, tabId);
    await expect
      .poll(() => sentences(popup, 'findings'))
      .toEqual([
        'The headline gives this as fact; the text says “reportedly”.',
        'The article does not name two officials familiar with the inquiry, and says why: “because the council has not yet read the report”.',
        'The article does not name these sources, and gives no reason: sources close to the firm.',
        'Traced back: the Vell Courier → a ministry clerk.',
      ]);
    await press(popup, byTestId('findings-more'));
    await expect
      .poll(async () => (await sentences(popup, 'findings')).slice(4))
      .toEqual([
        'The words of Jon Hale come with verbs that keep a distance: “claimed”, “insisted”.',
        'It links to a document, “the list of dams”, on ministry.example.',
      ]);
    await popup.close();
  });

  it('leads to the passage on the page', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    const popup = await openPopup(driven, tabId);
    await press(popup, '[data-key="finding.anonymity.noReasonMany"] button');
    await waitForCard(driven, page, /Sources close to the firm/);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await eventually(async () => (await cardText(driven, page)) === null, 'the card is gone');
    await press(popup, byTestId('findings-more'));
    await press(popup, '[data-key="finding.verbs.doubting"] .finding-places li:last-child button');
    await waitForCard(driven, page, /insisted/);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await popup.close();
  });

  it('links to what can be opened, in a new tab, which learns nothing of where the reader comes from', async () => {
    const popup = await openPopup(driven, tabId);
    await press(popup, byTestId('findings-more'));
    await press(popup, `${byTestId('declared')} button`);
    await eventually(
      () => popup.$eval(`${byTestId('declared')} ul`, (list) => (list as HTMLElement).offsetHeight > 0),
      'what the page says of itself opens',
    );
    await expect
      .poll(() => textOf(popup, byTestId('declared')))
      .toMatch(/Author: Oda Lind, Pell Marsh\.[\s\S]*Published on .*2031/);
    const links = await popup.$$eval(`${byTestId('finding')} a`, (all) =>
      all.map((element) => {
        const { href, target, rel, innerText } = element as HTMLAnchorElement;
        return { href, target, rel, innerText };
      }),
    );
    expect(links.map(({ href }) => href)).toEqual([
      'https://ministry.example/files/list-of-dams.pdf',
      'https://council.example/minutes.pdf',
      'https://gazette.example/about/unnamed-sources',
    ]);
    for (const { target, rel, innerText, href } of links) {
      expect({ target, rel }).toEqual({ target: '_blank', rel: 'noopener noreferrer' });
      expect(href).toContain(innerText);
    }
    await popup.close();
  });

  it('asks the network for nothing by itself', () => {
    expect(driven.site.requests).toEqual([URL]);
  });

  it('is kept with the page', async () => {
    await askAs(driven, 'ui>background:keep', {
      tabId,
      id: '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11',
      claimId: null,
      span: null,
      note: '',
    });
    const library = await driven.openExtensionPage(`/library.html#page=${encodeURIComponent(state.article.key)}`);
    await library.waitForSelector(byTestId('page-view'));
    await library.waitForSelector(byTestId('findings'));
    await expect
      .poll(async () => (await sentences(library, 'findings'))[0])
      .toBe('The headline gives this as fact; the text says “reportedly”.');
    expect(await library.$$(`${byTestId('finding')} button`)).toEqual([]);
    await library.close();
  });

  it('is no section of an article with nothing to tell', async () => {
    const quiet = 'http://gazette.example/quiet';
    const paragraph =
      '<p>The council met on Monday evening in the old hall beside the lake and went home at nine o’clock.</p>';
    driven.site.route(
      quiet,
      `<!doctype html><title>Council meets</title><article><h1>Council meets</h1>${paragraph.repeat(8)}</article>`,
    );
    const other = await readPage(driven, quiet);
    const popup = await openPopup(driven, other.tabId);
    expect(await popup.$$(`${byTestId('findings')}, ${byTestId('declared')}`)).toEqual([]);
    await popup.close();
  });
});
