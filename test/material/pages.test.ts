import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asHtml } from '@/scripts/demo/page';
import { tabStateOf } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { eventually, openWhence, paintedOn, readPage } from '../e2e/whence';
import { MATERIAL, material } from './material';

const MARKS = ['contested', 'unsourced', 'unnamed', 'open', 'named'];
const labels = JSON.parse(material('pages', 'labels.json')) as Record<string, { kind: string; lang: string }>;
const names = readdirSync(join(MATERIAL, 'pages'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const isEnglishNews = (page: string) => labels[page]?.kind === 'news' && labels[page]?.lang === 'en';
const isForeign = (page: string) => labels[page]?.lang !== 'en';

describe.each(BROWSERS)('real pages in %s', (name) => {
  let driven: Driven;

  beforeAll(async () => {
    driven = await openWhence(name);
  });
  afterAll(() => driven?.close());

  it('are all there', () => {
    expect(names).toHaveLength(69);
    expect(names.filter(isEnglishNews)).toHaveLength(10);
  });

  it.each(names)('%s loads without an error of ours, and gets the marks it should', async (folder) => {
    const url = `http://${folder.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.pages.example/article`;
    // Their own scripts expect servers that are not there; what they would do then is not what is tested.
    const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
    driven.site.route(url, { body: material('pages', folder, 'source.html'), headers });
    const page = await driven.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error instanceof Error ? error.stack : error)));
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
    await page.close();
  });

  it('and an article on talks in a war gets at least twelve marks, from the right sources', async () => {
    const url = 'http://talks.pages.example/article';
    driven.site.route(url, asHtml(material('articles', 'istanbul-talks.txt'), 'Talks'));
    const { page, state } = await readPage(driven, url);
    await eventually(async () => {
      const counts = await paintedOn(page);
      return MARKS.reduce((sum, mark) => sum + (counts[mark] ?? 0), 0) >= 12;
    }, 'twelve marks');
    expect(state.reading.claims.filter(({ mark }) => mark !== null).length).toBeGreaterThanOrEqual(12);

    const sourcingOf = (source: string) =>
      state.reading.claims
        .filter((claim) => claim.source?.some(([start, end]) => state.article.text.slice(start, end).includes(source)))
        .map(({ sourcing }) => sourcing);
    expect(new Set(sourcingOf('Medinsky'))).toEqual(new Set(['named']));
    expect(new Set(sourcingOf('Sources close to the talks'))).toEqual(new Set(['unnamed']));
    await page.close();
  });
});
