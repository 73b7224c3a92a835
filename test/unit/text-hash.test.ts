import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textHash } from '@/utils/text-hash';

it('gives eleven characters for any text, the same for the same text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => /^[0-9a-z]{11}$/.test(textHash(text)) && textHash(text) === textHash(`${text}`),
    ),
  );
});

it('tells texts apart that differ in one place', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `The bridge was closed on day ${i}.`);
  expect(new Set(texts.map(textHash)).size).toBe(texts.length);
});
