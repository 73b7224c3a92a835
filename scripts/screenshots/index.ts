/** `npm run screenshots [-- folder] [--only …] [--browser …] [--look …]`: every screen in both browsers, as readers see it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { BROWSERS, type BrowserName } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import { askedTab, tabIdOf } from '../demo/tab-state';
import { COURIER, EMPTY, EVENING, type MadeUpPage, RECIPE, SAMPLE } from './articles';
import { shootInPage } from './in-page';
import { keepSome } from './kept';
import { dress, LOOKS, launchedAs } from './looks';
import { closedScreens, EMPTY_SCREENS, type Screen, screensOf } from './screens';
import { openPage, type Shooting, save } from './shooting';
import { shootStore } from './store';
import { startWeb, type Web } from './web';

const HELP = `npm run screenshots [-- folder] [--only NAME,NAME] [--browser chromium|firefox] [--look light|dark|forced]
npm run screenshots -- --store [folder] [--only NAME,NAME]

Takes every screen of Whence in the builds that are there ("npm run build" and "npm run build:e2e"), in both browsers, light, dark
and in forced colours, narrow and wide, as NAME-WIDTH-BROWSER-LOOK.png. --only takes those whose name begins with one of the names.
--store takes what the stores show instead, into docs/store/pictures, in Chromium; for that Noto Serif and Noto Sans should be installed.
`;
const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const OF_THE_STORES = fileURLToPath(new URL('../../docs/store/pictures/', import.meta.url));

/** A picture is as tall as its page, between these. */
const [LOWEST, TALLEST] = [600, 3200];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', default: '' },
      browser: { type: 'string' },
      look: { type: 'string' },
      store: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const folder = resolve(positionals[0] ?? (values.store ? OF_THE_STORES : join(OUTPUT, 'screenshots')));
  mkdirSync(folder, { recursive: true });
  const names = values.only.split(',');
  const isWanted = (screen: string) => names.some((name) => screen.startsWith(name));
  const web = await startWeb([SAMPLE, COURIER, EVENING, EMPTY, RECIPE]);
  try {
    if (values.store) return await withBrowser('chromium', 'e2e', web, { look: 'light', folder, isWanted }, shootStore);
    for (const name of chosen(BROWSERS, values.browser)) {
      for (const look of chosen(LOOKS, values.look)) {
        const shooting = { look, folder, isWanted };
        await withBrowser(name, 'e2e', web, shooting, shootRead);
        if (closedScreens(0).some((screen) => isWanted(screen.name)))
          await withBrowser(name, 'production', web, shooting, shootClosed);
      }
    }
  } finally {
    await web.close();
  }
  console.log(`Screenshots: ${folder}`);
}

function chosen<T extends string>(all: readonly T[], name: string | undefined): readonly T[] {
  const found = all.filter((one) => name === undefined || one === name);
  if (found.length === 0) throw new Error(`No "${name}": there are ${all.join(', ')}.`);
  return found;
}

async function withBrowser(
  name: BrowserName,
  mode: 'e2e' | 'production',
  { proxy }: Web,
  shooting: Omit<Shooting, 'launched'>,
  work: (shooting: Shooting) => Promise<void>,
): Promise<void> {
  const build = `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3${mode === 'e2e' ? '-e2e' : ''}`;
  const launched = await launchBrowser(name, {
    headless: true,
    extension: join(OUTPUT, build),
    proxy,
    ...launchedAs(shooting.look),
  });
  try {
    await work({ ...shooting, launched });
  } finally {
    await launched.close();
  }
}

async function shootRead(shooting: Shooting): Promise<void> {
  const { launched, isWanted } = shooting;
  for (const screen of EMPTY_SCREENS.filter(({ name }) => isWanted(name))) await shoot(shooting, screen);
  const open = (page: MadeUpPage) => openPage(shooting, page);
  const kept = await keepSome(launched, open);
  await shootInPage(shooting, kept.sample, kept.sampleTab);
  for (const page of [EMPTY, RECIPE]) await open(page);
  const noArticle = await tabIdOf(launched, EMPTY.url);
  const { tabId: recipe } = await askedTab(launched, RECIPE.url);
  for (const screen of screensOf(kept, { noArticle, recipe })) {
    if (isWanted(screen.name)) await shoot(shooting, screen);
  }
}

/** Readers' own build may not ask what is in a tab: the article's is the one that was not there before. */
async function shootClosed(shooting: Shooting): Promise<void> {
  const own = await shooting.launched.openExtensionPage('/popup.html?tab=-1');
  const ids = () =>
    own.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      return (await (browser ?? chrome).tabs.query({})).map(({ id }) => id ?? -1);
    });
  const before = await ids();
  await openPage(shooting, SAMPLE);
  const tabId = (await ids()).find((id) => !before.includes(id)) ?? -1;
  for (const screen of closedScreens(tabId)) if (shooting.isWanted(screen.name)) await shoot(shooting, screen);
}

/** One picture that cannot be taken is told, and keeps no other from being taken. */
async function shoot(shooting: Shooting, screen: Screen): Promise<void> {
  const { launched, look } = shooting;
  if (screen.printed && (launched.name === 'firefox' || look !== 'light')) return;
  const page = await launched.browser.newPage();
  page.setDefaultTimeout(15_000);
  try {
    await picture(shooting, screen, page);
  } catch (error) {
    console.error(`${screen.name} in ${launched.name}, ${look}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await page.close();
  }
}

async function picture(shooting: Shooting, screen: Screen, page: Page): Promise<void> {
  const { launched, look } = shooting;
  const { name, path, ready, widths, height, act, printed } = screen;
  await page.setViewport({ width: widths[0] ?? 1200, height: height ?? 900 });
  await dress(page, launched.name, look);
  await launched.openExtensionPage(path, page);
  await page.waitForSelector(ready);
  await act?.(page);
  if (printed) await dress(page, launched.name, look, true);
  for (const width of widths) {
    await page.setViewport({ width, height: height ?? 900 });
    await pause(250);
    if (height === undefined) {
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewport({ width, height: Math.min(Math.max(tall, LOWEST), TALLEST) });
      await pause(150);
    }
    await save(shooting, page, `${name}-${width}`);
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
