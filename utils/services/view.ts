/** Which marks a tab shows, the switches behind it, and telling every open page of a change. */
import browser from 'webextension-polyfill';
import { shownReading } from '../corrected';
import { askPage, WhenceError } from '../messages/transport';
import type { Article } from '../model';
import { newsVerdict } from '../news-rule';
import { siteOf } from '../page-key';
import { NO_SIGNS } from '../page-signs';
import type { Settings, View } from '../settings';
import { showCount } from './badge';
import { isPrivate, shownMarks } from './keeping';
import { changeSettings, getSettings } from './settings';
import {
  getOnly,
  getPrivateSitesOff,
  getTabRecord,
  isPageOff,
  isPageOn,
  setPageOff,
  setPageOn,
  setPrivateSitesOff,
  tabsRead,
} from './tab-records';

/** `site-as-news`: the marks of a site's pages that do not look like news. */
export type MarksScope = 'page' | 'site' | 'site-as-news';

/** Are marks off on the site of `url`? `news.example` switched off is `www.news.example` switched off. */
export async function isSiteOff(url: string, { sitesOff }: Settings): Promise<boolean> {
  const site = siteOf(url);
  return sitesOff.includes(site) || (await getPrivateSitesOff()).includes(site);
}

export async function viewFor(tabId: number, article: Article, settings: Settings): Promise<View> {
  const { strength, highContrast, sureness, interpretation } = settings;
  const [siteOff, page, only, inPrivate] = await Promise.all([
    isSiteOff(article.url, settings),
    isPageMarked(tabId, article, settings),
    getOnly(tabId, article.textHash),
    isPrivate(tabId),
  ]);
  const on = strength !== 'off' && !siteOff && page;
  const selectionButton = settings.selectionButton && !inPrivate;
  return { on, strength, highContrast, selectionButton, sureness, interpretation, only };
}

/** Does the reader want marks on this page, as chosen for it, or for its site, or because it is read as news? */
export async function isPageMarked(tabId: number, article: Article, { sitesAsNews }: Settings): Promise<boolean> {
  const [off, on] = await Promise.all([isPageOff(tabId, article.key), isPageOn(tabId, article.key)]);
  if (off) return false;
  if (on || sitesAsNews.includes(siteOf(article.url))) return true;
  const record = await getTabRecord(tabId);
  return record?.status !== 'read' || newsVerdict(record.signs ?? NO_SIGNS, record.reading).news;
}

/**
 * Switches marks for the tab's page or its site. A site switched off from a private window is remembered
 * until the browser ends, and written nowhere. Throws `refused` for the site of a page that has none, such as a file.
 */
export async function switchMarks(tabId: number, article: Article, scope: MarksScope, on: boolean): Promise<void> {
  if (scope === 'page') {
    await setPageOff(tabId, article.key, !on);
    return setPageOn(tabId, article.key, on);
  }
  const site = siteOf(article.url);
  if (site === '') throw new WhenceError('refused', 'This page belongs to no site.');
  const switched = (sites: readonly string[]) => [...sites.filter((other) => other !== site), ...(on ? [] : [site])];
  const { incognito } = await browser.tabs.get(tabId);
  if (scope === 'site-as-news') {
    // Nothing of a private window is stored: there the page alone is marked.
    if (incognito) return switchMarks(tabId, article, 'page', on);
    await setPageOff(tabId, article.key, false);
    await setPageOn(tabId, article.key, false);
    const others = (sites: readonly string[]) => sites.filter((other) => other !== site);
    await changeSettings(({ sitesAsNews }) => ({ sitesAsNews: [...others(sitesAsNews), ...(on ? [site] : [])] }));
    return;
  }
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
