import { describe, expect, it } from 'vitest';
import { analyse } from '@/utils/engine/analysis';
import { english } from '@/utils/engine/languages/en';
import { contentWithin } from '@/utils/engine/tagger/content-reach';

/** Three sentences of four tokens each, the stop included. */
const analysis = analyse('Rain fell hard. Dorn said so. Boats stayed home.', undefined, english);
const all = [{ from: 0, to: 12 }];
const reach = (attributed: readonly number[], cue: number) =>
  contentWithin(analysis, Float32Array.from(attributed), 0.5, all, cue);

describe('a content', () => {
  it('stays whole where every sentence likely holds somebody’s words', () => {
    expect(reach([0.9, 0.8, 0.6], 5)).toEqual(all);
  });

  it('leaves out sentences that likely hold none', () => {
    expect(reach([0.9, 0.8, 0.1], 5)).toEqual([{ from: 0, to: 8 }]);
    expect(reach([0.9, 0.1, 0.9], 1)).toEqual([
      { from: 0, to: 4 },
      { from: 8, to: 12 },
    ]);
  });

  it('keeps what stands in the sentence of its cue', () => {
    expect(reach([0.1, 0.1, 0.1], 5)).toEqual([{ from: 4, to: 8 }]);
  });

  it('is never left with nothing', () => {
    expect(contentWithin(analysis, new Float32Array(3), 0.5, [{ from: 0, to: 4 }], 5)).toEqual([{ from: 0, to: 4 }]);
  });
});
