/** Sets of whole numbers as ranges: half-open, in order, none touching another. What is counted may be long, its ranges are few. */
import type { Span } from '../model';

export type Ranges = readonly Span[];

/** What is in any of them; `spans` in any order. */
export function merged(spans: readonly Span[]): Ranges {
  const found: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (start >= end) continue;
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

export function sizeOf(ranges: Ranges): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** How many are in both. Linear in the ranges. */
export function sharedCount(one: Ranges, other: Ranges): number {
  let shared = 0;
  for (let i = 0, j = 0; ; ) {
    const [a, b] = [one[i], other[j]];
    if (a === undefined || b === undefined) return shared;
    shared += Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
    if (a[1] < b[1]) i++;
    else j++;
  }
}
