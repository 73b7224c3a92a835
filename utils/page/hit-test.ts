/** From a point of the window to the place in the text that is drawn there. */
import { boxesOf, viewportOf } from './frames';
import { offsetOf, rangesOf, type TextMap } from './text-map';
import { documentOf } from './unclobbered';

/** Marks reach this far, in CSS pixels, above and below their line: the underline hangs below it. */
const TOLERANCE = 3;

/**
 * The unit of the article's text drawn at a point, in CSS pixels of the viewport; null where there is none. The
 * browser's caret look-up snaps to near text, so what it finds is confirmed against the box of the letter. About
 * 0.05 ms.
 */
export function textOffsetAt(x: number, y: number, map: TextMap): number | null {
  const caret = caretAt(x, y, map);
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
    boxesOf(range).some(
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
