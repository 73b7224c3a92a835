/** Changes what a highlight holds, and no more than that: what stays is not drawn anew. */

/**
 * What `highlight`, which held `before`, holds now: ranges that cover what `wanted` do, in that order. Those it held
 * stay where they cover the same, wherever the page has moved them meanwhile. Linear, but for ranges that start in one node.
 */
export function replaceRanges(
  highlight: Highlight,
  before: readonly Range[],
  wanted: readonly Range[],
): readonly Range[] {
  const left = byStart(before);
  const now = wanted.map((range) => takeSame(left, range) ?? range);
  for (const gone of left.values()) for (const range of gone) highlight.delete(range);
  for (const range of now) highlight.add(range);
  return now;
}

function byStart(ranges: readonly Range[]): Map<Node, Range[]> {
  const found = new Map<Node, Range[]>();
  for (const range of ranges) {
    const there = found.get(range.startContainer);
    if (there) there.push(range);
    else found.set(range.startContainer, [range]);
  }
  return found;
}

/** Takes a range that covers the same out of `ranges`; null where there is none. */
function takeSame(ranges: ReadonlyMap<Node, Range[]>, wanted: Range): Range | null {
  const there = ranges.get(wanted.startContainer) ?? [];
  const at = there.findIndex(
    (range) =>
      range.startOffset === wanted.startOffset &&
      range.endContainer === wanted.endContainer &&
      range.endOffset === wanted.endOffset,
  );
  return at < 0 ? null : (there.splice(at, 1)[0] ?? null);
}
