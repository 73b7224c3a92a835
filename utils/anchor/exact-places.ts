import type { Passage } from './passage';
import type { WordIndex } from './word-index';

interface ExactPlace {
  /** In units of the plain text. */
  readonly span: readonly [start: number, end: number];
  /** In tokens of the text. */
  readonly start: number;
  readonly end: number;
}

/** A word of a long article may stand in it a thousand times. */
const MOST_EQUAL = 1_000;

/** Where the very words of the passage stand, at most `MOST_EQUAL` places. Linear in the places of its rarest word. */
export function exactPlaces(index: WordIndex, passage: Passage): readonly ExactPlace[] {
  const { exact, ids } = passage;
  const [from, to] = passage.quote;
  const { text } = index.plain;
  const found: ExactPlace[] = [];
  const add = (at: number, start: number) =>
    found.push({ span: [at, at + exact.length], start, end: index.tokenAt(at + exact.length - 1) + 1 });
  // The first and the last word of a passage may be parts of words.
  let rarest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = from + 1; i < to - 1; i++) {
    const places = index.placesOf(ids[i] ?? -1).length;
    if (places < fewest) [rarest, fewest] = [i, places];
  }
  if (rarest < 0) {
    for (let at = text.indexOf(exact); at >= 0 && found.length < MOST_EQUAL; at = text.indexOf(exact, at + 1))
      add(at, index.tokenAt(at));
    return found;
  }
  const before = passage.startsInQuote[rarest - from] ?? 0;
  for (const place of index.placesOf(ids[rarest] ?? -1)) {
    const at = (index.starts[place] ?? 0) - before;
    if (at >= 0 && text.startsWith(exact, at)) add(at, index.tokenAt(at));
    if (found.length >= MOST_EQUAL) break;
  }
  return found;
}
