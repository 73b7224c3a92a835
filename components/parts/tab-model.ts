import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { actorHash } from '@/utils/library-address';
import type { Kept, TabState } from '@/utils/messages/protocol';
import { ask, newId } from '@/utils/messages/transport';
import type { Correction } from '@/utils/model';
import type { Strength } from '@/utils/settings';
import type { Sureness } from '@/utils/sureness';
import { sayError } from './say-error';

export type MarksScope = 'page' | 'site' | 'site-as-news';
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

/** One tab as popup and panel have it: what is shown, and what the reader can do there. No action throws: it sets `problem`. */
export interface TabModel {
  readonly shown: ReadonlySignal<Shown>;
  /** A failed action as a plain sentence; empty when there is none. */
  readonly problem: ReadonlySignal<string>;
  /** True after the reader's first keep: say where notes live. */
  readonly firstTime: ReadonlySignal<boolean>;
  /** What was removed and not brought back, newest last; each can be brought back by itself. */
  readonly removed: ReadonlySignal<readonly Removed[]>;
  /** Asks for the tab as it is now; until that is known, what was shown stays. A later call overtakes an earlier one. */
  open(): Promise<void>;
  /** Shows nothing of a tab any more, until `open` knows better. */
  forget(): void;
  /** `stay`: the reader goes on from here, as to the next claim. */
  showClaim(claimId: string, stay?: 'stay'): Promise<void>;
  /** Only the claims of that actor are painted on the page; null: those of all again. */
  showOnly(actor: string | null): Promise<void>;
  /** The map of voices of this tab, in a tab of its own. */
  openVoices(): Promise<void>;
  /** This tab's article to mark by oneself, in a tab of its own. */
  openLesson(): Promise<void>;
  /** The library at that kept actor, in a tab of its own. */
  openActor(id: string): Promise<void>;
  /** `null` keeps the page itself. */
  keep(claimId: string | null): Promise<void>;
  /** What the reader says of that claim in place of the engine; null takes it back. */
  correct(claimId: string, correction: Correction | null): Promise<void>;
  remove(removed: Removed): Promise<void>;
  undo(removed: Removed): Promise<void>;
  setMarks(scope: MarksScope, on: boolean): Promise<void>;
  /** For every page, as in the settings. */
  setStrength(strength: Strength): Promise<void>;
  /** For every page, as in the settings. */
  setSureness(sureness: Sureness): Promise<void>;
  /** `was`: the note that it was made of; of `setPageNote` as well. */
  setNote(id: string, note: string, was: string): Promise<void>;
  setPageNote(key: string, note: string, was: string): Promise<void>;
}

/**
 * `findTab` gives the tab's id; `leave` is called once the page shows the claim that the reader chose; `known` gives the
 * state of a tab where it is at hand already, else null.
 */
export function createTabModel(
  findTab: () => Promise<number>,
  leave: () => void,
  known: (tabId: number) => Promise<TabState | null> = () => Promise.resolve(null),
): TabModel {
  const shown = signal<Shown>({ status: 'opening' });
  const problem = signal('');
  const firstTime = signal(false);
  const removed = signal<readonly Removed[]>([]);
  let tabId = -1;
  let turn = 0;

  async function attempt(action: () => Promise<void>): Promise<void> {
    try {
      problem.value = '';
      await action();
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  /** Another tab or text may be shown by now. */
  function keptNow(textHash: string, { kept, pageKept, firstTime: first }: Kept): void {
    const now = shown.value;
    if (now.status === 'read' && now.article.textHash === textHash) shown.value = { ...now, kept, pageKept };
    if (first) firstTime.value = true;
  }

  async function show(asked: Promise<TabState>): Promise<void> {
    const own = ++turn;
    const state = await asked;
    if (own === turn) shown.value = state;
  }

  function openPage(name: 'voices' | 'lesson'): Promise<void> {
    return attempt(async () => {
      await browser.tabs.create({ url: browser.runtime.getURL(`/${name}.html?tab=${tabId}`) });
      leave();
    });
  }

  function load(): Promise<void> {
    return show(ask('ui>background:open-tab', { tabId }));
  }

  return {
    shown,
    problem,
    firstTime,
    removed,
    async open() {
      const own = ++turn;
      try {
        const found = await findTab();
        if (own !== turn) return;
        tabId = found;
        await show(known(found).then((state) => state ?? ask('ui>background:open-tab', { tabId: found })));
      } catch (error) {
        // `show` has taken a turn of its own.
        if (turn <= own + 1) shown.value = { status: 'failed', say: sayError(error) };
      }
    },
    forget() {
      shown.value = { status: 'opening' };
    },
    showClaim: (claimId, stay) =>
      attempt(async () => {
        await ask('ui>background:show-claim', { tabId, claimId });
        if (stay === undefined) leave();
      }),
    showOnly: (actor) =>
      attempt(async () => {
        if (shown.value.status !== 'read') return;
        const { textHash } = shown.value.article;
        await show(ask('ui>background:show-only', { tabId, actor, textHash }));
      }),
    openVoices: () => openPage('voices'),
    openLesson: () => openPage('lesson'),
    openActor: (id) =>
      attempt(async () => {
        await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${actorHash(id)}`) });
        leave();
      }),
    keep: (claimId) =>
      attempt(async () => {
        if (shown.value.status !== 'read') return;
        const { textHash } = shown.value.article;
        const wish = { tabId, id: newId(), claimId, span: null, note: '', textHash };
        keptNow(textHash, await ask('ui>background:keep', wish));
      }),
    correct: (claimId, correction) =>
      attempt(async () => {
        if (shown.value.status !== 'read') return;
        const { textHash } = shown.value.article;
        const wish = { tabId, id: newId(), claimId, correction, textHash };
        keptNow(textHash, await ask('ui>background:correct', wish));
      }),
    remove: (gone) =>
      attempt(async () => {
        await ask('ui>background:delete', { tabId, annotations: gone.annotations, pages: gone.pages });
        removed.value = [...removed.value.filter((other) => removedKey(other) !== removedKey(gone)), gone];
        await load();
      }),
    undo: (gone) =>
      attempt(async () => {
        await ask('ui>background:restore', { tabId, annotations: gone.annotations, pages: gone.pages });
        removed.value = removed.value.filter((other) => other !== gone);
        await load();
      }),
    setMarks: (scope, on) =>
      attempt(async () => {
        await show(ask('ui>background:set-marks', { tabId, scope, on }));
      }),
    setStrength: (strength) =>
      attempt(async () => {
        await ask('ui>background:set-settings', { strength });
        await load();
      }),
    setSureness: (sureness) =>
      attempt(async () => {
        await ask('ui>background:set-settings', { sureness });
        await load();
      }),
    async setNote(id, note, was) {
      await ask('ui>background:set-note', { tabId, id, note, was });
    },
    async setPageNote(key, note, was) {
      await ask('ui>background:set-page-note', { tabId, key, note, was });
    },
  };
}
