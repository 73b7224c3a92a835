/** Browsers with Whence or without, and tabs that their reader sees. */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find';
import { type Launched, launchBrowser } from '../browsers/launch';
import { pastWelcome } from '../browsers/past-welcome';
import { testBuild } from './claims-page';

const settled = new WeakSet<Browser>();

/** A new tab in front of the others: a page out of sight draws no frame, and is read otherwise. */
export async function pageInFront({ browser }: Launched): Promise<Page> {
  if (!settled.has(browser)) await pastWelcome();
  settled.add(browser);
  const page = await browser.newPage();
  await page.bringToFront();
  // tsx has functions keep their names by a call that the page does not have.
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  return page;
}

/** What `work` gives in a browser of its own, with the build for tests or without any extension. */
export async function inBrowser<T>(
  name: BrowserName,
  what: 'with Whence' | 'bare',
  work: (launched: Launched) => Promise<T>,
): Promise<T> {
  const extension = what === 'bare' ? {} : { extension: testBuild(name) };
  const launched = await launchBrowser(name, { headless: true, ...extension });
  try {
    return await work(launched);
  } finally {
    await launched.close();
  }
}
