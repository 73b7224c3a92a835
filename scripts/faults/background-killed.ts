import type { Page } from 'puppeteer-core';
import { draftArticle } from '../../utils/draft/draft-article';
import { plainBlocks } from '../../utils/draft/plain-blocks';
import { endBackground } from '../browsers/background';
import type { BrowserName } from '../browsers/find';
import { type Launched, type LaunchOptions, launchBrowser } from '../browsers/launch';
import { buildOf } from './build-of';
import type { Fault, Outcome } from './fault';
import { pause } from './world';

/** Wishes on their way when the background dies. */
const AT_ONCE = 6;

export const backgroundKilled: Fault = {
  name: 'background killed in mid-write',
  times: 200,
  run: (name, times, shared) =>
    withWhence(name, shared, async (launched) => {
      const page = await openPopup(launched);
      // The first starts engine and database: killed before that, it has nothing to lose.
      const acknowledged = await wish(page, [draftNumber(times * AT_ONCE)], 60_000);
      for (let round = 0; round < times; round++) {
        const drafts = Array.from({ length: AT_ONCE }, (_, i) => draftNumber(round * AT_ONCE + i));
        const settled = wish(page, drafts);
        await pause((round * 37) % 120);
        await endBackground(launched).catch(() => {});
        acknowledged.push(...(await settled));
      }
      return verdict(page, times, acknowledged);
    }),
};

/** Does `work` in the browser that is there, or else in one that is started for it. */
export async function withWhence<T>(
  name: BrowserName,
  shared: Launched | undefined,
  work: (launched: Launched) => Promise<T>,
  prefs: LaunchOptions['prefs'] = {},
): Promise<T> {
  if (shared !== undefined) return work(shared);
  const launched = await launchBrowser(name, { headless: true, fewProcesses: true, extension: buildOf(name), prefs });
  try {
    return await work(launched);
  } finally {
    await launched.close();
  }
}

/** A page that may ask the background. Right after an update there is none for a moment. */
export async function openPopup(launched: Launched, path = '/popup.html?tab=-1'): Promise<Page> {
  for (const ms of [100, 500, 1_000, 3_000]) {
    const page = await launched.openExtensionPage(path).catch(() => null);
    if (page !== null) return page;
    await pause(ms);
  }
  return launched.openExtensionPage(path);
}

/** A text of a few claims that is another for each number. */
export function draftNumber(n: number) {
  const said = Array.from({ length: 8 }, (_, i) => `Minister Ada Vask said on Monday that line ${n}-${i} was closed.`);
  const article = draftArticle(plainBlocks(`Line ${n} closes\n\n${said.join('\n\n')}`));
  if (article === null) throw new Error('A draft is empty.');
  return article.article;
}

/** Asks the background to keep them, all at once; the keys of those that it said it did, once it has died or answered. */
export async function wish(page: Page, articles: readonly Keyed[], patienceMs = 5_000): Promise<string[]> {
  const answers = await answersTo(page, articles, patienceMs);
  return articles.flatMap(({ key }, i) => (answers[i] === 'kept' ? key : []));
}

interface Keyed {
  readonly key: string;
}

/** To each what the background answered: `kept`, the code of an error, or `nothing` within that time. */
export async function answersTo(page: Page, articles: readonly object[], patienceMs: number): Promise<string[]> {
  return page.evaluate(
    async (given, ms) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      interface Reply {
        readonly error?: { readonly code?: string };
      }
      interface Api {
        readonly runtime: { sendMessage(message: unknown): Promise<Reply | null | undefined> };
      }
      const asked = given.map(async (article) => {
        const message = {
          whence: 'ui>background:keep-draft',
          request: crypto.randomUUID(),
          data: { article, corrections: [] },
        };
        const late = new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined));
        const sent = (browser ?? chrome).runtime.sendMessage(message).catch(() => undefined);
        const reply = await Promise.race([sent, late]);
        if (reply === undefined || reply === null) return 'nothing';
        return reply.error === undefined ? 'kept' : (reply.error.code ?? 'failed');
      });
      return Promise.all(asked);
    },
    articles as object[],
    patienceMs,
  );
}

/**
 * Keys of the three stores that a kept page is in, at one moment: a background that died after it was asked may be up again
 * and writing. A text, as the page knows nothing of what names functions here.
 */
const KEYS = `(async () => {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('whence'));
  const stores = ['pages', 'contents', 'digests'];
  const reading = db.transaction(stores);
  const found = await Promise.all(stores.map((store) => settled(reading.objectStore(store).getAllKeys())));
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
