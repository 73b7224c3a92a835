/** From a point of the window to the place in the text that is drawn there. */
import type { Span } from '../model';
import { boxesOf, viewportOf } from './frames';
import { offsetOf, rangesOf, type TextMap } from './text-map';
import { childrenOf, documentOf } from './unclobbered';

/** Marks reach this far, in CSS pixels, above and below their line: the underline hangs below it. */
const TOLERANCE = 3;

/**
 * The unit of the article's text drawn at a point, in CSS pixels of the viewport; null where there is none. The
 * browser's caret look-up snaps to near text, so what it finds is confirmed against the box of the letter. About
 * 0.05 ms.
 */
export function textOffsetAt(x: number, y: number, map: TextMap): number | null {
  const caret = caretAt(x, y, map);
  const offset = caret && map.runsOf.has(caret.node) ? offsetOf(map, caret.node, caret.offset) : null;
  // On the right half of a letter the caret stands behind it.
  const units = offset === null ? [] : [offset, offset - 1];
  return units.find((unit) => unit >= 0 && isDrawnAt(x, y, unit, map)) ?? unselectableAt(x, y, map);
}

/** The same for words that cannot be selected: Firefox finds no caret in them. Halves the text of the element there. */
function unselectableAt(x: number, y: number, map: TextMap): number | null {
  const first = map.runs[0]?.node;
  const element = first && elementAt(documentOf(first), ...viewportOf(first).fromWindow(x, y));
  if (!element || getComputedStyle(element).userSelect !== 'none') return null;
  for (const node of childrenOf(element)) {
    const indexes = map.runsOf.get(node);
    for (const run of indexes === undefined ? [] : map.runs.slice(...indexes)) {
      let [start, end] = [run.start, run.start + run.length];
      if (!isDrawnAt(x, y, [start, end], map)) continue;
      while (end - start > 1) {
        const middle = (start + end) >>> 1;
        if (isDrawnAt(x, y, [start, middle], map)) end = middle;
        else start = middle;
      }
      return isDrawnAt(x, y, start, map) ? start : null;
    }
  }
  return null;
}

function elementAt(doc: Document, x: number, y: number): Element | null {
  return Document.prototype.elementFromPoint.call(doc, x, y);
}

function isDrawnAt(x: number, y: number, words: number | Span, map: TextMap): boolean {
  const span = typeof words === 'number' ? characterAt(words, map.text) : words;
  return rangesOf(map, span).some((range) =>
    boxesOf(range).some(
      (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - TOLERANCE && y <= box.bottom + TOLERANCE,
    ),
  );
}

function characterAt(unit: number, text: string): Span {
  const end = isHighSurrogate(text.charCodeAt(unit)) ? unit + 2 : unit + 1;
  return [isHighSurrogate(text.charCodeAt(unit - 1)) ? unit - 1 : unit, end];
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

interface CaretLookup {
  caretPositionFromPoint?(x: number, y: number, options: { shadowRoots: ShadowRoot[] }): CaretPosition | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** Asked of the document that the article stands in, and told of its shadow trees: else the search ends at their hosts. */
function caretAt(x: number, y: number, { runs, trees }: TextMap): Caret | null {
  const node = runs[0]?.node;
  if (node === undefined) return null;
  const doc = documentOf(node);
  const [left, top] = viewportOf(node).fromWindow(x, y);
  const lookup = Document.prototype as CaretLookup;
  if (lookup.caretPositionFromPoint) {
    const position = lookup.caretPositionFromPoint.call(doc, left, top, { shadowRoots: [...trees] });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = lookup.caretRangeFromPoint?.call(doc, left, top) ?? null;
  return range && { node: range.startContainer, offset: range.startOffset };
}
