/** What the shortcuts and the context menu do besides showing marks. */
import type { Tabs } from 'webextension-polyfill';
import { askPage, newId } from '../messages/transport';
import { flashBadge } from './badge';
import { keepFor, showKeptIn } from './keeping';
import { openTab } from './tab-state';

/** Keeps the whole page of a tab, reading it first where needed, and says so on the toolbar. */
export async function keepPageOf(tab: Tabs.Tab): Promise<void> {
  await keepAndTell(tab, async () => ({ claimId: null, span: null }));
}

/** Keeps what the reader selected, as a passage of their own. */
export async function keepSelectionOf(tab: Tabs.Tab): Promise<void> {
  await keepAndTell(tab, async (tabId) => {
    const span = await askPage(tabId, 'background>page:get-selection', {});
    return span === null ? null : { claimId: null, span };
  });
}

type Wish = { readonly claimId: null; readonly span: readonly [number, number] | null };

async function keepAndTell(tab: Tabs.Tab, wishOf: (tabId: number) => Promise<Wish | null>): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  const state = await openTab(tabId);
  const wish = state.status === 'read' ? await wishOf(tabId) : null;
  if (wish === null) return flashBadge(tabId, '✕');
  await keepFor(tabId, { id: newId(), ...wish, note: '' });
  await showKeptIn([tabId]);
  await flashBadge(tabId, '✓');
}
