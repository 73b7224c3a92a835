/** What the popup shows of a tab, after making sure that it is known. */
import browser from 'webextension-polyfill';
import type { TabState, Unreadable } from '../messages/protocol';
import { askPage, WhenceError } from '../messages/transport';
import { newsVerdict } from '../news-rule';
import { NO_SIGNS } from '../page-signs';
import { accessTo } from './access';
import { hostOf, unreadableByAddress } from './address';
import { injectPage, pingPage } from './injection';
import { isPageKept, keptMarks } from './keeping';
import { getSettings } from './settings';
import { getTabRecord, setOnly, type TabRecord, touchTab, waitForTabRecord } from './tab-records';
import { isPageMarked, isSiteOff, type MarksScope, showEverywhere, showIn, switchMarks, viewFor } from './view';

const READ_TIMEOUT_MS = 8_000;

/**
 * The state of a tab, after making sure that the page script runs there and its reading is at hand: after the
 * background died, the tab navigated, or the browser pushed the reading out, the page is asked again. A page that had
 * no article is always asked again: it may have one by now.
 */
export async function openTab(tabId: number): Promise<TabState> {
  const tab = await browser.tabs.get(tabId);
  const closed = unreadableByAddress(tab.url);
  if (closed !== null) return unreadable(closed);

  const seen = await pingPage(tabId);
  const known = await getTabRecord(tabId);
  if (known?.status === 'read' && known.article.textHash === seen) {
    await touchTab(tabId);
    return stateOf(tabId, known);
  }
  const asked = Date.now();
  if (seen === 'absent') {
    const failure = await injectPage(tabId, tab.url);
    if (failure !== null) return unreadable(failure);
  } else {
    await askPage(tabId, 'background>page:read', {});
  }
  return stateOf(tabId, await waitForTabRecord(tabId, (record) => record.readAt >= asked, READ_TIMEOUT_MS));
}

/** The state of a tab after marks were switched for its page, its site or everywhere; other tabs follow. */
export async function setMarks(tabId: number, scope: MarksScope, on: boolean): Promise<TabState> {
  const record = await getTabRecord(tabId);
  if (record?.status !== 'read') return openTab(tabId);
  await switchMarks(tabId, record.article, scope, on);
  follow(showEverywhere());
  return stateOf(tabId, record);
}

/** The state of a tab after only that actor's claims, or (null) everybody's, are painted there. */
export async function showOnly(tabId: number, actor: string | null, textHash: string): Promise<TabState> {
  const record = await getTabRecord(tabId);
  if (record?.status !== 'read' || record.article.textHash !== textHash) throw new WhenceError('no-reading');
  await setOnly(tabId, textHash, actor);
  follow(getSettings().then((settings) => showIn(tabId, settings)));
  return stateOf(tabId, record);
}

/** Switches the marks of the tab's page to the other state. A tab that was never read is read, and marked. */
export async function toggleMarks(tabId: number): Promise<void> {
  const wasMarked = (await pingPage(tabId)) !== 'absent';
  const state = await openTab(tabId);
  if (state.status === 'read' && wasMarked) await setMarks(tabId, 'page', !state.marks.page);
}

/** Lets `work` go on by itself: nobody waits for it. What goes wrong is written where a developer looks. */
export function follow(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Whence:', error));
}

async function stateOf(tabId: number, record: TabRecord | null): Promise<TabState> {
  if (record === null) return unreadable('failed');
  if (record.status === 'no-article') return unreadable('no-article');
  const { article, reading } = record;
  const settings = await getSettings();
  const host = hostOf(article.url);
  const signs = record.signs ?? NO_SIGNS;
  const [view, access, kept, pageKept, page, siteOff] = await Promise.all([
    viewFor(tabId, article, settings),
    accessTo(host),
    keptMarks(article, reading),
    isPageKept(article.key),
    isPageMarked(tabId, article, settings),
    isSiteOff(article.url, settings),
  ]);
  const marks = { page, site: !siteOff, everywhere: settings.marks };
  const news = newsVerdict(signs, reading);
  return { status: 'read', article, reading, kept, pageKept, host, access, marks, news, signs, view, settings };
}

function unreadable(why: Unreadable): TabState {
  return { status: 'unreadable', why };
}
