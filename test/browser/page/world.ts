import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Driven } from '../../drive/browsers';
import { bundle } from '../../drive/bundle';

/** What the tests below call of the page layer, as `exposed` in the world they run in. */
const SOURCE = `
export { readMetadata } from '@/utils/page/metadata';
import { readPage as readPageWith } from '@/utils/page/read-page';
import { readability } from '@/utils/page/readability';
export const readPage = (doc) => readPageWith(doc, () => Promise.resolve(readability));
export { readTextMap } from '@/utils/page/read-text-map';
export { rangesOf, offsetOf, spanOf } from '@/utils/page/text-map';
export { createGroundLook } from '@/utils/page/ground';
export { createPainter } from '@/utils/page/painter';
export { paintedSpans } from '@/utils/page/painted-spans';
export { textOffsetAt } from '@/utils/page/hit-test';
export { createWatcher } from '@/utils/page/watcher';
export { bringIntoView } from '@/utils/page/scroll';
export { createInSight } from '@/utils/page/in-sight';
`;

type Exposed = typeof import('@/utils/page/metadata') &
  ReadPage &
  typeof import('@/utils/page/read-text-map') &
  typeof import('@/utils/page/text-map') &
  typeof import('@/utils/page/ground') &
  typeof import('@/utils/page/painter') &
  typeof import('@/utils/page/painted-spans') &
  typeof import('@/utils/page/hit-test') &
  typeof import('@/utils/page/watcher') &
  typeof import('@/utils/page/scroll') &
  typeof import('@/utils/page/in-sight');

type PageReader = typeof import('@/utils/page/read-page').readPage;
interface ReadPage {
  /** With Readability at hand. */
  readPage(doc: Document): ReturnType<PageReader>;
}

declare global {
  var exposed: Exposed;
}

/** A world of its own beside the page's scripts, as a content script has: same DOM, other prototypes. */
export interface World {
  readonly page: Page;
  evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
}

interface Realm {
  evaluate(run: unknown, ...args: unknown[]): Promise<unknown>;
}

let script: Promise<string> | undefined;
/** One tab for each browser: to open one takes longer than most tests. */
const tabs = new WeakMap<Driven, Page>();

/** Shows `html` at `url` with the page layer beside it, in the tab of the world before, which is at its end then. */
export async function openWorld(
  driven: Driven,
  html: string,
  { url = 'http://news.example/story', headers = {} }: { url?: string; headers?: Record<string, string> } = {},
): Promise<World> {
  driven.site.route(url.split('?')[0] ?? url, { body: html, headers });
  const page = tabs.get(driven) ?? (await driven.browser.newPage());
  tabs.set(driven, page);
  await page.goto(url, { waitUntil: 'load' });
  return worldOf(page);
}

/** The page layer beside a page that is open. */
export async function worldOf(page: Page): Promise<World> {
  script ??= bundle(SOURCE);
  const realm = (page.mainFrame() as unknown as { isolatedRealm(): Realm }).isolatedRealm();
  await realm.evaluate(`${await script}; undefined`);
  return { page, evaluate: (run, ...args) => realm.evaluate(run, ...args) as never };
}

export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
}

/** A page that is nothing but an article with this inside, so that the text of any markup can be asked for. */
export function article(inside: string, style = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><style>body{font:16px/1.5 monospace;width:600px}${style}</style></head><body><article id="root">${inside}</article></body></html>`;
}
