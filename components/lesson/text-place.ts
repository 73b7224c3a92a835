/** Where a place of the text that is shown stands in the article, and back. Each sentence stands in one text node. */
import type { Span } from '@/utils/model';

/** Sentences of `LessonText` by their place; each knows by `data-start` where it begins. */
function sentenceElements(root: HTMLElement): readonly HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-start]'));
}

/** UTF-16 code units of the article's text; null where the point is not in `root`. */
function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  if (node instanceof Text) {
    const start = startOf(node.parentElement?.closest<HTMLElement>('[data-start]') ?? null);
    return start === null ? null : start + offset;
  }
  // Between two elements: where the next sentence begins, or else where the last one ends.
  const next = node.childNodes[offset];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let at = walker.nextNode(); at instanceof Text; at = walker.nextNode()) {
    const isNext = next !== undefined && (next.contains(at) || isBefore(next, at));
    const isPast = next === undefined && !node.contains(at) && isBefore(node, at);
    if (isNext || isPast) return offsetOf(root, at, 0);
    last = at;
  }
  return last && offsetOf(root, last, last.data.length);
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function startOf(element: HTMLElement | null): number | null {
  const start = element?.dataset.start;
  return start === undefined ? null : Number(start);
}

/** What the reader has selected, or where the caret stands (then both are one); null where neither is in `root`. */
export function selectedIn(root: HTMLElement): readonly [from: number, to: number] | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = offsetOf(root, startContainer, startOffset);
  const to = offsetOf(root, endContainer, endOffset);
  return from === null || to === null ? null : [from, to];
}

/** Selects the words and brings them into sight. */
export function selectIn(root: HTMLElement, span: Span): void {
  const range = rangeIn(root, span);
  if (range === null) return;
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  showIn(root, span);
}

/** Brings the sentence that the span begins in into sight. */
export function showIn(root: HTMLElement, span: Span): void {
  rangeIn(root, span)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** null where the text is not shown. */
export function rangeIn(root: HTMLElement, [start, end]: Span): Range | null {
  return rangesIn(root, [[start, end]])[0] ?? null;
}

/** Those of spans whose text is not shown are left out. */
export function rangesIn(root: HTMLElement, spans: readonly Span[]): Range[] {
  const elements = sentenceElements(root);
  const starts = elements.map((element) => startOf(element) ?? 0);
  const pointAt = (offset: number, isEnd: boolean) => {
    const at = lastBefore(starts, isEnd ? offset - 1 : offset);
    const node = elements[at]?.firstChild;
    return node instanceof Text ? { node, unit: Math.min(offset - (starts[at] ?? 0), node.data.length) } : null;
  };
  return spans.flatMap(([start, end]) => {
    const [from, to] = [pointAt(start, false), pointAt(end, true)];
    if (from === null || to === null) return [];
    const range = new Range();
    range.setStart(from.node, from.unit);
    range.setEnd(to.node, to.unit);
    return [range];
  });
}

/** Where the words of a span stand in the window, a box for each line that they are on and each sentence. */
export function boxesIn(root: HTMLElement, [start, end]: Span): DOMRect[] {
  return sentenceElements(root).flatMap((element) => {
    const node = element.firstChild;
    const from = startOf(element) ?? 0;
    if (!(node instanceof Text) || from >= end || from + node.data.length <= start) return [];
    const range = new Range();
    range.setStart(node, Math.max(0, start - from));
    range.setEnd(node, Math.min(node.data.length, end - from));
    return [...range.getClientRects()];
  });
}

/** The place of the last number that is not above `offset`. Logarithmic. */
function lastBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
