import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { asHtml } from '@/scripts/demo/page';
import { tabIdOf, tabStateOf } from '@/scripts/demo/tab-state';
import { checkSpans } from '../browser/page/spans';
import { worldOf } from '../browser/page/world';
import { BROWSERS, type Driven } from '../drive/browsers';
import { eventually, openWhence, paintedOn, readPage } from '../e2e/whence';
import { MATERIAL, material } from './material';

const MARKS = ['contested', 'unsourced', 'unnamed', 'open', 'named'];
const labels = JSON.parse(material('pages', 'labels.json')) as Record<string, { kind: string; lang: string }>;
const names = readdirSync(join(MATERIAL, 'pages'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const isEnglishNews = (page: string) => labels[page]?.kind === 'news' && labels[page]?.lang === 'en';
/** In a language that Whence does not read. */
const isForeign = (page: string) => !['en', 'de'].includes(labels[page]?.lang ?? '');

describe.each(BROWSERS)('real pages in %s', (name) => {
  let driven: Driven;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    driven = await openWhence(name);
    page = await driven.browser.newPage();
    watchForErrors(page, errors);
  });
  beforeEach(() => {
    errors.length = 0;
  });
  afterAll(() => driven?.close());

  it('are all there', () => {
    expect(names).toHaveLength(69);
    expect(names.filter(isEnglishNews)).toHaveLength(10);
  });

  it('would show an error of ours', async () => {
    const url = 'http://probe.pages.example/article';
    driven.site.route(url, '<!doctype html><p>Probe');
    await page.goto(url);
    const tabId = await tabIdOf(driven, url);
    const own = await driven.openExtensionPage('/library.html');
    await own.evaluate(async (id) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const func = () => {
        setTimeout(() => {
          throw new TypeError('probe');
        });
      };
      await (browser ?? chrome).scripting.executeScript({ target: { tabId: id }, func });
    }, tabId);
    await own.close();
    await eventually(async () => errors.some((error) => error.includes('probe')), 'the error is seen');
  });

  // All of the news, and some of the others; `npm run bench -- pages` goes through all.
  const looked = names.filter((folder, i) => isEnglishNews(folder) || (name === 'chromium' && i % 2 === 0));

  it.each(looked)('%s loads without an error of ours, and gets the marks it should', async (folder) => {
    const url = `http://${folder.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.pages.example/article`;
    // Their own scripts expect servers that are not there; what they would do then is not what is tested.
    const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
    driven.site.route(url, { body: material('pages', folder, 'source.html'), headers });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const state = await tabStateOf(driven, url);

    const painted = async () => {
      const counts = await paintedOn(page);
      return MARKS.reduce((sum, mark) => sum + (counts[mark] ?? 0), 0);
    };
    if (isEnglishNews(folder)) {
      expect(state.status).toBe('read');
      await eventually(async () => (await painted()) >= 3, `${folder} gets three marks`);
    } else {
      expect(['read', 'no-article']).toContain(state.status === 'read' ? 'read' : state.why);
    }
    if (isForeign(folder)) {
      expect(state.status === 'read' ? state.reading.claims : []).toEqual([]);
      expect(await painted()).toBe(0);
    }
    expect(errors).toEqual([]);

    const world = await worldOf(page);
    expect((await world.evaluate(checkSpans, 'article' as const, 100)).wrong).toEqual([]);
  });

  it('and an article on talks in a war gets at least twelve marks, from the right sources', async () => {
    const url = 'http://talks.pages.example/article';
    driven.site.route(url, asHtml(material('articles', 'istanbul-talks.txt'), 'Talks'));
    const { page: talks, state } = await readPage(driven, url);
    await eventually(async () => {
      const counts = await paintedOn(talks);
      return MARKS.reduce((sum, mark) => sum + (counts[mark] ?? 0), 0) >= 12;
    }, 'twelve marks');
    expect(state.reading.claims.filter(({ mark }) => mark !== null).length).toBeGreaterThanOrEqual(12);

    const sourcingOf = (source: string) =>
      state.reading.claims
        .filter((claim) => claim.source?.some(([start, end]) => state.article.text.slice(start, end).includes(source)))
        .map(({ sourcing }) => sourcing);
    expect(new Set(sourcingOf('Medinsky'))).toEqual(new Set(['named']));
    expect(new Set(sourcingOf('Sources close to the talks'))).toEqual(new Set(['unnamed']));
    await talks.close();
  });
});

/**
 * Collects errors of scripts: the pages' own do not run, so these are ours. What Firefox reports beside them (files that
 * are not there, policies that hold) is no error of a script.
 */
function watchForErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => {
    const text = String(error instanceof Error ? error.stack : error);
    if (/\b(?:Type|Reference|Range|Syntax|Eval|Whence)Error\b|extension:\/\//.test(text)) errors.push(text);
  });
  page.on('console', (message) => {
    if (message.text().startsWith('Whence:')) errors.push(message.text());
  });
}
