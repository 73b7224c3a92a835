/** Marks as they are counted: the words that each has, and the sentence that it begins in. */
import type { Span } from '../model';
import type { Marked, MarkKind } from './lesson';
import { merged, type Ranges, sizeOf } from './ranges';
import { type Sentence, sentenceAt } from './sentences';
import { wordsOf } from './words';

/** A text as it is counted in. */
export interface Counted {
  readonly sentences: readonly Sentence[];
  /** Words that are not there count nowhere, nor does a mark that has no others. */
  readonly words: readonly Span[];
  /** How many of the sentences have words that count; absent: all. */
  readonly counting?: number;
}

export interface Placed<M extends Marked> {
  readonly mark: M;
  /** By their places among the words of the text; never empty. */
  readonly words: Ranges;
  /** From the first of them to the last, half-open. */
  readonly extent: Span;
  readonly size: number;
  /** The sentence that the first of them stands in, by its place. */
  readonly sentence: number;
}

/** The marks of one kind, in the order of the text and the longer first. A mark without a word counts nowhere. */
export function placedOf<M extends Marked>(marks: readonly M[], kind: MarkKind, text: Counted): readonly Placed<M>[] {
  const found: Placed<M>[] = [];
  for (const mark of marks) {
    if (mark.kind !== kind) continue;
    const words = merged(mark.spans.map((span) => wordsOf(text.words, span)));
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) continue;
    const sentence = sentenceAt(text.sentences, text.words[first[0]]?.[0] ?? 0);
    found.push({ mark, words, extent: [first[0], last[1]], size: sizeOf(words), sentence });
  }
  return found.sort(inOrder);
}

/** The text without what stands in any of `spans`: so people are compared with a reader who passed it over. */
export function without(text: Counted, spans: readonly Span[]): Counted {
  if (spans.length === 0) return text;
  const out = merged(spans);
  let next = 0;
  const words = text.words.filter(([start]) => {
    while ((out[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++;
    return start < (out[next]?.[0] ?? Number.POSITIVE_INFINITY);
  });
  const counting = new Set(words.map(([start]) => sentenceAt(text.sentences, start))).size;
  return { sentences: text.sentences, words, counting };
}

function inOrder<M extends Marked>(one: Placed<M>, other: Placed<M>): number {
  const [[start, end], [otherStart, otherEnd]] = [one.extent, other.extent];
  const name = (placed: Placed<M>) => placed.mark.standing ?? '';
  return start - otherStart || otherEnd - end || (name(one) < name(other) ? -1 : Number(name(one) > name(other)));
}
