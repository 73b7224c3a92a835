/** `npm run screenshots [-- folder]`: every screen of the build for tests, light and dark, wide and narrow, in both browsers. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '../browsers/find';
import { type Launched, launchBrowser } from '../browsers/launch';
import { demoPage } from '../demo/page';
import { askAs, tabIdOf, tabStateOf } from '../demo/tab-state';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

/** Words of the sample to click on: an unnamed source. */
const CLICK_ON = 'had received new orders';

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? join(OUTPUT, 'screenshots'));
  mkdirSync(folder, { recursive: true });
  for (const name of BROWSERS) for (const dark of [false, true]) await shoot(name, dark, folder);
  console.log(`Screenshots: ${folder}`);
}

async function shoot(name: BrowserName, dark: boolean, folder: string): Promise<void> {
  const extension = join(OUTPUT, name === 'chromium' ? 'chrome-mv3-e2e' : 'firefox-mv3-e2e');
  const launched = await launchBrowser(name, { headless: true, extension, dark });
  const sample = await demoPage(undefined);
  const save = (page: Page, screen: string) =>
    page.screenshot({ path: join(folder, `${screen}-${name}-${dark ? 'dark' : 'light'}.png`) as `${string}.png` });
  try {
    const article = await openArticle(launched, sample.url, dark);
    const tabId = await tabIdOf(launched, sample.url);
    await keepSome(launched, sample.url, tabId);
    await article.bringToFront();
    await clickOn(article, CLICK_ON);
    await pause(800);
    await save(article, 'page');

    const screens: readonly Screen[] = [
      { name: 'popup', path: `/popup.html?tab=${tabId}`, width: 360, height: 1000 },
      { name: 'library', path: '/library.html', width: 1280, height: 1000 },
      { name: 'library-narrow', path: '/library.html', width: 320, height: 900 },
      { name: 'settings', path: '/options.html', width: 1280, height: 1000 },
      { name: 'settings-narrow', path: '/options.html', width: 320, height: 900 },
      { name: 'welcome', path: '/welcome.html', width: 1280, height: 1400 },
      { name: 'welcome-narrow', path: '/welcome.html', width: 320, height: 900 },
    ];
    for (const screen of screens) {
      const page = await launched.browser.newPage();
      await prepare(page, screen, dark);
      await launched.openExtensionPage(screen.path, page);
      await page.waitForSelector('h1');
      await pause(700);
      await save(page, screen.name);
      await page.close();
    }
  } finally {
    await launched.close();
    await sample.close();
  }
}

async function openArticle(launched: Launched, url: string, dark: boolean): Promise<Page> {
  const page = await launched.browser.newPage();
  await prepare(page, { width: 1100, height: 900 }, dark);
  await page.goto(url, { waitUntil: 'load' });
  await tabStateOf(launched, url);
  return page;
}

async function prepare(page: Page, { width, height }: Pick<Screen, 'width' | 'height'>, dark: boolean): Promise<void> {
  await page.setViewport({ width, height });
  // Firefox takes its scheme from the profile.
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]).catch(() => {});
}

async function keepSome(launched: Launched, url: string, tabId: number): Promise<void> {
  const state = await tabStateOf(launched, url);
  if (state.status !== 'read') throw new Error(`The sample was not read: ${state.why}`);
  const keep = (id: string, claimId: string | null, note: string) =>
    askAs(launched, 'ui>background:keep', { tabId, id, claimId, span: null, note });
  const [first, , third] = state.reading.claims.filter(({ mark }) => mark === 'contested' || mark === 'unnamed');
  await keep(
    '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11',
    first?.id ?? null,
    'Ask the harbour authority for the statement itself.',
  );
  await keep('5c1e7a90-2f64-4b3b-9c25-8d4f6b1a0e22', third?.id ?? null, '');
  await keep('9d2f8b71-4e35-4a6c-8b17-6e5a7c2b1f33', null, 'For the class on sourcing.');
}

async function clickOn(page: Page, words: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [rect] = range.getClientRects();
      if (rect) return { x: rect.x + 10, y: rect.y + rect.height / 2 };
    }
    return null;
  }, words);
  if (place === null) throw new Error(`The page does not say "${words}".`);
  await page.mouse.click(place.x, place.y);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
