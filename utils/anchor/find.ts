import type { Span } from '../model';
import type { Selectors } from '../records';
import { type Context, contextScore } from './context';
import { anywhere, betweenContext, placesOf } from './edited';
import { type PlainText, plainText } from './plain-text';

/** `same`: the words are where they were; `moved`: the words are elsewhere; `edited`: the words have changed. */
interface Found {
  readonly span: Span;
  readonly how: 'same' | 'moved' | 'edited';
}

/** So much of the context, or so many units of quote, make a place the right one. */
const ENOUGH_CONTEXT = 0.3;
const DISTINCTIVE = 32;

/** A word of a long article may stand in it a thousand times. */
const MOST_EQUAL = 1_000;

/**
 * The place of a passage in `text`, which may have changed since it was described; null where it is gone. Rather null
 * than a look-alike: what is found has its words in their context, or enough of its words to be nothing else. White
 * space, quotation marks, dashes and invisible characters may differ, and do not make it `edited`.
 *
 * Linear in the text where the words are unchanged; where they are gone, at most the length of the text times that of
 * the quote over 32.
 */
export function find(selectors: Selectors, text: string): Found | null {
  return finder(text)(selectors);
}

/** `find` for many passages of one text: what is prepared for the text is prepared once, and only when needed. */
export function finder(text: string): (selectors: Selectors) => Found | null {
  let prepared: PlainText | undefined;
  return ({ quote, position }) => {
    if (text.slice(position.start, position.end) === quote.exact && isInPlace(text, quote, position)) {
      return { span: [position.start, position.end], how: 'same' };
    }
    prepared ??= plainText(text);
    return findPlain(prepared, quote, position);
  };
}

/** The short way: nothing has moved. */
function isInPlace(text: string, { prefix, suffix }: Context, { start, end }: Selectors['position']): boolean {
  return (
    text.slice(Math.max(0, start - prefix.length), start) === prefix && text.slice(end, end + suffix.length) === suffix
  );
}

function findPlain(plain: PlainText, quote: Selectors['quote'], position: Selectors['position']): Found | null {
  const exact = plainText(quote.exact).text.trim();
  if (exact === '') return null;
  const context = { prefix: plainText(quote.prefix).text, suffix: plainText(quote.suffix).text };
  const unchanged = bestPlace(plain, exact, context, position.start);
  if (unchanged && unchanged.score >= ENOUGH_CONTEXT) return found(plain, unchanged.place, position, false);

  const trimmed = { prefix: context.prefix.trimEnd(), suffix: context.suffix.trimStart() };
  const between = betweenContext(plain.text, exact, trimmed);
  if (between && between !== 'gone') return found(plain, between, position, true);
  if (unchanged && exact.length >= DISTINCTIVE) return found(plain, unchanged.place, position, false);
  if (between === 'gone') return null;

  const elsewhere = anywhere(plain.text, exact, context);
  return elsewhere && found(plain, elsewhere, position, true);
}

interface ScoredPlace {
  readonly place: readonly [number, number];
  readonly score: number;
}

/** Of the places with the very words, the one with most of the context; of equals, the one nearest to the old place. */
function bestPlace(plain: PlainText, exact: string, context: Context, oldStart: number): ScoredPlace | null {
  const old = plain.toPlain(oldStart);
  let best: ScoredPlace | null = null;
  for (const start of placesOf(plain.text, exact, MOST_EQUAL)) {
    const place = [start, start + exact.length] as const;
    const score = contextScore(plain.text, ...place, context);
    const isBetter =
      !best || score > best.score || (score === best.score && Math.abs(start - old) < Math.abs(best.place[0] - old));
    if (isBetter) best = { place, score };
  }
  return best;
}

function found(
  plain: PlainText,
  place: readonly [number, number],
  position: Selectors['position'],
  edited: boolean,
): Found | null {
  let [start, end] = place;
  while (start < end && plain.text.charAt(start) === ' ') start++;
  while (start < end && plain.text.charAt(end - 1) === ' ') end--;
  if (start === end) return null;
  const span = plain.toOriginal(start, end);
  return { span, how: edited ? 'edited' : span[0] === position.start ? 'same' : 'moved' };
}
