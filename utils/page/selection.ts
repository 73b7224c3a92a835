import type { Span } from '../model';
import { offsetOf, spanOf, type TextMap, viewOf } from './text-map';

/** The span of the article's text that the reader has selected, without white space at its ends; null where it is none. */
export function selectedSpan(map: TextMap): Span | null {
  const selection = viewOf(map).getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  if (map.trees.length === 0) return selection.isCollapsed ? null : spanOf(map, selection.getRangeAt(0));
  // What is selected in a shadow tree is told only to those who name the tree.
  const [range] = selection.getComposedRanges({ shadowRoots: [...map.trees] });
  const start = range === undefined ? null : offsetOf(map, range.startContainer, range.startOffset);
  const end = range === undefined ? null : offsetOf(map, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const words = map.text.slice(start, end);
  const trimmed: Span = [end - words.trimStart().length, start + words.trimEnd().length];
  return trimmed[0] < trimmed[1] ? trimmed : null;
}
