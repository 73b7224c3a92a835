import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '@/scripts/browsers/find';
import { type Launched, type LaunchOptions, launchBrowser } from '@/scripts/browsers/launch';
import { type Site, startSite } from './site';

export { BROWSERS, type BrowserName };

/**
 * Where what the extension's own pages say is tried: they run the same code in both browsers, and that they open, fit and store
 * in both is tried by others. `WHENCE_BOTH=1` tries it in both.
 */
export const FOR_OWN_PAGES: readonly BrowserName[] = process.env.WHENCE_BOTH === '1' ? BROWSERS : ['chromium'];

export interface Driven extends Launched {
  readonly site: Site;
  /** Opens `url` (served by `site`) in a new tab. */
  open(url: string): Promise<Page>;
}

/** `--mode` of `npm run build`. Those for tests have sites granted and every mark on. */
export type BuildMode = 'production' | 'e2e' | 'sync' | 'sync-e2e';

/** Folder of a build made by `npm run build`. Throws where it is missing. */
export function buildOf(name: BrowserName, mode: BuildMode): string {
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  const suffix = mode === 'production' ? '' : `-${mode}`;
  const folder = fileURLToPath(new URL(`../../.output/${browser}-mv3${suffix}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`No build in ${folder}: run "npm run build -- --mode ${mode}".`);
  return folder;
}

type Options = Omit<LaunchOptions, 'headless' | 'proxy' | 'fewProcesses'> & {
  /** The browser is started for this file, and no other gets it: what is done to it stays, such as settings and grants. */
  readonly alone?: true;
  /** Each site has processes of its own, as in a reader's browser: for what crosses from one to another. */
  readonly isolatedSites?: true;
};

interface Started {
  readonly launched: Launched;
  readonly site: Site;
}

/** A Firefox that the file of tests before has left: to start one takes longer than many files do. */
const left: Started[] = [];

/** A headless browser whose every request goes to a pretend web of its own. Close it in `afterAll`. */
export async function openBrowser(name: BrowserName, { alone, ...options }: Options = {}): Promise<Driven> {
  const isShared = name === 'firefox' && !alone && Object.keys(options).every((key) => key === 'extension');
  const { launched, site } = (isShared && (await renewed(options.extension))) || (await started(name, options));
  return {
    ...launched,
    site,
    async open(url) {
      const page = await launched.browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async close() {
      if (isShared) {
        left.push({ launched, site });
        return;
      }
      await launched.close();
      await site.close();
    },
  };
}

async function started(name: BrowserName, options: Omit<Options, 'alone'>): Promise<Started> {
  const { isolatedSites, ...rest } = options;
  const site = await startSite();
  const launched = await launchBrowser(name, {
    headless: true,
    proxy: site.proxy,
    fewProcesses: !isolatedSites,
    ...rest,
  });
  return { site, launched };
}

async function renewed(extension: string | undefined): Promise<Started | null> {
  const found = left.pop();
  if (found === undefined) return null;
  await found.launched.renew(extension);
  found.site.reset();
  return found;
}
