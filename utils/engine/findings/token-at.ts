import type { Tokens } from '../tokens';

/** The first token that starts at `offset` or behind it; `tokens.count` where none does. Logarithmic. */
export function tokenAt({ start, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
