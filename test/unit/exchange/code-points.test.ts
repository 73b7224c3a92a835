import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, codeUnitOffsets } from '@/utils/exchange/code-points';

describe('offsets', () => {
  it('come back from code points to code units, at every sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '🚢', 'ü', '\ud83d', '\ude00') }), (text) => {
        const [points, units] = [codePointOffsets(text), codeUnitOffsets(text)];
        let at = 0;
        for (const sign of text) {
          expect(units(points(at))).toBe(at);
          at += sign.length;
        }
        expect(points(at)).toBe([...text].length);
        expect(units([...text].length)).toBe(at);
        expect(units([...text].length + 7)).toBe(at + 7);
      }),
    );
  });
});
