import type { Analysis } from '../../analysis';
import { isQuoted, isWord, wordAt } from '../../attribution/grammar';
import type { Range } from '../../quotes';

/** Without marks at its edges that are no quotation marks, and with the whole of a quotation that it begins or ends in; null: nothing is left. */
export function contentOf(analysis: Analysis, first: number, last: number): Range | null {
  const { tokens, quotes } = analysis;
  let from = first;
  let to = last;
  while (from < to && !isWord(tokens, from) && !isQuoted(analysis, from)) from++;
  // "dass" only joins; "ob" and "wie" say something.
  if (!isQuoted(analysis, from) && /^(?:dass|daß)$/.test(wordAt(tokens, from))) from++;
  while (to > from && !isQuoted(analysis, to - 1) && /^(?:\.+|[!?,;:…—–-]+)$/.test(wordAt(tokens, to - 1))) to--;
  if (to <= from) return null;
  const opening = quotes.ranges[quotes.of[from] ?? -1];
  const closing = quotes.ranges[quotes.of[to - 1] ?? -1];
  return { from: Math.min(from, opening?.from ?? from), to: Math.max(to, closing?.to ?? to) };
}

/** Pieces in the order of the text; those that meet or share a quotation are one. */
export function contents(analysis: Analysis, pieces: readonly (readonly [number, number])[]): Range[] {
  const ranges = pieces.flatMap(([from, to]) => contentOf(analysis, from, to) ?? []).sort((a, b) => a.from - b.from);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.from < last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else joined.push(range);
  }
  return joined;
}
