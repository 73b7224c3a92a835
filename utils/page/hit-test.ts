/** From a point of the window to the place in the text that is drawn there. */
import { offsetOf, rangesOf, type TextMap } from './text-map';

/** Marks reach this far, in CSS pixels, above and below their line: the underline hangs below it. */
const TOLERANCE = 3;

/**
 * The unit of the article's text drawn at a point, in CSS pixels of the viewport; null where there is none. The
 * browser's caret look-up snaps to near text, so what it finds is confirmed against the box of the letter. About
 * 0.05 ms.
 */
export function textOffsetAt(x: number, y: number, map: TextMap): number | null {
  const caret = caretAt(x, y);
  if (caret === null || caret.node.nodeType !== Node.TEXT_NODE) return null;
  const offset = offsetOf(map, caret.node, caret.offset);
  if (offset === null) return null;
  // On the right half of a letter the caret stands behind it.
  return [offset, offset - 1].find((unit) => unit >= 0 && isDrawnAt(x, y, unit, map)) ?? null;
}

function isDrawnAt(x: number, y: number, unit: number, map: TextMap): boolean {
  const end = isHighSurrogate(map.text.charCodeAt(unit)) ? unit + 2 : unit + 1;
  const start = isHighSurrogate(map.text.charCodeAt(unit - 1)) ? unit - 1 : unit;
  return rangesOf(map, [start, end]).some((range) =>
    Array.from(range.getClientRects()).some(
      (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - TOLERANCE && y <= box.bottom + TOLERANCE,
    ),
  );
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

interface CaretLookup {
  caretPositionFromPoint?(x: number, y: number): CaretPosition | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretAt(x: number, y: number): Caret | null {
  const lookup = Document.prototype as CaretLookup;
  if (lookup.caretPositionFromPoint) {
    const position = lookup.caretPositionFromPoint.call(document, x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = lookup.caretRangeFromPoint?.call(document, x, y) ?? null;
  return range && { node: range.startContainer, offset: range.startOffset };
}
