/** What the shortcuts and the context menu do besides showing marks. */
import type { Tabs } from 'webextension-polyfill';
import { askPage, newId } from '../messages/transport';
import type { Article, Span } from '../model';
import { clearBadge, flashBadge } from './badge';
import { keep } from './keeping';
import { openTab } from './tab-state';
import { recount, showKeptIn } from './view';

/** Keeps the whole page of a tab, reading it first where needed, and says on the toolbar whether that went well. */
export async function keepPageOf(tab: Tabs.Tab): Promise<void> {
  await keepFromToolbar(tab, async () => ({ span: null }));
}

/** Keeps what the reader selected, as a passage of their own. */
export async function keepSelectionOf(tab: Tabs.Tab): Promise<void> {
  await keepFromToolbar(tab, async (tabId) => {
    const span = await askPage(tabId, 'background>page:get-selection', {});
    return span === null ? null : { span };
  });
}

/** Takes the reader to the next (1) or the previous (-1) unverified claim of a tab, reading it first where needed. */
export async function walkIn({ id: tabId }: Tabs.Tab, by: 1 | -1): Promise<void> {
  if (tabId === undefined) return;
  const state = await openTab(tabId);
  if (state.status === 'read') {
    await askPage(tabId, 'background>page:walk', { by });
    return;
  }
  await flashBadge(tabId, '✕');
  await clearBadge(tabId);
}

type WishFor = (tabId: number, article: Article) => Promise<{ readonly span: Span | null } | null>;

async function keepFromToolbar(tab: Tabs.Tab, wishFor: WishFor): Promise<void> {
  const { id: tabId, incognito } = tab;
  if (tabId === undefined) return;
  const done = await keepWhere({ id: tabId, incognito }, wishFor).catch((error: unknown) => {
    console.error('Whence:', error);
    return false;
  });
  await flashBadge(tabId, done ? '✓' : '✕');
  await clearBadge(tabId);
  await recount(tabId);
}

/** False where there is nothing to keep. */
async function keepWhere(
  tab: { readonly id: number; readonly incognito: boolean },
  wishFor: WishFor,
): Promise<boolean> {
  const state = await openTab(tab.id);
  if (state.status !== 'read') return false;
  const wish = await wishFor(tab.id, state.article);
  if (wish === null) return false;
  await keep(tab, { id: newId(), claimId: null, ...wish, note: '', textHash: state.article.textHash });
  await showKeptIn([tab.id]);
  return true;
}
