/** What the popup shows of a tab, after making sure that it is known. */
import browser from 'webextension-polyfill';
import type { TabState, Unreadable } from '../messages/protocol';
import { askPage, WhenceError } from '../messages/transport';
import { newsVerdict } from '../news-rule';
import { NO_SIGNS } from '../page-signs';
import { accessTo, isLost } from './access';
import { notesOnSpeakers } from './actor-notes';
import { hostOf, unreadableByAddress } from './address';
import { injectPage, pingPage } from './injection';
import { isPageKept, isPrivate, shownMarks } from './keeping';
import { getSettings } from './settings';
import { getTabRecord, setOnly, type TabRecord, touchTab, waitForTabRecord } from './tab-records';
import { isPageMarked, isSiteOff, type MarksScope, showEverywhere, showIn, switchMarks, viewFor } from './view';
import { changedIn } from './visits';

const READ_TIMEOUT_MS = 8_000;

/**
 * The state of a tab, after making sure that the page script runs there and its reading is at hand: after the
 * background died, the tab navigated, or the browser pushed the reading out, the page is asked again. A page that had
 * no article is always asked again: it may have one by now.
 */
export async function openTab(tabId: number): Promise<TabState> {
  // A reader waits for this, and most of the time all of it is needed: it is asked at once.
  const [tab, seen, known] = await Promise.all([
    browser.tabs.get(tabId),
    pingPage(tabId),
    getTabRecord(tabId).then((record) => record && { record, state: begun(stateOf(tabId, record)) }),
  ]);
  const closed = tab.isInReaderMode ? 'reader-view' : unreadableByAddress(tab.url);
  if (closed !== null) return unreadable(closed);
  if (known?.record.status === 'read' && known.record.article.textHash === seen) {
    follow(touchTab(tabId));
    return known.state;
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

/** The state of a tab after marks were switched for its page or its site; other tabs follow. */
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

/** `work` that may turn out to be of no use: then nobody asks how it went. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}

async function stateOf(tabId: number, record: TabRecord | null): Promise<TabState> {
  if (record === null) return unreadable('failed');
  if (record.status === 'no-article') return unreadable(record.framed ? 'framed' : 'no-article');
  const { article, reading, engineVersion, unpainted } = record;
  const host = hostOf(article.url);
  const signs = record.signs ?? NO_SIGNS;
  const asked = getSettings();
  const marked = shownMarks(tabId, article, reading);
  const inPrivate = isPrivate(tabId);
  const [settings, view, siteOff, access, accessLost, kept, actorNotes, changed, pageKept, hidden, page] =
    await Promise.all([
      asked,
      asked.then((chosen) => viewFor(tabId, article, chosen)),
      asked.then((chosen) => isSiteOff(article.url, chosen)),
      accessTo(host),
      isLost(host),
      marked,
      Promise.all([marked, inPrivate]).then(([found, incognito]) =>
        notesOnSpeakers(article, reading, found, incognito),
      ),
      marked.then((found) => changedIn(article, reading, found)),
      isPageKept(article.key),
      inPrivate,
      asked.then((chosen) => isPageMarked(tabId, article, chosen)),
    ]);
  return {
    status: 'read',
    article,
    reading,
    engineVersion,
    unpainted,
    kept,
    pageKept: pageKept && !hidden,
    host,
    access,
    accessLost: accessLost && access === 'tab',
    isPrivate: hidden,
    marks: { page, site: !siteOff },
    news: newsVerdict(signs, reading),
    signs,
    view,
    settings,
    actorNotes,
    changed,
  };
}

function unreadable(why: Unreadable): TabState {
  return { status: 'unreadable', why };
}
