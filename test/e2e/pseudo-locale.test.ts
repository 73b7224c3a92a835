import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabIdOf } from '@/scripts/demo/tab-state';
import { COURIER, DRAFT, EMPTY, EVENING, RECIPE, SAMPLE } from '@/scripts/screenshots/articles';
import { type Kept, keepSome } from '@/scripts/screenshots/kept';
import { EMPTY_SCREENS, type Screen, screensOf } from '@/scripts/screenshots/screens';
import { BROWSERS, type BrowserName, type Driven } from '../drive/browsers';
import { clickInCard, inCard, waitForCard } from '../drive/card';
import { overflowOf } from './axe';
import { cutWords, type Stray, strayWords } from './interface-words';
import { type PseudoBuild, pseudoBuild } from './pseudo-locale';
import { openWhence, placeOf } from './whence';

const PAGES = [SAMPLE, COURIER, EVENING, EMPTY, RECIPE];

/** What stands on the screens and is nobody's translation: articles, their addresses, the reader's own words, dates, names. */
const DATA = [
  ...PAGES.flatMap(({ html, url }) => [html.replace(/<[^>]+>/g, ' '), html, url]),
  DRAFT.replace(/^> /gm, '').replace(/-\n/g, ''),
  'Ask the harbour authority for the statement itself. For the class on sourcing. Mr Harrow of Veldria',
  'Foreign minister since the spring. Said in January that the strait was “nobody’s lake”.',
  'Has written on the strait for years. Ask for the tables.',
  'Log of the harbour authority, March https://harbour-authority.example/log/march tides.csv By how much?',
]
  .map((text) => flat(text.replaceAll('&amp;', '&')).toLowerCase())
  .join('\n');

const DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\bat\b|\b[AP]M\b/g;

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Those that are not from the data either. */
function hardCoded(strays: readonly Stray[]): string[] {
  const isData = (words: string) => DATA.includes(flat(words).toLowerCase()) || !/\p{L}/u.test(words.replace(DATE, ''));
  return strays
    .filter(({ words }) => !isData(words) && !isJoined(words))
    .filter(({ words }) => !words.split(/[“”:]|, |’ /).every((part) => isData(part.replace(/\.$/, ''))))
    .map(({ where, words }) => `${where}: ${words}`);
}

/** Whether it is a passage made of two pieces of an article. */
function isJoined(said: string): boolean {
  const words = flat(said).toLowerCase().split(' ');
  const unknown = words.slice(2).filter((_, at) => !DATA.includes(words.slice(at, at + 3).join(' ')));
  return words.length >= 8 && unknown.length <= 2;
}

/** As long as its words have a window of that width. */
async function troubleIn(page: Page, widths: readonly number[], height: number): Promise<string[]> {
  const found = hardCoded(await page.evaluate(`(${strayWords})(document)`).then((strays) => strays as Stray[]));
  for (const width of new Set([320, ...widths])) {
    await page.setViewport({ width, height });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const wider = await overflowOf(page);
    if (wider > 0) found.push(`at ${width} px: wider than the window by ${wider} px`);
    const cut = (await page.evaluate(`(${cutWords})(document)`)) as string[];
    found.push(...cut.map((line) => `at ${width} px: ${line}`));
  }
  return found;
}

describe.each(BROWSERS)('in a language of longer words, in %s', (name: BrowserName) => {
  let build: PseudoBuild;
  let driven: Driven;
  let kept: Kept & { readonly sample: Page };
  let others: { readonly noArticle: number; readonly recipe: number };

  beforeAll(async () => {
    build = pseudoBuild(name);
    driven = await openWhence(name, { extension: build.folder });
    for (const { url, html } of PAGES) driven.site.route(url, html);
  });
  afterAll(async () => {
    await driven?.close();
    build?.remove();
  });

  async function open(url: string): Promise<Page> {
    const page = await driven.browser.newPage();
    await page.setViewport({ width: 1100, height: 900 });
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  async function troubleOn({ path, ready, act, widths, height = 900 }: Screen): Promise<string[]> {
    const page = await driven.browser.newPage();
    try {
      await page.setViewport({ width: Math.max(...widths), height });
      await driven.openExtensionPage(path, page);
      await page.waitForSelector(ready);
      await act?.(page);
      await page.bringToFront();
      await page.$$eval(
        '.findings button[aria-expanded="false"], .voice-head, .group-head[aria-expanded="false"]',
        (all) => {
          for (const one of all) (one as HTMLElement).click();
        },
      );
      return await troubleIn(page, widths, height);
    } finally {
      await page.close();
    }
  }

  it.each(EMPTY_SCREENS)('$name has no words of its own, and room for longer ones', async (screen) => {
    expect(await troubleOn(screen)).toEqual([]);
  });

  describe('once something is kept', () => {
    beforeAll(async () => {
      kept = await keepSome(driven, ({ url }) => open(url));
      for (const { url } of [EMPTY, RECIPE]) await open(url);
      others = { noArticle: await tabIdOf(driven, EMPTY.url), recipe: await tabIdOf(driven, RECIPE.url) };
    });

    it('the card has no words of its own, and room for longer ones', async () => {
      const { sample } = kept;
      for (const width of [1100, 320]) {
        await sample.bringToFront();
        await sample.setViewport({ width, height: 900 });
        const { x, y } = await placeOf(sample, 'had received new orders');
        await sample.mouse.click(x, y);
        await waitForCard(driven, sample, /⟦/);
        await clickInCard(driven, sample, '[data-testid="more"]');
        const strays = (await inCard(driven, sample, strayWords)) ?? [];
        expect(hardCoded(strays)).toEqual([]);
        expect(await inCard(driven, sample, cutWords)).toEqual([]);
        await sample.keyboard.press('Escape');
      }
    });

    const none: Kept = { sampleTab: 0, sampleKey: '', courierKey: '', changedKey: '', changedTab: 0, actorId: '' };
    const names = screensOf(none, { noArticle: 0, recipe: 0 }).filter(({ printed }) => !printed);
    it.each(names.map((screen) => screen.name))(
      '%s has no words of its own, and room for longer ones',
      async (wanted) => {
        const screen = screensOf(kept, others).find((one) => one.name === wanted);
        expect(await troubleOn(screen!)).toEqual([]);
      },
    );
  });
});
