/** Which marks a tab shows, the switches behind it, and telling every open page of a change. */
import browser from 'webextension-polyfill';
import { shownReading } from '../corrected';
import { askPage, WhenceError } from '../messages/transport';
import type { Article } from '../model';
import { siteOf } from '../page-key';
import type { Settings, View } from '../settings';
import { showCount } from './badge';
import { shownMarks } from './keeping';
import { changeSettings, getSettings } from './settings';
import {
  getOnly,
  getPrivateSitesOff,
  getTabRecord,
  isPageOff,
  setPageOff,
  setPrivateSitesOff,
  tabsRead,
} from './tab-records';

export type MarksScope = 'page' | 'site';

/** Are marks off on the site of `url`? `news.example` switched off is `www.news.example` switched off. */
export async function isSiteOff(url: string, { sitesOff }: Settings): Promise<boolean> {
  const site = siteOf(url);
  return sitesOff.includes(site) || (await getPrivateSitesOff()).includes(site);
}

export async function viewFor(tabId: number, article: Article, settings: Settings): Promise<View> {
  const { strength, highContrast, sureness, interpretation } = settings;
  const [siteOff, pageOff, only] = await Promise.all([
    isSiteOff(article.url, settings),
    isPageOff(tabId, article.key),
    getOnly(tabId, article.textHash),
  ]);
  return { on: strength !== 'off' && !siteOff && !pageOff, strength, highContrast, sureness, interpretation, only };
}

/**
 * Switches marks for the tab's page or its site. A site switched off from a private window is remembered
 * until the browser ends, and written nowhere. Throws `refused` for the site of a page that has none, such as a file.
 */
export async function switchMarks(tabId: number, article: Article, scope: MarksScope, on: boolean): Promise<void> {
  if (scope === 'page') return setPageOff(tabId, article.key, !on);
  const site = siteOf(article.url);
  if (site === '') throw new WhenceError('refused', 'This page belongs to no site.');
  const switched = (sites: readonly string[]) => [...sites.filter((other) => other !== site), ...(on ? [] : [site])];
  const { incognito } = await browser.tabs.get(tabId);
  if (incognito) await setPrivateSitesOff(switched(await getPrivateSitesOff()));
  else await changeSettings(({ sitesOff }) => ({ sitesOff: switched(sitesOff) }));
}

/**
 * Sends every read tab the view that the settings now give it, and counts its badge anew. A tab whose page is stopped
 * answers late or never, so nothing that a reader waits for may wait for this.
 */
export async function showEverywhere(): Promise<void> {
  const settings = await getSettings();
  await Promise.all((await tabsRead()).map((tabId) => showIn(tabId, settings)));
}

/** The badge of a tab as its reading, the reader's corrections and the view have it. */
export async function recount(tabId: number): Promise<void> {
  const record = await getTabRecord(tabId);
  if (record?.status !== 'read') return;
  const { article, reading } = record;
  const shown = shownReading(reading, await shownMarks(tabId, article, reading));
  await showCount(tabId, shown, await viewFor(tabId, article, await getSettings()));
}

/** Tells the page scripts of these tabs what is kept now, so that their marks follow, and counts their badges anew. */
export async function showKeptIn(tabs: readonly number[] | 'all'): Promise<void> {
  const ids = tabs === 'all' ? await tabsRead() : tabs;
  await Promise.all(ids.map(showKept));
}

async function showKept(tabId: number): Promise<void> {
  const record = await getTabRecord(tabId);
  if (record?.status !== 'read') return;
  const kept = await shownMarks(tabId, record.article, record.reading);
  try {
    await askPage(tabId, 'background>page:kept', { textHash: record.article.textHash, kept });
  } catch {
    // A tab that has moved on has no page script any more: nothing to repaint, and no count of ours.
    return;
  }
  await recount(tabId);
}

/** Sends a read tab the view that it has by these settings, and counts its badge anew. */
export async function showIn(tabId: number, settings: Settings): Promise<void> {
  const record = await getTabRecord(tabId);
  if (record?.status !== 'read') return;
  const view = await viewFor(tabId, record.article, settings);
  try {
    await askPage(tabId, 'background>page:set-view', view);
  } catch {
    // A tab that has moved on has no page script any more: nothing to repaint, and no count of ours.
    return;
  }
  await recount(tabId);
}
