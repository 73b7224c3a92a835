import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '@/scripts/browsers/find';
import { type Launched, type LaunchOptions, launchBrowser } from '@/scripts/browsers/launch';
import { type Site, startSite } from './site';

export { BROWSERS, type BrowserName };

export interface Driven extends Launched {
  readonly site: Site;
  /** Opens `url` (served by `site`) in a new tab. */
  open(url: string): Promise<Page>;
}

/** Folder of a build made by `npm run build:e2e` or `npm run build`. Throws where it is missing. */
export function buildOf(name: BrowserName, mode: 'production' | 'e2e'): string {
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  const folder = fileURLToPath(new URL(`../../.output/${browser}-mv3${mode === 'e2e' ? '-e2e' : ''}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`No build in ${folder}: run "npm run build" and "npm run build:e2e".`);
  return folder;
}

/** A headless browser whose every request goes to a pretend web of its own. Close it in `afterAll`. */
export async function openBrowser(
  name: BrowserName,
  options: Omit<LaunchOptions, 'headless' | 'proxy'> = {},
): Promise<Driven> {
  const site = await startSite();
  const launched = await launchBrowser(name, { headless: true, proxy: site.proxy, ...options });
  return {
    ...launched,
    site,
    async open(url) {
      const page = await launched.browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async close() {
      await launched.close();
      await site.close();
    },
  };
}
