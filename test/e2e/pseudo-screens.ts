import type { Page } from 'puppeteer-core';
import { tabIdOf } from '@/scripts/demo/tab-state';
import { COURIER, EMPTY, EVENING, RECIPE, SAMPLE } from '@/scripts/screenshots/articles';
import { type Kept, keepSome } from '@/scripts/screenshots/kept';
import { type Screen, screensOf } from '@/scripts/screenshots/screens';
import type { BrowserName, Driven } from '../drive/browsers';
import { overflowOf } from './axe';
import { cutWords } from './interface-words';
import { pseudoBuild } from './pseudo-locale';
import { openWhence } from './whence';

export const PAGES = [SAMPLE, COURIER, EVENING, EMPTY, RECIPE];

const NONE: Kept = { sampleTab: 0, sampleKey: '', courierKey: '', changedKey: '', changedTab: 0, actorId: '' };

/** Every screen but those on paper, by name. */
export const SCREEN_NAMES: readonly string[] = screensOf(NONE, { noArticle: 0, recipe: 0 })
  .filter(({ printed }) => !printed)
  .map(({ name }) => name);

/** A browser whose Whence speaks as `pseudoBuild` says. */
export interface PseudoWhence {
  readonly driven: Driven;
  /** Keeps what a reader might, and gives the page of the sample, which stays open, and the way to a screen. */
  keep(): Promise<{ readonly sample: Page; readonly screen: (name: string) => Screen }>;
  /** What `look` finds on the screen, as wide as its widest window and with everything on it opened. */
  on<T>(screen: Screen, look: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openPseudo(name: BrowserName, direction: 'ltr' | 'rtl'): Promise<PseudoWhence> {
  const build = pseudoBuild(name, direction);
  const driven = await openWhence(name, { extension: build.folder });
  for (const { url, html } of PAGES) driven.site.route(url, html);

  async function open(url: string): Promise<Page> {
    const page = await driven.browser.newPage();
    await page.setViewport({ width: 1100, height: 900 });
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  return {
    driven,
    async keep() {
      const kept = await keepSome(driven, ({ url }) => open(url));
      for (const { url } of [EMPTY, RECIPE]) await open(url);
      const others = { noArticle: await tabIdOf(driven, EMPTY.url), recipe: await tabIdOf(driven, RECIPE.url) };
      const screens = new Map(screensOf(kept, others).map((screen) => [screen.name, screen]));
      return {
        sample: kept.sample,
        screen(wanted) {
          const found = screens.get(wanted);
          if (found === undefined) throw new Error(`No screen is called ${wanted}.`);
          return found;
        },
      };
    },
    async on({ path, ready, act, widths, height = 900 }, look) {
      const page = await driven.browser.newPage();
      try {
        await page.setViewport({ width: Math.max(...widths), height });
        await driven.openExtensionPage(path, page);
        // What is not in front draws nothing.
        await page.bringToFront();
        await page.waitForSelector(ready);
        await act?.(page);
        await page.$$eval(CLOSED, (all) => {
          for (const one of all) (one as HTMLElement).click();
        });
        return await look(page);
      } finally {
        await page.close();
      }
    },
    async close() {
      await driven.close();
      build.remove();
    },
  };
}

const CLOSED = '.findings button[aria-expanded="false"], .voice-head, .group-head[aria-expanded="false"]';

/** Where the words have no room, at 320 px and at each of the screen's widths. */
export async function crampedOn(page: Page, { widths, height = 900 }: Screen): Promise<string[]> {
  const found: string[] = [];
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
