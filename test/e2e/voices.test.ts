import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs } from '@/scripts/demo/tab-state';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { waitForCard } from '../drive/card';
import { byTestId, eventually, openPopup, openWhence, press, type ReadState, readPage, textOf } from './whence';

const URL = 'http://gazette.example/weir';
const HOSTILE = 'Ann <b>Hale</b> & "Sons"]]>';
const ARTICLE = `<!doctype html><html lang="en"><head><title>The weir at Redmarsh</title></head><body><article>
<h1>The weir at Redmarsh & its <i>&lt;gates&gt;</i></h1>
<p>The weir will stay open all winter, said Ann Hale, who runs the water board. “We have the money,” Hale said on Monday.</p>
<p>Two officials said the gates had failed twice since the spring. The pumps were reportedly sold in June.</p>
<p>Weil and Sons, which built the gates, did not respond to a request for comment on Tuesday evening.</p>
<p>The mayor, Jonas Arven, said the repair would cost less than the pumps did when they were new.</p>
</article></body></html>`;

describe.each(FOR_OWN_PAGES)('the map of voices in %s', (name) => {
  const downloads = mkdtempSync(join(tmpdir(), 'whence-map-'));
  let driven: Driven;
  let article: Page;
  let tabId: number;
  let state: ReadState;

  beforeAll(async () => {
    driven = await openWhence(name, { downloads });
    driven.site.route(URL, ARTICLE);
    ({ page: article, tabId, state } = await readPage(driven, URL));
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  async function openMap(): Promise<Page> {
    const page = await driven.openExtensionPage(`/voices.html?tab=${tabId}`);
    await page.waitForSelector(byTestId('voice'));
    return page;
  }

  /** The file of that kind that was saved, once it ends as such files do. */
  const saved = (extension: string, end: string) =>
    eventually(async () => {
      const name = readdirSync(downloads).find((file) => file.endsWith(extension));
      if (name === undefined) return false;
      const bytes = readFileSync(join(downloads, name));
      return bytes.subarray(-32).includes(end) && bytes;
    }, `${extension} is saved`);

  it('opens from the popup', async () => {
    const popup = await openPopup(driven, tabId);
    await press(popup, byTestId('open-voices'));
    const addresses = async () =>
      Promise.all((await driven.browser.pages()).map((page) => page.evaluate(() => location.href).catch(() => '')));
    await eventually(
      async () => (await addresses()).some((address) => address.endsWith(`/voices.html?tab=${tabId}`)),
      'a tab with the map',
    );
    await popup.close();
  });

  it('says who speaks first, longest and last, and who never answers', async () => {
    const page = await openMap();
    const facts = () => textOf(page, '.voices-facts');
    await expect.poll(facts).toMatch(/Speaks first\s+Ann Hale/);
    await expect.poll(facts).toMatch(/Speaks last\s+Jonas Arven/);
    await expect.poll(facts).toMatch(/no answer\s+Weil and Sons/i);
    await page.close();
  });

  it('leads by keys alone from a name to its claims and on to the words in the article', async () => {
    const page = await openMap();
    await page.focus('.voice-head');
    await page.keyboard.press('Enter');
    await page.waitForSelector(byTestId('voice-claim'), { visible: true });
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/weir will stay open/);
    await page.keyboard.press('Enter');
    await waitForCard(driven, article, /Ann Hale/);
    await page.close();
  });

  it('leads from a mark to its words', async () => {
    const page = await openMap();
    const mark = '.voice:nth-child(2) [data-claim-id]';
    const id = await page.$eval(mark, (element) => element.getAttribute('data-claim-id'));
    const claim = state.reading.claims.find((one) => one.id === id);
    await page.$eval(mark, (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    const words = state.article.text.slice(...(claim?.source?.[0] ?? [0, 0]));
    await waitForCard(driven, article, new RegExp(words.slice(0, 8), 'i'));
    await page.close();
  });

  it('says the same as a table', async () => {
    const page = await openMap();
    const rows = (await page.$$(byTestId('voice'))).length;
    await press(page, byTestId('voices-table'));
    await page.waitForSelector(byTestId('voices-as-table'));
    await expect.poll(async () => (await page.$$(`${byTestId('voices-as-table')} tbody tr`)).length).toBe(rows);
    const first = await textOf(page, `${byTestId('voices-as-table')} tbody tr`);
    expect(first).toMatch(/Ann Hale[\s\S]*Person[\s\S]*2[\s\S]*\d+%[\s\S]*\d+%[\s\S]*\d+%/);
    await expect.poll(() => page.$eval(byTestId('voices-table'), (button) => button.ariaPressed)).toBe('true');
    await page.close();
  });

  it('follows what the reader corrects, and shows a hostile name as text', async () => {
    const claim = state.reading.claims.find(({ actor }) => actor !== null);
    const correction = { dismissed: false, speaker: HOSTILE, sourcing: null, standing: null };
    const id = '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11';
    await askAs(driven, 'ui>background:correct', { tabId, id, claimId: claim?.id ?? '', correction });
    const page = await openMap();
    await expect.poll(() => textOf(page, '.voice-rows')).toContain(HOSTILE);
    expect(await page.$('.voice-rows b')).toBeNull();
    await page.close();
  });

  it('is saved as an SVG that stands by itself and as a PNG twice its size', async () => {
    const page = await openMap();
    await press(page, byTestId('voices-svg'));
    const svg = (await saved('.svg', '</svg>')).toString('utf8');
    expect(svg).not.toMatch(/var\(|currentColor|<b>|href|<script|<style/);
    const parsed = await page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        root: file.documentElement.localName,
        title: file.querySelector('title')?.textContent ?? '',
        desc: file.querySelector('desc')?.textContent ?? '',
        words: Array.from(file.querySelectorAll('text'), (one) => one.textContent),
        marks: file.querySelectorAll('.voice-mark path').length,
      };
    }, svg);
    expect(parsed).toMatchObject({ root: 'svg', title: 'Map of voices: The weir at Redmarsh & its <gates>' });
    expect(parsed.words).toContain(HOSTILE);
    expect(parsed.desc).toMatch(/no answer: Weil and Sons/i);
    expect(parsed.marks).toBeGreaterThan(4);

    await press(page, byTestId('voices-png'));
    const png = await saved('.png', 'IEND');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1920);
    await page.close();
  });

  it('says what to do where the tab is gone', async () => {
    const page = await driven.openExtensionPage('/voices.html?tab=999999');
    await page.waitForSelector(byTestId('notice'));
    expect(await page.$(byTestId('retry'))).not.toBeNull();
    await page.close();
  });
});
