import type { Span } from './model';
import type { Selectors } from './records';

/** What stands around a passage tells it from its like; 128 units are about twenty words: see decision 0020. */
const CONTEXT_LENGTH = 128;

/**
 * How to find `span` of `text` again: its words with up to 128 UTF-16 code units before and after (no surrogate pair is
 * cut), and its place. Throws `RangeError` where the span is empty or not inside the text.
 * Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5, with UTF-16 code units in place of code points.
 */
export function describe([start, end]: Span, text: string): Selectors {
  if (!(0 <= start && start < end && end <= text.length)) {
    throw new RangeError(`[${start}, ${end}) is no span of a text of ${text.length} units.`);
  }
  const from = start - CONTEXT_LENGTH;
  const to = end + CONTEXT_LENGTH;
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(from <= 0 ? 0 : from + (cutsPair(text, from) ? 1 : 0), start),
      suffix: text.slice(end, to >= text.length ? text.length : to - (cutsPair(text, to) ? 1 : 0)),
    },
    position: { start, end },
  };
}

/** Does a cut at `at` separate the two halves of one character? */
export function cutsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
