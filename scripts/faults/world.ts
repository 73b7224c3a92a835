import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find';
import { type Launched, type LaunchOptions, launchBrowser } from '../browsers/launch';
import { demoPage } from '../demo/page';
import { buildOf } from './build-of';
import type * as inPage from './in-page';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A browser profile with a page that has the store, which outlives the browsers that are started on it. */
export interface World {
  start(): Promise<Launched>;
  /** The page with the store on `faults`; `done` gets the number of each write that was acknowledged. */
  open(launched: Launched, done?: (n: number) => void): Promise<Page>;
  /** Closes the pages that `open` gave. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

let scriptOfPage: Promise<string> | undefined;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/faults/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'faults',
    alias: { '@': ROOT },
  });
  return `${outputFiles[0]?.text ?? ''}\nglobalThis.faults = faults;`;
}

export interface WorldOptions {
  /** Where the profile is; none: a new one that goes at the end. */
  readonly folder?: string;
  readonly prefs?: LaunchOptions['prefs'];
  /** The page with the store is one of the extension's own, with what the browser grants those, and not one of a site. */
  readonly inExtension?: boolean;
}

export async function makeWorld(
  name: BrowserName,
  { folder, prefs = {}, inExtension = false }: WorldOptions = {},
): Promise<World> {
  scriptOfPage ??= bundled();
  const script = await scriptOfPage;
  const profile = folder ?? mkdtempSync(join(tmpdir(), 'whence-faults-'));
  const served = await demoPage(undefined);
  const pages: Page[] = [];
  return {
    async start() {
      const extension = inExtension ? { extension: buildOf(name) } : {};
      const options = { headless: true, profile, fewProcesses: true, prefs, ...extension };
      try {
        return await launchBrowser(name, options);
      } catch {
        // What was killed a moment ago may still hold the profile.
        await pause(3_000);
        return launchBrowser(name, options);
      }
    },
    async open(launched, done = () => {}) {
      const page = await launched.browser.newPage();
      pages.push(page);
      page.on('console', (message) => {
        const [, n] = /^done (\d+)$/.exec(message.text()) ?? [];
        if (n !== undefined) done(Number(n));
      });
      if (inExtension) await launched.openExtensionPage('/options.html', page);
      else await page.goto(served.url, { waitUntil: 'load' });
      await page.evaluate(script);
      return page;
    },
    async leave() {
      for (const page of pages.splice(0)) await page.close().catch(() => {});
    },
    async close() {
      await served.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What that function of the store gives in the page. */
export function asked<K extends keyof typeof inPage>(
  page: Page,
  name: K,
  ...args: Parameters<Extract<(typeof inPage)[K], (...given: never[]) => unknown>>
): Promise<Awaited<ReturnType<Extract<(typeof inPage)[K], (...given: never[]) => unknown>>>> {
  return page.evaluate(`faults.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`) as never;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
