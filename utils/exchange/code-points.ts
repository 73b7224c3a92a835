/**
 * Turns offsets of `text` from UTF-16 code units, which JavaScript counts, into Unicode code points, which the Web
 * Annotation Data Model counts (4.2.5). Made in linear time; each offset is logarithmic. A lone surrogate is one point.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const ends = pairEnds(text);
  return (offset) => offset - countUpTo(offset, ends);
}

/** The other way round: from code points to UTF-16 code units. What lies beyond the text stays as far beyond it. */
export function codeUnitOffsets(text: string): (offset: number) => number {
  const ends = pairEnds(text).map((end, pairsBefore) => end - pairsBefore - 1);
  return (offset) => offset + countUpTo(offset, ends);
}

function pairEnds(text: string): number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 2);
}

/** How many of the sorted `ends` are at most `offset`. */
function countUpTo(offset: number, ends: readonly number[]): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
