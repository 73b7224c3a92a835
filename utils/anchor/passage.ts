import type { Selectors } from '../records';
import { plainText } from './plain-text';
import type { WordIndex } from './word-index';

/** A passage as it was described, in the words of a text to find it in: the tokens of prefix, quote and suffix in a row. */
export interface Passage {
  readonly ids: Int32Array;
  readonly count: number;
  /** Which of the tokens are the quote's: half-open; those before are the prefix's, those after the suffix's. */
  readonly quote: readonly [from: number, to: number];
  /** The quote, plain and without white space around it. */
  readonly exact: string;
  /** For each token of the quote where it starts in `exact`. */
  readonly startsInQuote: Int32Array;
  /** What the words of the quote say together. */
  readonly quoteWeight: number;
  /** Did it begin a block, and end one? */
  readonly startedBlock: boolean;
  readonly endedBlock: boolean;
  /** Did it begin a sentence, and end one? */
  readonly startedSentence: boolean;
  readonly endedSentence: boolean;
}

const SENTENCE_END = /[.!?。！？]["')\]]*$/;

/** Linear in the passage. */
export function passageOf({ quote, position }: Selectors, index: WordIndex): Passage {
  const exact = plainText(quote.exact).text.trim();
  const prefixText = plainText(quote.prefix).text.trimEnd();
  const before = index.tokensOf(prefixText);
  const inside = index.tokensOf(exact);
  const after = index.tokensOf(plainText(quote.suffix).text);
  // The far ends of the context may be words cut in two.
  const prefix = before.ids.subarray(before.count > 1 && position.start > quote.prefix.length ? 1 : 0);
  const suffix = after.ids.subarray(0, after.count > 1 ? -1 : undefined);
  const ids = new Int32Array(prefix.length + inside.count + suffix.length);
  ids.set(prefix);
  ids.set(inside.ids, prefix.length);
  ids.set(suffix, prefix.length + inside.count);
  return {
    ids,
    count: ids.length,
    quote: [prefix.length, prefix.length + inside.count],
    exact,
    startsInQuote: inside.starts,
    quoteWeight: weightOf(index, inside.ids, 0, inside.count),
    startedBlock: prefix.length === 0 || /\n\s*$/.test(quote.prefix),
    endedBlock: suffix.length === 0 || /^\s*\n/.test(quote.suffix),
    startedSentence: prefix.length === 0 || /\n\s*$/.test(quote.prefix) || SENTENCE_END.test(prefixText),
    endedSentence: SENTENCE_END.test(exact),
  };
}

/** What `[from, to)` of those tokens say together. */
export function weightOf(index: WordIndex, ids: Int32Array, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i++) weight += index.weightOf(ids[i] ?? -1);
  return weight;
}
