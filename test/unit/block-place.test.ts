import { describe, expect, it } from 'vitest';
import { blockPlaceOf } from '@/utils/block-place';
import type { Block, BlockKind } from '@/utils/model';

const KINDS: readonly BlockKind[] = ['headline', 'standfirst', 'paragraph', 'caption', 'quote', 'list', 'paragraph'];
/** Ten units each, and an LF after each. */
const BLOCKS: readonly Block[] = KINDS.map((kind, i) => ({ kind, span: [i * 11, i * 11 + 10] }));

describe('the place of words in an article', () => {
  it('is counted in paragraphs, with quotations and items of lists', () => {
    expect(BLOCKS.map(({ span }) => blockPlaceOf(BLOCKS, span[0])?.number)).toEqual([0, 0, 1, 0, 2, 3, 4]);
    expect(blockPlaceOf(BLOCKS, 75)).toEqual({ kind: 'paragraph', number: 4 });
  });

  it('is none between blocks and after the last', () => {
    expect(blockPlaceOf(BLOCKS, 10)).toBeNull();
    expect(blockPlaceOf(BLOCKS, 1_000)).toBeNull();
    expect(blockPlaceOf([], 0)).toBeNull();
  });
});
