import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { createTabModel, type TabModel } from '@/components/parts/tab-model';
import type { FromPage } from '@/utils/messages/panel-schemas';
import { openPageLine, type PageLine } from '@/utils/messages/panel-stream';
import type { Unreadable } from '@/utils/messages/protocol';
import { ask } from '@/utils/messages/transport';

/** Shorter waits show what was there before, so that a turn to another tab does not flicker. */
const PATIENCE_MS = 150;
/** A page script runs there and goes on looking. */
const ON_LINE: ReadonlySet<Unreadable> = new Set(['no-article', 'framed']);
/** A page that is left needs a moment until the next one is there. */
const AFTER_LEAVING_MS = 400;

/** The panel: one tab at a time, and where the reader is in it. */
export interface PanelModel {
  readonly tab: TabModel;
  /** Of the tab that it is turned to; -1: none yet. */
  readonly tabId: number;
  /** The claim that the reader is at on the page; null: none, or nobody is to look. */
  readonly here: ReadonlySignal<string | null>;
  /** Shows this tab from now on. */
  turnTo(tabId: number): void;
  /** The tab may be another by now, or may be read by now. */
  lookAgain(): void;
  /** Shall the list go where the reader is? A setting. */
  setFollows(on: boolean): void;
}

export function createPanelModel(): PanelModel {
  let tabId = -1;
  let line: PageLine | null = null;
  let isLooking = false;
  let isDue = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const here = signal<string | null>(null);
  const tab = createTabModel(
    async () => tabId,
    () => {},
  );

  function hear(said: FromPage): void {
    if (said.what === 'at') here.value = said.claimId;
    else void lookAgain();
  }

  function hangUp(): void {
    clearTimeout(again);
    line?.close();
    line = null;
    here.value = null;
  }

  function onGone(): void {
    line = null;
    here.value = null;
    tab.forget();
    again = setTimeout(lookAgain, AFTER_LEAVING_MS);
  }

  /** One look at a time: a look makes the page say things that ask for a look. */
  async function lookAgain(): Promise<void> {
    clearTimeout(again);
    isDue = true;
    if (isLooking || tabId < 0) return;
    isLooking = true;
    while (isDue) {
      isDue = false;
      await tab.open();
    }
    isLooking = false;
  }

  effect(() => {
    const shown = tab.shown.value;
    // Where a page script looks for an article, it says when it has found one.
    const isOnLine = shown.status === 'read' || (shown.status === 'unreadable' && ON_LINE.has(shown.why));
    if (isOnLine && line === null) line = openPageLine(tabId, hear, onGone);
    const follows = shown.status === 'read' && shown.settings.panelFollows;
    line?.follow(follows);
    if (!follows) here.value = null;
  });

  return {
    tab,
    get tabId() {
      return tabId;
    },
    here,
    turnTo(id) {
      if (id === tabId) return;
      hangUp();
      tabId = id;
      const patience = setTimeout(tab.forget, PATIENCE_MS);
      void tab.open().finally(() => clearTimeout(patience));
    },
    lookAgain: () => void lookAgain(),
    setFollows(on) {
      void ask('ui>background:set-settings', { panelFollows: on }).then(lookAgain, lookAgain);
    },
  };
}
