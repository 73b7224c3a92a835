import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { sayError } from '@/components/parts/say-error';
import type { Kept, TabState } from '@/utils/messages/protocol';
import { ask, newId } from '@/utils/messages/transport';
import type { Correction } from '@/utils/model';
import type { Sureness } from '@/utils/sureness';

export type MarksScope = 'page' | 'site' | 'everywhere';
export type ReadTab = Extract<TabState, { status: 'read' }>;
export type Shown = { readonly status: 'opening' } | { readonly status: 'failed'; readonly say: string } | TabState;

/** Something taken away that can be brought back: a claim, by its words, or the page. */
export interface Removed {
  /** Null: the page. */
  readonly claim: { readonly id: string; readonly words: string } | null;
  readonly annotations: string[];
  readonly pages: string[];
}

/** Names a removal by its records: the same ones taken away again are the same removal. */
export function removedKey({ annotations, pages }: Removed): string {
  return [...annotations, ...pages].join(' ');
}

/** The popup of one tab: what it shows, and what the reader can do there. No action throws: it sets `problem`. */
export interface Popup {
  readonly shown: ReadonlySignal<Shown>;
  /** A failed action as a plain sentence; empty when there is none. */
  readonly problem: ReadonlySignal<string>;
  /** True after the reader's first keep: say where notes live. */
  readonly firstTime: ReadonlySignal<boolean>;
  /** What was removed and not brought back, newest last; each can be brought back by itself. */
  readonly removed: ReadonlySignal<readonly Removed[]>;
  open(): Promise<void>;
  showClaim(claimId: string): Promise<void>;
  /** The map of voices of this tab, in a tab of its own. */
  openVoices(): Promise<void>;
  /** `null` keeps the page itself. */
  keep(claimId: string | null): Promise<void>;
  /** What the reader says of that claim in place of the engine; null takes it back. */
  correct(claimId: string, correction: Correction | null): Promise<void>;
  remove(removed: Removed): Promise<void>;
  undo(removed: Removed): Promise<void>;
  setMarks(scope: MarksScope, on: boolean): Promise<void>;
  /** For every page, as in the settings. */
  setSureness(sureness: Sureness): Promise<void>;
  setNote(id: string, note: string): Promise<void>;
  setPageNote(key: string, note: string): Promise<void>;
}

/** `findTab` gives the tab's id; `leave` is called once the page shows the claim that the reader chose. */
export function createPopup(findTab: () => Promise<number>, leave: () => void): Popup {
  const shown = signal<Shown>({ status: 'opening' });
  const problem = signal('');
  const firstTime = signal(false);
  const removed = signal<readonly Removed[]>([]);
  let tabId = -1;

  async function attempt(action: () => Promise<void>): Promise<void> {
    try {
      problem.value = '';
      await action();
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  function change(patch: Partial<ReadTab>): void {
    if (shown.value.status === 'read') shown.value = { ...shown.value, ...patch };
  }

  function keptNow({ kept, pageKept, firstTime: first }: Kept): void {
    change({ kept, pageKept });
    if (first) firstTime.value = true;
  }

  async function load(): Promise<void> {
    shown.value = await ask('ui>background:open-tab', { tabId });
  }

  return {
    shown,
    problem,
    firstTime,
    removed,
    async open() {
      try {
        tabId = await findTab();
        await load();
      } catch (error) {
        shown.value = { status: 'failed', say: sayError(error) };
      }
    },
    showClaim: (claimId) =>
      attempt(async () => {
        await ask('ui>background:show-claim', { tabId, claimId });
        leave();
      }),
    openVoices: () =>
      attempt(async () => {
        await browser.tabs.create({ url: browser.runtime.getURL(`/voices.html?tab=${tabId}`) });
        leave();
      }),
    keep: (claimId) =>
      attempt(async () => {
        if (shown.value.status !== 'read') return;
        const { textHash } = shown.value.article;
        keptNow(await ask('ui>background:keep', { tabId, id: newId(), claimId, span: null, note: '', textHash }));
      }),
    correct: (claimId, correction) =>
      attempt(async () => {
        if (shown.value.status !== 'read') return;
        const { textHash } = shown.value.article;
        keptNow(await ask('ui>background:correct', { tabId, id: newId(), claimId, correction, textHash }));
      }),
    remove: (gone) =>
      attempt(async () => {
        await ask('ui>background:delete', { annotations: gone.annotations, pages: gone.pages });
        removed.value = [...removed.value.filter((other) => removedKey(other) !== removedKey(gone)), gone];
        await load();
      }),
    undo: (gone) =>
      attempt(async () => {
        await ask('ui>background:restore', { annotations: gone.annotations, pages: gone.pages });
        removed.value = removed.value.filter((other) => other !== gone);
        await load();
      }),
    setMarks: (scope, on) =>
      attempt(async () => {
        shown.value = await ask('ui>background:set-marks', { tabId, scope, on });
      }),
    setSureness: (sureness) =>
      attempt(async () => {
        await ask('ui>background:set-settings', { sureness });
        await load();
      }),
    async setNote(id, note) {
      await ask('ui>background:set-note', { id, note });
    },
    async setPageNote(key, note) {
      await ask('ui>background:set-page-note', { key, note });
    },
  };
}
