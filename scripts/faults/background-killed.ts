import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { draftArticle } from '../../utils/draft/draft-article';
import { plainBlocks } from '../../utils/draft/plain-blocks';
import { endBackground } from '../browsers/background';
import type { BrowserName } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import type { Fault, Outcome } from './fault';
import { pause } from './world';

/** Wishes on their way when the background dies. */
const AT_ONCE = 6;

export const buildOf = (name: BrowserName) =>
  fileURLToPath(new URL(`../../.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-e2e`, import.meta.url));

export const backgroundKilled: Fault = {
  name: 'background killed in mid-write',
  times: 200,
  async run(name, times) {
    const launched = await launchBrowser(name, { headless: true, fewProcesses: true, extension: buildOf(name) });
    try {
      const page = await launched.openExtensionPage('/popup.html?tab=-1');
      // The first starts engine and database: killed before that, it has nothing to lose.
      const acknowledged = await wish(page, [draftNumber(times * AT_ONCE)]);
      for (let round = 0; round < times; round++) {
        const drafts = Array.from({ length: AT_ONCE }, (_, i) => draftNumber(round * AT_ONCE + i));
        const settled = wish(page, drafts);
        await pause((round * 37) % 120);
        await endBackground(launched).catch(() => {});
        acknowledged.push(...(await settled));
      }
      return await verdict(page, times, acknowledged);
    } finally {
      await launched.close();
    }
  },
};

/** A text of a few claims that is another for each number. */
export function draftNumber(n: number) {
  const said = Array.from({ length: 8 }, (_, i) => `Minister Ada Vask said on Monday that line ${n}-${i} was closed.`);
  const article = draftArticle(plainBlocks(`Line ${n} closes\n\n${said.join('\n\n')}`));
  if (article === null) throw new Error('A draft is empty.');
  return article.article;
}

/** Asks the background to keep them, all at once; the keys of those that it said it did, once it has died or answered. */
export async function wish(page: Page, articles: readonly object[]): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    interface Api {
      readonly runtime: { sendMessage(message: unknown): Promise<{ value?: unknown; error?: unknown } | undefined> };
    }
    const kept = given.map(async (article) => {
      const message = {
        whence: 'ui>background:keep-draft',
        request: crypto.randomUUID(),
        data: { article, corrections: [] },
      };
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, 5_000, undefined));
      const reply = await Promise.race([(browser ?? chrome).runtime.sendMessage(message).catch(() => undefined), late]);
      return reply !== undefined && reply !== null && reply.error === undefined
        ? [(article as { key: string }).key]
        : [];
    });
    return (await Promise.all(kept)).flat();
  }, articles as object[]);
}

/** Keys of the three stores that a kept page is in. A text, as the page knows nothing of what names functions here. */
const KEYS = `(async () => {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('whence'));
  const found = [];
  for (const store of ['pages', 'contents', 'digests']) {
    found.push(await settled(db.transaction(store).objectStore(store).getAllKeys()));
  }
  db.close();
  return found;
})()`;

/** Looks into the database itself, past Whence. */
export async function verdict(page: Page, times: number, acknowledged: readonly string[]): Promise<Outcome> {
  const keys = (await page.evaluate(KEYS)) as string[][];
  const has = keys.map((list) => new Set(list));
  const isWhole = (key: string) => has.every((set) => set.has(key));
  const wrong = acknowledged.length === 0 ? ['Nothing was ever acknowledged: this tried nothing.'] : [];
  return {
    times,
    acknowledged: acknowledged.length,
    found: acknowledged.filter(isWhole).length,
    half: [...new Set(keys.flat())].filter((key) => !isWhole(key)).length,
    wrong,
  };
}
