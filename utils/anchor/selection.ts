import { cutsPair } from '../describe';
import type { Span } from '../model';

/**
 * The part of a reader's selection that is worth keeping: without white space at its ends and without halves of
 * characters. null where nothing is left. `selection` may reach beyond the text. Linear in what is cut off.
 */
export function selectionQuote(selection: readonly [number, number], text: string): Span | null {
  let start = Math.max(0, selection[0]);
  let end = Math.min(text.length, selection[1]);
  if (cutsPair(text, start)) start--;
  if (cutsPair(text, end)) end++;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (start < end && isSpace(text.charAt(end - 1))) end--;
  return start < end ? [start, end] : null;
}

function isSpace(unit: string): boolean {
  return unit.trim() === '';
}
