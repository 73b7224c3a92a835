import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endBackground } from '@/scripts/browsers/background';
import { tabIdOf, tabStateOf } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { waitForCard } from '../drive/card';
import {
  byTestId,
  eventually,
  isPainted,
  openWhence,
  paintedOn,
  placeOf,
  readPage,
  SAMPLE,
  SAMPLE_URL,
  textOf,
} from './whence';

const DUTCH = `<!doctype html><html lang="en"><title>Haven blijft dicht</title><article><h1>De haven blijft tot maandag gesloten</h1>
${'<p>De burgemeester zei op de avond dat de brug vanwege de schade niet voor maandag kan worden geopend. Volgens de brandweer raakte niemand gewond, en de oorzaak is nog niet bekend.</p>'.repeat(6)}</article></html>`;

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R/Size 4>>
%%EOF`;

describe.each(BROWSERS)('a page that is hard to read, in %s,', (name) => {
  let driven: Driven;

  beforeAll(async () => {
    driven = await openWhence(name);
  });
  afterAll(() => driven?.close());

  async function popupSays(url: string): Promise<string> {
    const tabId = await tabIdOf(driven, url);
    const popup = await driven.openExtensionPage(`/popup.html?tab=${tabId}`);
    await popup.waitForSelector(`${byTestId('popup')}:not([data-status="opening"])`);
    const text = await textOf(popup, byTestId('popup'));
    await popup.close();
    return text;
  }

  it.each([
    ['nothing in it', 'http://empty.example/', ''],
    [
      'a login form',
      'http://login.example/',
      '<title>Sign in</title><form><input name=user><button>Go</button></form>',
    ],
    [
      'only menus',
      'http://menus.example/',
      `<nav>${'<a href="/x">World</a> <a href="/y">Economy</a> '.repeat(200)}</nav>`,
    ],
  ])('with %s, gets no marks and a plain sentence', async (_, url, html) => {
    driven.site.route(url, html === '' ? { body: '' } : html);
    const page = await driven.open(url);
    expect(await tabStateOf(driven, url)).toEqual({ status: 'unreadable', why: 'no-article' });
    expect(await popupSays(url)).toMatch(/no article/i);
    expect(await sum(page)).toBe(0);
    await page.close();
  });

  it('with an article that comes late, is read when the reader tries again', async () => {
    const url = 'http://late.example/story';
    driven.site.route(url, SAMPLE.replace('<article>', '<article style="display: none">'));
    const page = await driven.open(url);
    expect(await tabStateOf(driven, url)).toEqual({ status: 'unreadable', why: 'no-article' });
    await page.evaluate(() => document.querySelector('article')?.removeAttribute('style'));
    await expect.poll(() => tabStateOf(driven, url)).toMatchObject({ status: 'read' });
    await page.close();
  });

  it('in another language, whatever it declares, gets no marks, and says which it is and which are read', async () => {
    driven.site.route('http://hafen.example/brief', DUTCH);
    const { page, state } = await readPage(driven, 'http://hafen.example/brief');
    expect(state.reading).toMatchObject({ lang: 'nl', degraded: 'language-not-supported', claims: [] });
    expect(await sum(page)).toBe(0);
    const said = await popupSays('http://hafen.example/brief');
    expect(said).toContain('This text is in Dutch, which Whence does not read yet.');
    expect(said).toContain('English and German only for now');
    await page.close();
  });

  it('whose own scripts throw and meddle, is read all the same', async () => {
    const hostile = `<script>
      throw_now();
    </script><script>
      window.Range = null; window.Highlight = null; Array.prototype.map = () => { throw new Error('mine') };
      Object.freeze(Object.prototype); addEventListener('error', (event) => event.stopImmediatePropagation(), true);
      document.createTreeWalker = () => { throw new Error('no') };
    </script><form id="f"><input name="querySelectorAll"><input name="body"></form>`;
    driven.site.route('http://hostile.example/story', SAMPLE.replace('</head>', `${hostile}</head>`));
    const page = await driven.open('http://hostile.example/story');
    const state = await tabStateOf(driven, 'http://hostile.example/story');
    expect(state.status).toBe('read');
    await page.close();
  });

  it("under a policy of style-src 'none', is marked and shows its card", async () => {
    const csp = "default-src 'none'; style-src 'none'; script-src 'none'";
    driven.site.route('http://strict.example/story', { body: SAMPLE, headers: { 'content-security-policy': csp } });
    const { page } = await readPage(driven, 'http://strict.example/story');
    await eventually(async () => (await sum(page)) > 0, 'marks are painted');
    const { x, y } = await placeOf(page, 'had received new orders');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Two officials/);
    await page.close();
  });

  it('that clears all highlights, gets its marks back', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    await isPainted(page);
    await page.evaluate(() => CSS.highlights.clear());
    await eventually(async () => (await sum(page)) > 0, 'marks are painted again');
    await page.close();
  });

  it('that replaces its article without being loaded anew, is read again', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    await page.evaluate(() => {
      history.pushState(null, '', '/world/second');
      const article = document.querySelector('article');
      const paragraphs = Array.from({ length: 8 }, (_, i) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = `The mayor of Oldby, Runa Feld, said on Monday that pier ${i} of the harbour would stay closed until the divers had finished their work there.`;
        return paragraph;
      });
      article?.replaceChildren(...paragraphs);
    });
    const url = SAMPLE_URL.replace(/world\/.*/, 'world/second');
    await eventually(async () => {
      const state = await tabStateOf(driven, url).catch(() => null);
      return (
        state?.status === 'read' && state.article.text.includes('Runa Feld') && !state.article.text.includes('Vask')
      );
    }, 'the new article is read');
    await page.close();
  });

  it('that is a PDF, says so', async () => {
    const url = 'http://papers.example/report.pdf';
    driven.site.route(url, { body: PDF, type: 'application/pdf' });
    const page = await driven.browser.newPage();
    await page.goto(url).catch(() => null);
    await eventually(async () => (await tabIdOf(driven, url).catch(() => null)) !== null, 'the PDF is open');
    await expect.poll(() => tabStateOf(driven, url)).toEqual({ status: 'unreadable', why: 'pdf' });
    expect(await popupSays(url)).toMatch(/PDF/);
    await page.close();
  });

  it('of the browser itself, says so', async () => {
    const settings = await driven.openExtensionPage('/library.html');
    const popup = await driven.openExtensionPage('/popup.html');
    await popup.waitForSelector(`${byTestId('popup')}:not([data-status="opening"])`);
    await expect.poll(() => textOf(popup, byTestId('popup'))).toMatch(/browser/i);
    await Promise.all([settings.close(), popup.close()]);
  });

  it('keeps working after the background was ended between two clicks', async () => {
    const { page, state } = await readPage(driven, SAMPLE_URL);
    await endBackground(driven);
    const again = await tabStateOf(driven, SAMPLE_URL);
    expect(again.status === 'read' && again.reading.claims.length).toBe(state.reading.claims.length);
    await isPainted(page);
    const { x, y } = await placeOf(page, 'had received new orders');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Two officials/);
    await page.close();
  });
});

async function sum(page: Page): Promise<number> {
  return Object.values(await paintedOn(page)).reduce((total, count) => total + count, 0);
}
