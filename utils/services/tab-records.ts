/**
 * What is known of each open tab, in `storage.session`: it outlives the background, which dies after 30 idle seconds,
 * and goes with the browser. At most 10 MB fit, so the least recently used records make room for new ones.
 */
import browser from 'webextension-polyfill';
import type { Article, Reading } from '../model';
import type { PageSigns } from '../page-signs';

export type TabRecord =
  | {
      readonly status: 'read';
      readonly article: Article;
      readonly signs: PageSigns;
      readonly reading: Reading;
      /** Of the engine that made `reading`. */
      readonly engineVersion: string;
      /** See `TabState`. */
      readonly unpainted: boolean;
      readonly readAt: number;
    }
  | { readonly status: 'no-article'; readonly url: string; readonly framed: boolean; readonly readAt: number };

/** When each tab's record was last used, in one small entry: finding the oldest must not load all texts. */
type Index = Readonly<Record<string, number>>;
const INDEX = 'tabs';

const keyOf = (tabId: number | string) => `tab:${tabId}`;

/** A popup, a card and a badge each ask for the record of the tab in front. */
const HELD_AT_MOST = 4;
/** The records used last, by key, so that they are not read and parsed for every question; the oldest first. */
const held = new Map<string, { readonly stored: string; readonly record: TabRecord }>();
let isFollowed = false;

function hold(key: string, stored: string, record: TabRecord): TabRecord {
  if (!isFollowed) browser.storage.session.onChanged.addListener(letGoOfOld);
  isFollowed = true;
  held.delete(key);
  held.set(key, { stored, record });
  for (const oldest of [...held.keys()].slice(0, -HELD_AT_MOST)) held.delete(oldest);
  return record;
}

function letGoOfOld(changes: Record<string, { newValue?: unknown }>): void {
  for (const [key, { newValue }] of Object.entries(changes)) {
    if (held.get(key)?.stored !== newValue) held.delete(key);
  }
}

/**
 * A record as it is stored: as text, since browsers take many times as long to hand over the objects. Unlike what
 * comes from a page or a file it is our own, and goes with the browser: it is not checked again.
 */
function open(stored: unknown): TabRecord | null {
  return typeof stored === 'string' ? (JSON.parse(stored) as TabRecord) : null;
}

/** The record of a tab, or null: never read, closed, or pushed out by newer ones. */
export async function getTabRecord(tabId: number): Promise<TabRecord | null> {
  const key = keyOf(tabId);
  const known = held.get(key);
  if (known !== undefined) return hold(key, known.stored, known.record);
  const stored = (await browser.storage.session.get(key))[key];
  const record = open(stored);
  if (record === null || typeof stored !== 'string') return null;
  // It may have been written anew by now.
  return held.get(key)?.record ?? hold(key, stored, record);
}

/** The reader uses this tab: its record is the last to make room for others. */
export function touchTab(tabId: number): Promise<void> {
  return changeIndex((index) => (String(tabId) in index ? { ...index, [tabId]: Date.now() } : index));
}

/**
 * Remembers `record`, pushing out the oldest others where there is no room. `getTabRecord` has it at once; it is stored when
 * this resolves. Throws when it alone does not fit.
 */
export async function setTabRecord(tabId: number, record: TabRecord): Promise<void> {
  const key = keyOf(tabId);
  const stored = JSON.stringify(record);
  hold(key, stored, record);
  for (;;) {
    try {
      await browser.storage.session.set({ [key]: stored });
      break;
    } catch (error) {
      const oldest = oldestBut(String(tabId), await getIndex());
      if (oldest === null) {
        if (held.get(key)?.record === record) held.delete(key);
        throw error;
      }
      await forget(oldest);
    }
  }
  await changeIndex((index) => ({ ...index, [tabId]: Date.now() }));
}

export async function dropTabRecord(tabId: number): Promise<void> {
  await browser.storage.session.remove([offKeyOf(tabId), onKeyOf(tabId), onlyKeyOf(tabId)]);
  await forget(String(tabId));
}

/** Ids of the tabs that have been read. */
export async function tabsRead(): Promise<readonly number[]> {
  return Object.keys(await getIndex()).map(Number);
}

async function forget(tabId: string): Promise<void> {
  held.delete(keyOf(tabId));
  await browser.storage.session.remove(keyOf(tabId));
  await changeIndex((index) => Object.fromEntries(Object.entries(index).filter(([id]) => id !== tabId)));
}

async function getIndex(): Promise<Index> {
  return ((await browser.storage.session.get(INDEX))[INDEX] as Index | undefined) ?? {};
}

let last: Promise<unknown> = Promise.resolve();

/** Changes are made one after the other, so that none undoes another. */
function changeIndex(change: (index: Index) => Index): Promise<void> {
  const next = last.then(async () => browser.storage.session.set({ [INDEX]: change(await getIndex()) }));
  last = next.catch(() => {});
  return next;
}

function oldestBut(tabId: string, index: Index): string | null {
  const others = Object.entries(index).filter(([id]) => id !== tabId);
  others.sort(([, a], [, b]) => a - b);
  return others[0]?.[0] ?? null;
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
      const record = open(changes[keyOf(tabId)]?.newValue);
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

/** Calls `onRecord` whenever a tab is read, or found to have no article, as long as this context lives. */
export function onTabRecord(onRecord: (tabId: number, record: TabRecord) => void): void {
  browser.storage.session.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const tabId = /^tab:(\d+)$/.exec(key)?.[1];
      const record = tabId === undefined ? null : open(newValue);
      if (record) onRecord(Number(tabId), record);
    }
  });
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

const onKeyOf = (tabId: number) => `on:${tabId}`;

/** Has the reader asked for marks on the page that stands in this tab, news article or not? */
export async function isPageOn(tabId: number, pageKey: string): Promise<boolean> {
  const key = onKeyOf(tabId);
  return (await browser.storage.session.get(key))[key] === pageKey;
}

export async function setPageOn(tabId: number, pageKey: string, on: boolean): Promise<void> {
  if (on) await browser.storage.session.set({ [onKeyOf(tabId)]: pageKey });
  else await browser.storage.session.remove(onKeyOf(tabId));
}

const onlyKeyOf = (tabId: number) => `only:${tabId}`;

/** Whose claims alone are painted; ids of actors hold within one text. */
interface Only {
  readonly actor: string;
  readonly textHash: string;
}

/** The actor whose claims alone the reader wants to see in this tab, for as long as it shows that text; null: everybody's. */
export async function getOnly(tabId: number, textHash: string): Promise<string | null> {
  const key = onlyKeyOf(tabId);
  const only = (await browser.storage.session.get(key))[key] as Only | undefined;
  return only?.textHash === textHash ? only.actor : null;
}

export async function setOnly(tabId: number, textHash: string, actor: string | null): Promise<void> {
  if (actor === null) await browser.storage.session.remove(onlyKeyOf(tabId));
  else await browser.storage.session.set({ [onlyKeyOf(tabId)]: { actor, textHash } satisfies Only });
}

const PRIVATE_SITES_OFF = 'private-sites-off';

/** Sites switched off from a private window: forgotten with the browser. */
export async function getPrivateSitesOff(): Promise<readonly string[]> {
  return ((await browser.storage.session.get(PRIVATE_SITES_OFF))[PRIVATE_SITES_OFF] as string[] | undefined) ?? [];
}

export async function setPrivateSitesOff(sites: readonly string[]): Promise<void> {
  await browser.storage.session.set({ [PRIVATE_SITES_OFF]: sites });
}
