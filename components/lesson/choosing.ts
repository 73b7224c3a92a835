import { type ReadonlySignal, signal } from '@preact/signals';
import type { Counted } from '@/utils/lesson/placed';
import { sentenceAt } from '@/utils/lesson/sentences';
import { snapped, wordAfter, wordsOf } from '@/utils/lesson/words';
import type { Span } from '@/utils/model';

/** What the reader has chosen of the text, by a pointer or by keys: whole words. */
export interface Choosing {
  /** null: nothing. */
  readonly chosen: ReadonlySignal<Span | null>;
  /** The browser's own selection has changed; both ends alike: a caret. */
  follow(from: number, to: number): void;
  /** The sentence that the caret is in; where a whole sentence is chosen, the one after or before it. */
  sentence(step: 1 | -1): Span | null;
  /** One word more at the end: the first, where nothing is chosen. */
  more(): Span | null;
  /** One word less at the end; null where none is left. */
  less(): Span | null;
  clear(): void;
}

export function createChoosing(text: string, { sentences, words }: Counted): Choosing {
  const chosen = signal<Span | null>(null);
  let caret = 0;

  function choose(span: Span | null): Span | null {
    chosen.value = span;
    if (span !== null) caret = span[0];
    return span;
  }

  return {
    chosen,
    follow(from, to) {
      caret = from;
      const now = chosen.value;
      // What was chosen here comes back as the browser's selection.
      if (now !== null && now[0] === from && now[1] === to) return;
      const span = from === to ? null : snapped(text, words, from, to);
      if (span === null || now === null || span[0] !== now[0] || span[1] !== now[1]) chosen.value = span;
    },
    sentence(step) {
      const now = chosen.value;
      const at = sentenceAt(sentences, now?.[0] ?? caret);
      const here = sentences[at]?.span ?? null;
      const isWhole = now !== null && here !== null && now[0] === here[0] && now[1] === here[1];
      return choose((isWhole ? sentences[at + step]?.span : here) ?? here);
    },
    more() {
      const now = chosen.value;
      const word = words[wordAfter(words, now === null ? caret : now[1])];
      if (word === undefined) return now;
      return choose(now === null ? word : [now[0], word[1]]);
    },
    less() {
      const now = chosen.value;
      if (now === null) return null;
      const [from, to] = wordsOf(words, now);
      const last = words[to - 2];
      return choose(to - from < 2 || last === undefined ? null : [now[0], last[1]]);
    },
    clear() {
      chosen.value = null;
    },
  };
}
