import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { askedTab, askingPage } from '@/scripts/demo/tab-state';
import type { TabState } from '@/utils/messages/protocol';
import { type BrowserName, buildOf, type Driven, openBrowser } from '../drive/browsers';

export { placeOf } from '@/scripts/browsers/word-place';

export const SAMPLE_URL = 'http://ledger.example/world/port-sarral';
export const SAMPLE = readFileSync(fileURLToPath(new URL('../../scripts/demo/sample.html', import.meta.url)), 'utf8');

export type ReadState = Extract<TabState, { status: 'read' }>;

type OpenOptions = Parameters<typeof openBrowser>[1];

/**
 * A browser with the build for tests, on a web that has the sample article at `SAMPLE_URL`. Its first page has come: what is
 * brought to the front stays there.
 */
export async function openWhence(name: BrowserName, options: OpenOptions = {}): Promise<Driven> {
  const driven = await openBrowser(name, { extension: buildOf(name, 'e2e'), ...options });
  driven.site.route(SAMPLE_URL, SAMPLE);
  await pastWelcome(await askingPage(driven));
  return driven;
}

/** A page in a new tab and what Whence read there, once the page itself has it too. Throws when it read nothing. */
export async function readPage(
  driven: Driven,
  url: string,
): Promise<{ readonly page: Page; readonly state: ReadState; readonly tabId: number }> {
  const page = await driven.browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
  await page.evaluateOnNewDocument(countMutations);
  await page.goto(url, { waitUntil: 'load' });
  await askedTab(driven, url);
  // The first answer may come before the page has its own, and a click on a mark would find none. The second comes after.
  const { tabId, state } = await askedTab(driven, url);
  if (state.status !== 'read') throw new Error(`${url} was not read: ${state.why}`);
  await page.bringToFront();
  return { page, state, tabId };
}

/** Counts, from the moment the page is parsed, every change inside `<body>` and every child added to `<html>`. */
function countMutations(): void {
  const counts = { body: 0, root: 0 };
  Object.assign(globalThis, { mutationCounts: counts });
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      counts.body += records.length;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    new MutationObserver((records) => {
      counts.root += records.length;
    }).observe(document.documentElement, { childList: true, attributes: true });
  });
}

/** Changes counted so far: inside `<body>`, and on `<html>` itself. */
export function mutationsOf(page: Page): Promise<{ readonly body: number; readonly root: number }> {
  return page.evaluate(
    () => (globalThis as unknown as { mutationCounts: { body: number; root: number } }).mutationCounts,
  );
}

/** How many ranges each of Whence's highlights paints, by its name without `whence-`, on whatever ground. */
export function paintedOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const names = ['contested', 'unsourced', 'unnamed', 'open', 'named', 'mine', 'cue', 'focus'];
    const onAnyGround = (name: string) =>
      Array.from(CSS.highlights, ([key, { size }]) => (`${key}-`.startsWith(`whence-${name}-`) ? size : 0));
    return Object.fromEntries(names.map((name) => [name, onAnyGround(name).reduce((sum, size) => sum + size, 0)]));
  });
}

/**
 * Resolves once the marks of all kinds are painted: those of named sources come first, in another task where the machine is
 * busy, and the cue words last.
 */
export function isPainted(page: Page): Promise<boolean> {
  return eventually(async () => ((await paintedOn(page)).cue ?? 0) > 0, 'the marks are painted');
}

/** Waits between two looks: what takes no time costs none. */
const SOON_MS = 5;
const LATER_MS = 50;

/**
 * Waits until `probe` gives something that is neither false nor null. What throws is looked at again: a page may be between
 * two, or not have drawn yet what is asked for.
 */
export async function eventually<T>(probe: () => Promise<T | false | null>, what: string, within = 15_000): Promise<T> {
  const end = Date.now() + within;
  for (let wait = SOON_MS; ; wait = Math.min(wait * 2, LATER_MS)) {
    let cause: unknown;
    try {
      const found = await probe();
      if (found !== false && found !== null) return found;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`It did not happen in time: ${what}.`, { cause });
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Waits until what has that test id has the focus. */
export function focusIsOn(page: Page, id: string): Promise<boolean> {
  const named = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  return eventually(async () => (await named()) === id, `${id} has the focus`);
}

/** The popup of that tab, opened as a page of its own, with the claims in its closed groups. */
export async function openPopup(driven: Driven, tabId: number): Promise<Page> {
  const popup = await driven.openExtensionPage(`/popup.html?tab=${tabId}`);
  await popup.waitForSelector('[data-testid="popup"][data-status="read"]');
  await popup.waitForFunction(() =>
    Array.from(document.querySelectorAll('.group > .claims')).every((list) => list.childElementCount > 0),
  );
  return popup;
}

/** The panel of that tab, opened as a page of its own; the page stays in front, as it does beside a panel. */
export async function openPanel(driven: Driven, tabId: number): Promise<Page> {
  const panel = await driven.openExtensionPage(`/sidepanel.html?tab=${tabId}`);
  await panel.waitForSelector('[data-testid="panel"][data-status="read"]');
  return panel;
}

/** The name of the extension that the page belongs to, as its reader has it. */
export function nameOf(own: Page): Promise<string> {
  return own.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    return (browser ?? chrome).runtime.getManifest().name;
  });
}

/** What the toolbar button of that tab counts, as it shows it. */
export async function badgeOf(driven: Driven, tabId: number): Promise<string> {
  const own = await driven.openExtensionPage('/library.html');
  const text = await own.evaluate((id) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    return (browser ?? chrome).action.getBadgeText({ tabId: id });
  }, tabId);
  await own.close();
  return text;
}

export const byTestId = (id: string) => `[data-testid="${id}"]`;

/** Clicks, wherever on the page it stands: what is covered or outside the window is a matter for the screenshots. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

export function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => (element as HTMLElement).innerText);
}
