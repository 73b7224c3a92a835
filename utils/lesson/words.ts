/** The words of a text: what a pupil selects snaps to whole ones, and overlap is counted in them. */
import type { Span } from '../model';

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,-](?=[\p{L}\p{N}]))*/gu;

/** Whether there is a word in it. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a letter that takes two code units begins before `at` and ends behind it. */
export function cutsLetter(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** In the order of the text; none overlap. Linear. */
export function wordsIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }): Span => [index, index + word.length]);
}

/** The first word that ends behind `offset`, by its place; `words.length` where none does. Logarithmic. */
export function wordAfter(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words that `span` has a unit of, as a half-open range of their places; empty where it has none. */
export function wordsOf(words: readonly Span[], [start, end]: Span): readonly [from: number, to: number] {
  const from = wordAfter(words, start);
  let to = from;
  while (to < words.length && (words[to]?.[0] ?? end) < end) to++;
  return [from, to];
}

/** `[from, to)` with the words and letters that it cuts made whole and no white space at its ends; null where it has no word. */
export function snapped(text: string, words: readonly Span[], from: number, to: number): Span | null {
  const [first, last] = wordsOf(words, [from, to]);
  if (first >= last) return null;
  const start = Math.min(cutsLetter(text, from) ? from - 1 : from, words[first]?.[0] ?? from);
  const end = Math.max(cutsLetter(text, to) ? to + 1 : to, words[last - 1]?.[1] ?? to);
  const chosen = text.slice(start, end);
  return [start + chosen.length - chosen.trimStart().length, end - chosen.length + chosen.trimEnd().length];
}
