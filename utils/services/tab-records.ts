/**
 * What is known of each open tab, in `storage.session`: it outlives the background, which dies after 30 idle seconds,
 * and goes with the browser. At most 10 MB fit, so the least recently used records make room for new ones.
 */
import browser from 'webextension-polyfill';
import type { Article, Reading } from '../model';

export type TabRecord =
  | { readonly status: 'read'; readonly article: Article; readonly reading: Reading; readonly usedAt: number }
  | { readonly status: 'no-article'; readonly url: string; readonly usedAt: number };

const PREFIX = 'tab:';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/** The record of a tab, or null: never read, closed, or pushed out by newer ones. */
export async function getTabRecord(tabId: number): Promise<TabRecord | null> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as TabRecord | undefined) ?? null;
}

/** Remembers `record`, pushing out the oldest others where there is no room. Throws when it alone does not fit. */
export async function setTabRecord(tabId: number, record: TabRecord): Promise<void> {
  const key = keyOf(tabId);
  for (;;) {
    try {
      await browser.storage.session.set({ [key]: record });
      return;
    } catch (error) {
      const oldest = await oldestBut(key);
      if (oldest === null) throw error;
      await browser.storage.session.remove(oldest);
    }
  }
}

export async function dropTabRecord(tabId: number): Promise<void> {
  await browser.storage.session.remove([keyOf(tabId), offKeyOf(tabId)]);
}

/** Ids of the tabs that have been read. */
export async function tabsRead(): Promise<readonly number[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => Number(key.slice(PREFIX.length)));
}

/** The next record of the tab that `fits`, or null after `timeoutMs`. The record there already counts. */
export async function waitForTabRecord(
  tabId: number,
  fits: (record: TabRecord) => boolean,
  timeoutMs: number,
): Promise<TabRecord | null> {
  const end = new AbortController();
  const arrived = new Promise<TabRecord | null>((resolve) => {
    const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
      const record = changes[keyOf(tabId)]?.newValue as TabRecord | undefined;
      if (record && fits(record)) resolve(record);
    };
    browser.storage.session.onChanged.addListener(onChanged);
    const timer = setTimeout(() => resolve(null), timeoutMs);
    end.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      browser.storage.session.onChanged.removeListener(onChanged);
    });
  });
  try {
    const present = await getTabRecord(tabId);
    return present && fits(present) ? present : await arrived;
  } finally {
    end.abort();
  }
}

const offKeyOf = (tabId: number) => `off:${tabId}`;

/** Has the reader switched the marks off for the article that stands in this tab? */
export async function isPageOff(tabId: number, pageKey: string): Promise<boolean> {
  const key = offKeyOf(tabId);
  return (await browser.storage.session.get(key))[key] === pageKey;
}

export async function setPageOff(tabId: number, pageKey: string, off: boolean): Promise<void> {
  if (off) await browser.storage.session.set({ [offKeyOf(tabId)]: pageKey });
  else await browser.storage.session.remove(offKeyOf(tabId));
}

async function oldestBut(key: string): Promise<string | null> {
  const all = (await browser.storage.session.get(null)) as Record<string, Partial<TabRecord>>;
  let oldest: string | null = null;
  let time = Number.POSITIVE_INFINITY;
  for (const [candidate, record] of Object.entries(all)) {
    if (candidate === key || !candidate.startsWith(PREFIX)) continue;
    const usedAt = record.usedAt ?? 0;
    if (usedAt < time) [oldest, time] = [candidate, usedAt];
  }
  return oldest;
}
