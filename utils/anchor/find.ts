import type { Span } from '../model';
import type { Selectors } from '../records';
import { chosenPlace } from './chosen-place';
import { plainText } from './plain-text';
import { indexWords, type WordIndex } from './word-index';

/** `same`: the words are where they were; `moved`: they are elsewhere; `edited`: they have changed, as `wordDiff` tells. */
export interface Found {
  readonly span: Span;
  readonly how: 'same' | 'moved' | 'edited';
}

/**
 * The place of a passage in `text`, which may have changed since it was described; null where it is gone. Rather null
 * than a look-alike: what is found has its words in their context, or enough of its words to be nothing else. White
 * space, quotation marks, dashes and invisible characters may differ, and do not make it `edited`.
 *
 * Linear in the quote where nothing has changed, and otherwise in the text.
 */
export function find(selectors: Selectors, text: string): Found | null {
  return finder(text)(selectors);
}

/** `find` for many passages of one text: what is prepared for the text is prepared once, and only when needed. */
export function finder(text: string): (selectors: Selectors) => Found | null {
  let prepared: WordIndex | undefined;
  return (selectors) => {
    const found = inPlace(selectors, text);
    if (found) return found;
    if (!prepared) {
      const steps = indexWords(plainText(text));
      let step = steps.next();
      while (!step.done) step = steps.next();
      prepared = step.value;
    }
    return foundAgain(selectors, text, prepared);
  };
}

/**
 * `find` for many passages in slices: gives each as it is found, with its index in `all`, those that stand where they stood
 * first; null is a step on the way. A step takes a few milliseconds: whoever must not hold up a thread rests between them.
 */
export function* findAll(
  all: readonly Selectors[],
  text: string,
): Generator<readonly [index: number, found: Found | null] | null, void> {
  const left: number[] = [];
  for (const [i, selectors] of all.entries()) {
    const found = inPlace(selectors, text);
    if (found) yield [i, found];
    else left.push(i);
  }
  if (left.length === 0) return;
  const plain = plainText(text);
  yield null;
  const steps = indexWords(plain);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield null;
  for (const i of left) {
    const selectors = all[i];
    if (selectors) yield [i, foundAgain(selectors, text, step.value)];
  }
}

/** The short way: nothing has moved. */
function inPlace({ quote, position: { start, end } }: Selectors, text: string): Found | null {
  const { exact, prefix, suffix } = quote;
  const isThere =
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.slice(end, end + suffix.length) === suffix;
  return isThere ? { span: [start, end], how: 'same' } : null;
}

function foundAgain(selectors: Selectors, text: string, index: WordIndex): Found | null {
  const place = chosenPlace(selectors, index);
  if (!place) return null;
  const { quote, position } = selectors;
  const span = index.plain.toOriginal(...place);
  if (bare(quote.exact) !== bare(text.slice(...span))) return { span, how: 'edited' };
  return { span, how: span[0] === position.start ? 'same' : 'moved' };
}

/** Words and signs without what typesetting changes: the space around a dash is its doing as well. */
function bare(original: string): string {
  return plainText(original)
    .text.trim()
    .normalize('NFC')
    .replace(/ ?([^\p{L}\p{N}\p{M} ]) ?/gu, '$1');
}
