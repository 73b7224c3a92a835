import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { sayError } from '@/components/parts/say-error';
import type { TabState } from '@/utils/messages/protocol';
import { ask, WhenceError } from '@/utils/messages/transport';

type Shown = { readonly status: 'opening' } | { readonly status: 'failed'; readonly say: string } | TabState;

/** The map of one tab. No action throws: it sets `problem`. */
export interface VoicesState {
  readonly shown: ReadonlySignal<Shown>;
  /** A failed action as a plain sentence; empty when there is none. */
  readonly problem: ReadonlySignal<string>;
  /** Reads the tab, or what became of it. */
  open(): Promise<void>;
  /** Goes to the article's tab, to that claim. */
  showClaim(claimId: string): Promise<void>;
  goBack(): Promise<void>;
}

/** `tabId` null: the page was opened without one. */
export function createVoices(tabId: number | null): VoicesState {
  const shown = signal<Shown>({ status: 'opening' });
  const problem = signal('');

  async function attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      problem.value = '';
      await action();
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return {
    shown,
    problem,
    async open() {
      try {
        if (tabId === null) throw new WhenceError('not-found');
        shown.value = await ask('ui>background:open-tab', { tabId });
      } catch (error) {
        shown.value = { status: 'failed', say: sayError(error) };
      }
    },
    showClaim: (claimId) =>
      attempt(async () => {
        if (tabId === null) return;
        await ask('ui>background:show-claim', { tabId, claimId });
        await browser.tabs.update(tabId, { active: true });
      }),
    goBack: () =>
      attempt(async () => {
        if (tabId !== null) await browser.tabs.update(tabId, { active: true });
      }),
  };
}
