/** Changes what a highlight holds, and no more than that: what stays is not drawn anew. */

/** A browser takes up to a millisecond for so many. */
const CHANGES_A_STEP = 16;

/**
 * Lets `highlight`, which holds `held`, hold ranges that cover what `wanted` do, and keeps `held` in step. Those that it
 * holds stay where they cover the same, wherever the page has moved them meanwhile. Goes on step by step, so that whoever
 * runs it may rest between; what is changed by others meanwhile is borne. Linear, but for ranges that start in one node.
 */
export function* replacingRanges(
  highlight: Highlight,
  held: Set<Range>,
  wanted: readonly Range[],
): Generator<void, void> {
  const left = byStart(held);
  const coming = wanted.filter((range) => takeSame(left, range) === null);
  let changes = 0;
  for (const gone of left.values()) {
    for (const range of gone) {
      highlight.delete(range);
      held.delete(range);
      if (++changes % CHANGES_A_STEP === 0) yield;
    }
  }
  for (const range of coming) {
    highlight.add(range);
    held.add(range);
    if (++changes % CHANGES_A_STEP === 0) yield;
  }
}

function byStart(ranges: Iterable<Range>): Map<Node, Range[]> {
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
