/** Puts a note that changes while it is being stored into the store, the newest words last. */
export interface NoteSaver {
  /** The words as far as they are known to be stored. */
  readonly stored: string;
  /** Another window, or another machine, has stored these words. `isShown`: they stand in the field, and what is typed goes on from them. */
  follow(stored: string, isShown: boolean): void;
  /**
   * Settles when these words, or newer ones asked for in the meantime, are stored or have failed; rejects with what
   * `write` threw. One write runs at a time: it may be sent again after a time-out, and would then overwrite what was
   * written after it. Of several that wait only the newest is written.
   */
  save(words: string): Promise<void>;
  /** `save` for a page that may be gone before its turn comes: also sent at once. */
  saveLeaving(words: string): Promise<void>;
}

/**
 * `write` stores a note; writing one twice must be as good as once. `was`: the words that it was made of, as its writer saw them last:
 * others that were stored since are not overwritten knowingly.
 */
export function createNoteSaver(stored: string, write: (words: string, was: string) => Promise<void>): NoteSaver {
  let was = stored;
  let waiting: string | null = null;
  let busy = false;
  let done: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    busy = true;
    try {
      while (waiting !== null) {
        const words: string = waiting;
        waiting = null;
        try {
          await write(words, was);
          stored = words;
          was = words;
          if (waiting === words) waiting = null;
        } catch (error) {
          // What newer words replace is not missed.
          if (waiting === null) throw error;
        }
      }
    } finally {
      busy = false;
    }
  }

  function save(words: string): Promise<void> {
    if (!busy && words === stored) return Promise.resolve();
    waiting = words;
    if (!busy) done = run();
    return done;
  }

  return {
    get stored() {
      return stored;
    },
    follow(words, isShown) {
      stored = words;
      if (isShown) was = words;
    },
    save,
    saveLeaving(words) {
      // In its turn it is written again, should the page live on and the write before it be the last to arrive.
      if (busy) void write(words, was).catch(() => {});
      return save(words);
    },
  };
}
