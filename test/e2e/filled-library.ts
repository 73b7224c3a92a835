import type { Page } from 'puppeteer-core';
import { storeScript } from '@/scripts/bench/filling';
import type { BrowserName, Driven } from '../drive/browsers';
import { openWhence } from './whence';

/** The library in front, over what `fill` has put there: made-up pages with 30 kept claims each. */
export interface FilledLibrary {
  readonly driven: Driven;
  readonly library: Page;
  /** Takes everything out, as if the browser had lost it, and leaves the library for another page. */
  readonly empty: () => Promise<void>;
  /** Loads the library anew at that address, until `ready` (a selector) is there. */
  readonly open: (hash: string, ready: string) => Promise<void>;
}

/** A browser of its own with so many pages kept. */
export async function openFilledLibrary(
  name: BrowserName,
  pages: number,
  options: Parameters<typeof openWhence>[1] = {},
): Promise<FilledLibrary> {
  const driven = await openWhence(name, { alone: true, ...options });
  const library = await driven.openExtensionPage('/library.html');
  await library.bringToFront();
  await library.setViewport({ width: 1200, height: 900 });
  const script = await storeScript();
  const empty = async () => {
    await driven.openExtensionPage('/options.html', library);
    await library.evaluate(script);
    await library.evaluate(`store.begin('whence')`);
  };
  await empty();
  await library.evaluate(`store.fill(0, ${pages})`);
  const open = async (hash: string, ready: string) => {
    await driven.openExtensionPage('/options.html', library);
    await driven.openExtensionPage(`/library.html${hash}`, library);
    await library.waitForSelector(ready);
  };
  return { driven, library, empty, open };
}
