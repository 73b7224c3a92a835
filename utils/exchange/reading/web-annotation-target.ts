/** Reads where a W3C Web Annotation points. Source: https://www.w3.org/TR/annotation-model/, 3.2.4 and 4.2. */
import type { Selectors } from '../../records';
import { fieldOf, listOf, textIn } from './fields';
import type { KnownText } from './known-texts';
import { sourceOf } from './web-annotation-bodies';

export interface ReadTarget {
  readonly source: string;
  readonly title: string;
  /** null: the selectors name no words. */
  readonly quote: Selectors['quote'] | null;
  /** As the file has it: in what its program counts. */
  readonly position: Selectors['position'] | null;
  /** False: it points to the page as a whole. */
  readonly isPart: boolean;
}

/** Selectors that refine selectors. */
const MAX_DEPTH = 8;

/** The first target that says where it is; null where none does. */
export function readTarget(target: unknown): ReadTarget | null {
  for (const one of listOf(target)) {
    const source = typeof one === 'string' ? one : sourceOf(one);
    if (source === '') continue;
    const selectors = selectorsIn(listOf(fieldOf(one, 'selector')), 0);
    const quote = selectors.find((selector) => isOf(selector, 'TextQuoteSelector') && textIn(selector, 'exact') !== '');
    const position = selectors.find((selector) => isOf(selector, 'TextPositionSelector'));
    return {
      source,
      title: textIn(one, 'dcterms:title'),
      quote: quote
        ? { exact: textIn(quote, 'exact'), prefix: textIn(quote, 'prefix'), suffix: textIn(quote, 'suffix') }
        : null,
      position: positionIn(position),
      isPart: selectors.length > 0,
    };
  }
  return null;
}

/**
 * The position in UTF-16 code units, from the code points that the model counts. Where the text is not known, or does not
 * have the words there, it begins where the file says and is as long as they are: a hint, which anchoring weighs as one.
 */
export function unitPosition(
  position: Selectors['position'] | null,
  { exact }: Selectors['quote'],
  known: KnownText | null,
): Selectors['position'] | null {
  if (position === null) return null;
  if (known !== null) {
    const there = { start: known.units(position.start), end: known.units(position.end) };
    if (known.text.slice(there.start, there.end) === exact) return there;
  }
  return { start: position.start, end: position.start + exact.length };
}

function selectorsIn(selectors: readonly unknown[], depth: number): unknown[] {
  return selectors.flatMap((selector) => {
    const inner = listOf(fieldOf(selector, 'refinedBy'));
    return [selector, ...(depth < MAX_DEPTH ? selectorsIn(inner, depth + 1) : [])];
  });
}

function isOf(selector: unknown, type: string): boolean {
  return listOf(fieldOf(selector, 'type')).includes(type);
}

function positionIn(selector: unknown): Selectors['position'] | null {
  const [start, end] = [fieldOf(selector, 'start'), fieldOf(selector, 'end')];
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : null;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
