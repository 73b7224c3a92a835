import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '@/utils/anchor/plain-text';

describe('plainText', () => {
  it.each([
    ['a\n\t b\u00a0c', 'a b c'],
    ['a \u200b b', 'a b'],
    ['co\u00adop\u200berate', 'cooperate'],
    ['“Yes” — it’s «so»…', '"Yes" - it\'s "so"...'],
    ['\ufeffstart', 'start'],
    ['', ''],
  ])('of %j is %j', (original, plain) => {
    expect(plainText(original).text).toBe(plain);
  });

  it('says where each stretch of it comes from', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '…', '’', '\u00ad', '\u200b', '😀');
    const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const plain = plainText(original);
        fc.pre(plain.text.length > 0);
        const start = a % plain.text.length;
        const end = start + 1 + (b % (plain.text.length - start));
        const span = plain.toOriginal(start, end);
        expect(plainText(original.slice(...span)).text).toContain(plain.text.slice(start, end));
        expect(plain.toPlain(span[0])).toBeLessThanOrEqual(start);
        expect(plain.toPlain(span[1])).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 500 },
    );
  });
});
