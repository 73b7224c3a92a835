import type { Block, BlockKind } from './model';

/** Where in an article words stand, as one would say it. */
export interface BlockPlace {
  readonly kind: BlockKind;
  /** Of the paragraph, from 1, quotations and items of lists counted with them; 0 in a headline, standfirst or caption. */
  readonly number: number;
}

const COUNTED: ReadonlySet<BlockKind> = new Set(['paragraph', 'quote', 'list']);

/** The place of the unit at `offset`; null where no block has it. Linear in the number of blocks. */
export function blockPlaceOf(blocks: readonly Block[], offset: number): BlockPlace | null {
  let number = 0;
  for (const { kind, span } of blocks) {
    if (span[0] > offset) return null;
    const isCounted = COUNTED.has(kind);
    if (isCounted) number += 1;
    if (offset < span[1]) return { kind, number: isCounted ? number : 0 };
  }
  return null;
}
