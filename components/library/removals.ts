import { type ReadonlySignal, signal } from '@preact/signals';

/** How long something deleted can be brought back here; the promise of the page is ten seconds at least. */
export const UNDO_MS = 15_000;

/** Something just done that takes something away, with what it takes to bring it back. */
export interface Removal {
  readonly id: number;
  readonly say: string;
  readonly takeBack: () => Promise<unknown>;
  /** Selects where the reader goes on after that. */
  readonly place: string;
  /** Done by key: the way back gets the focus, because the button that had it is gone. */
  readonly byKeyboard: boolean;
}

export interface RecordIds {
  readonly annotations: string[];
  readonly pages: string[];
}

/** What was deleted of late, newest last. Several stand side by side, each with its own time. */
export interface Removals {
  readonly list: ReadonlySignal<readonly Removal[]>;
  add(removal: Omit<Removal, 'id'>): void;
  drop(id: number): void;
  /** While the reader is at the list no time runs; afterwards each has its full time again. */
  hold(): void;
  release(): void;
}

export function createRemovals(lifetime: number = UNDO_MS): Removals {
  const list = signal<readonly Removal[]>([]);
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let held = false;
  let last = 0;

  function drop(id: number): void {
    clearTimeout(timers.get(id));
    timers.delete(id);
    list.value = list.value.filter((removal) => removal.id !== id);
    // What held the time may have gone with the last entry, without a word.
    if (list.value.length === 0) held = false;
  }

  function start(id: number): void {
    if (!held) timers.set(id, setTimeout(drop, lifetime, id));
  }

  return {
    list,
    drop,
    add(removal) {
      const id = ++last;
      list.value = [...list.value, { id, ...removal }];
      start(id);
    },
    hold() {
      held = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
    release() {
      if (!held) return;
      held = false;
      for (const { id } of list.value) start(id);
    },
  };
}
