/**
 * Turns offsets of `text` from UTF-16 code units, which JavaScript counts, into Unicode code points, which the Web
 * Annotation Data Model counts (4.2.5). Made in linear time; each offset is logarithmic. A lone surrogate is one point.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairEnds: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairEnds.push(index + 2);
  return (offset) => {
    let low = 0;
    let high = pairEnds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairEnds[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
