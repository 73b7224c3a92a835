import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';

/** Where no page of the extension is there to look from. */
const WELCOME_MS = 2_500;
const LOOK_MS = 50;
const TIMEOUT_MS = 60_000;

/**
 * The first page of the extension comes to the front when it is installed, in a tab that a driver of Firefox does not see.
 * Resolves once that page has come: a tab brought to the front from then on stays there. What is not in front draws nothing.
 * `own`: a page of the extension in a normal window, which sees it; without one a while is waited.
 */
export async function pastWelcome(own?: Page): Promise<void> {
  if (own === undefined) {
    await new Promise((resolve) => setTimeout(resolve, WELCOME_MS));
    return;
  }
  const hasCome = () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
    const views = (browser ?? chrome).extension.getViews();
    return views.some((view) => view !== window && view.location.pathname === '/welcome.html');
  };
  // A page out of sight has no frames to look in.
  await own.waitForFunction(hasCome, { polling: LOOK_MS, timeout: TIMEOUT_MS });
}
