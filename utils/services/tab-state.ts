/** What the popup shows of a tab, and the switches that change it. */
import browser from 'webextension-polyfill';
import type { TabState, Unreadable } from '../messages/protocol';
import { askPage } from '../messages/transport';
import type { Article } from '../model';
import { siteOf } from '../page-key';
import type { Settings, View } from '../settings';
import { accessTo } from './access';
import { showCount } from './badge';
import { injectPage, pingPage, unreadableByAddress } from './injection';
import { isPageKept, keptMarks } from './keeping';
import { changeSettings, getSettings } from './settings';
import { getTabRecord, isPageOff, setPageOff, type TabRecord, tabsRead, waitForTabRecord } from './tab-records';

const READ_TIMEOUT_MS = 8_000;

export type MarksScope = 'page' | 'site' | 'everywhere';

/** The host of a page as permissions name it: lower case, without port; empty for files. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
}

/** `news.example` switched off is `www.news.example` switched off. */
export function isSiteOff(url: string, { sitesOff }: Settings): boolean {
  return sitesOff.includes(siteOf(url));
}

export async function viewFor(tabId: number, article: Article, settings: Settings): Promise<View> {
  const { strength, interpretation } = settings;
  const siteOn = !isSiteOff(article.url, settings);
  const on = settings.marks && siteOn && !(await isPageOff(tabId, article.key));
  return { on, strength, interpretation };
}

/**
 * The state of a tab, after making sure that the page script runs there and its reading is at hand: after the
 * background died, the tab navigated, or the browser pushed the reading out, the page is asked again.
 */
export async function openTab(tabId: number): Promise<TabState> {
  const tab = await browser.tabs.get(tabId);
  const closed = unreadableByAddress(tab.url);
  if (closed !== null) return unreadable(closed);

  const seen = await pingPage(tabId);
  const known = await getTabRecord(tabId);
  if (seen === 'absent') {
    const asked = Date.now();
    const failure = await injectPage(tabId, tab.url);
    if (failure !== null) return unreadable(failure);
    return stateOf(tabId, await waitForTabRecord(tabId, (record) => record.usedAt >= asked, READ_TIMEOUT_MS));
  }
  const seenByRecord = known?.status === 'read' ? known.article.textHash : null;
  if (known !== null && seenByRecord === seen) return stateOf(tabId, known);
  const asked = Date.now();
  await askPage(tabId, 'background>page:read', {});
  return stateOf(tabId, await waitForTabRecord(tabId, (record) => record.usedAt >= asked, READ_TIMEOUT_MS));
}

/** The state of a tab after marks were switched for its page, its site or everywhere; other tabs follow. */
export async function setMarks(tabId: number, scope: MarksScope, on: boolean): Promise<TabState> {
  const record = await getTabRecord(tabId);
  if (record?.status !== 'read') return openTab(tabId);
  if (scope === 'page') {
    await setPageOff(tabId, record.article.key, !on);
  } else if (scope === 'everywhere') {
    await changeSettings(() => ({ marks: on }));
  } else {
    const site = siteOf(record.article.url);
    await changeSettings(({ sitesOff }) => ({
      sitesOff: on ? sitesOff.filter((other) => other !== site) : [...new Set([...sitesOff, site])],
    }));
  }
  await showEverywhere();
  return stateOf(tabId, record);
}

/** Switches the marks of the tab's page to the other state. A tab that was never read is read, and marked. */
export async function toggleMarks(tabId: number): Promise<void> {
  const wasMarked = (await pingPage(tabId)) !== 'absent';
  const state = await openTab(tabId);
  if (state.status === 'read' && wasMarked) await setMarks(tabId, 'page', !state.marks.page);
}

/** Sends every read tab the view that the settings now give it, and counts its badge anew. */
export async function showEverywhere(): Promise<void> {
  const settings = await getSettings();
  await Promise.all((await tabsRead()).map((tabId) => showIn(tabId, settings)));
}

async function showIn(tabId: number, settings: Settings): Promise<void> {
  const record = await getTabRecord(tabId);
  if (record?.status !== 'read') return;
  const view = await viewFor(tabId, record.article, settings);
  await showCount(tabId, record.reading, view);
  // A tab that has moved on has no page script any more, and nothing to repaint.
  await askPage(tabId, 'background>page:set-view', view).catch(() => {});
}

async function stateOf(tabId: number, record: TabRecord | null): Promise<TabState> {
  if (record === null) return unreadable('failed');
  if (record.status === 'no-article') return unreadable('no-article');
  const { article, reading } = record;
  const settings = await getSettings();
  const host = hostOf(article.url);
  const [view, access, kept, pageKept, pageOff] = await Promise.all([
    viewFor(tabId, article, settings),
    accessTo(host),
    keptMarks(article, reading),
    isPageKept(article.key),
    isPageOff(tabId, article.key),
  ]);
  const marks = { page: !pageOff, site: !isSiteOff(article.url, settings), everywhere: settings.marks };
  return { status: 'read', article, reading, kept, pageKept, host, access, marks, view, settings };
}

function unreadable(why: Unreadable): TabState {
  return { status: 'unreadable', why };
}
