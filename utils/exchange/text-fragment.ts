import type { Selectors } from '../records';
import { withDirective } from '../text-fragment';

/** Longer quotes are named by their first and last words: browsers look for these anyway, and links stay short. */
const WHOLE = 120;
const END_WORDS = 5;
/** Shorter ones need a neighbour, for the same words may stand elsewhere. */
const SHORT = 20;

/**
 * The address of the quote itself on the page at `url`, so that browsers scroll to it and light it up; null where `url`
 * is not of the web. Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(url: string, { exact, prefix, suffix }: Selectors['quote']): string | null {
  if (!/^https?:\/\//i.test(url)) return null;
  return withDirective(url, `text=${termsOf(exact, prefix, suffix)}`);
}

function termsOf(exact: string, prefix: string, suffix: string): string {
  const quote = wordsOf(exact);
  // A fragment is looked for inside one block of the page; start and end may lie in different ones.
  const isLong = exact.length > WHOLE || /\n/.test(exact.trim());
  const text =
    isLong && quote.length > 2 * END_WORDS
      ? `${encode(quote.slice(0, END_WORDS))},${encode(quote.slice(-END_WORDS))}`
      : isLong && quote.length > 1
        ? `${encode(quote.slice(0, 1))},${encode(quote.slice(-1))}`
        : encode(quote);
  if (exact.length >= SHORT) return text;
  // The context was cut at 64 units, maybe inside a word: only the words nearest to the quote are whole.
  const before = encode(wordsOf(prefix).slice(-2));
  const after = encode(wordsOf(suffix).slice(0, 2));
  return `${before && `${before}-,`}${text}${after && `,-${after}`}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** `&`, `-` and `,` have a meaning in the directive; parentheses would end a Markdown link. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(wellFormed(words.join(' '))).replace(
    /[-()!'*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `encodeURIComponent` throws at half a character. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
