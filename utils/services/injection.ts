import browser from 'webextension-polyfill';
import type { Unreadable } from '../messages/protocol';
import { askPage, WhenceError } from '../messages/transport';
import { unreadableByAddress, unreadableByRefusal } from './address';

const PAGE_SCRIPT = '/content-scripts/page.js';
const READER_SCRIPT = '/content-scripts/readability.js';
const PAGE_STYLE = '/content-scripts/page.css';

/** The hash of the text the page script has read (null: not yet), or `absent` where no page script runs. */
export async function pingPage(tabId: number): Promise<string | null | 'absent'> {
  try {
    return (await askPage(tabId, 'background>page:ping', {})).textHash;
  } catch (error) {
    if (error instanceof WhenceError && error.code === 'unreachable') return 'absent';
    throw error;
  }
}

/** Puts the highlight styles, and nothing else, into all frames of the tab that Whence may read; each has them once. */
export async function styleFrames(tabId: number): Promise<void> {
  const style = { target: { tabId, allFrames: true }, files: [PAGE_STYLE] };
  await browser.scripting.removeCSS(style).catch(() => {});
  await browser.scripting.insertCSS(style);
}

/** Puts Readability beside the page script of a tab. */
export async function bringReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT] });
}

/** Puts the page script and its highlight styles into a tab's top frame; null, or why that cannot be done. */
export async function injectPage(tabId: number, url: string | undefined): Promise<Unreadable | null> {
  const byAddress = unreadableByAddress(url);
  if (byAddress !== null) return byAddress;
  const target = { tabId };
  try {
    const [probe] = await browser.scripting.executeScript({ target, func: () => document.contentType });
    if (probe?.result === 'application/pdf') return 'pdf';
    await injectArticle(tabId);
    return null;
  } catch {
    return unreadableByRefusal(url);
  }
}

/** The same where a page is known to be there: nothing is asked, and nothing waits for another. Throws where it is not let in. */
export async function injectArticle(tabId: number): Promise<void> {
  const target = { tabId };
  await Promise.all([
    browser.scripting.insertCSS({ target, files: [PAGE_STYLE] }),
    browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] }),
  ]);
}
