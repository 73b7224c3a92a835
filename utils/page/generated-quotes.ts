/** The quotation marks that a style sheet puts around a `<q>`: who speaks hangs on them, and they are in no node. */

/** Of English, by depth; what `quotes: auto` means there. Source: CSS Generated Content Module Level 3, CLDR. */
const ENGLISH = [
  ['“', '”'],
  ['‘', '’'],
] as const;
/** Longer content is no mark. */
const MAX_LENGTH = 3;

export interface GeneratedQuotes {
  readonly open: string;
  readonly close: string;
}

/**
 * What is drawn before and after the words of a `<q>` that stands in `depth` others; empty where the page's style leaves
 * them out. Costs two style calculations.
 */
export function generatedQuotes(element: Element, depth: number): GeneratedQuotes {
  return { open: markOf(element, '::before', depth), close: markOf(element, '::after', depth) };
}

function markOf(element: Element, pseudo: '::before' | '::after', depth: number): string {
  const style = getComputedStyle(element, pseudo);
  if (style.display === 'none') return '';
  if (style.content === 'open-quote') return pairAt(style.quotes, depth)[0];
  if (style.content === 'close-quote') return pairAt(style.quotes, depth)[1];
  const [written = ''] = stringsIn(style.content);
  return written.length <= MAX_LENGTH ? written : '';
}

/** The pair that `quotes` names for that depth, its last for any deeper. */
function pairAt(quotes: string, depth: number): readonly [string, string] {
  if (quotes === 'none') return ['', ''];
  const marks = stringsIn(quotes);
  const named = Array.from({ length: Math.floor(marks.length / 2) }, (_, i) => [
    marks[2 * i] ?? '',
    marks[2 * i + 1] ?? '',
  ]);
  const pairs = named.length > 0 ? named : ENGLISH;
  const [open = '', close = ''] = pairs[Math.min(depth, pairs.length - 1)] ?? [];
  return [open, close];
}

/** The strings of a CSS value, without what is escaped in them; none where the value is no list of strings. */
function stringsIn(value: string): string[] {
  if (!/^(?:\s*"(?:[^"\\]|\\.)*")+\s*$/.test(value)) return [];
  return Array.from(value.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, inside = '']) => inside.replace(/\\(.)/g, '$1'));
}
