import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/test/architecture/source';
import { decodeWeights, WeightsError } from '@/utils/engine';
import { encodeWeights, learnedIn } from '@/utils/engine/tagger/weights-format';

const shipped = new Uint8Array(readFileSync(`${ROOT}/public/engine/en.bin`));

function changed(at: number, value: number): Uint8Array {
  const bytes = shipped.slice();
  bytes[at] = value;
  return bytes;
}

describe('the weight file', () => {
  it('is the same after reading and writing', () => {
    const learned = learnedIn(shipped);
    expect(encodeWeights(learned)).toEqual(shipped);
    expect(learned.lexicon.size).toBeGreaterThan(500);
    expect(learned.thresholds.keep).toBeGreaterThan(learned.thresholds.floor);
  });

  it('is read from the middle of a buffer too', () => {
    const buffer = new Uint8Array(shipped.length + 3);
    buffer.set(shipped, 3);
    expect(decodeWeights(buffer.subarray(3)).id).toBe(decodeWeights(shipped).id);
  });

  it.each([
    ['nothing', new Uint8Array(), 'This is no weight file: it does not start with WTAG.'],
    ['a picture', changed(0, 0x89), 'This is no weight file: it does not start with WTAG.'],
    ['a later version', changed(4, 250), /^The weight file has version 250, this engine reads version \d+\.$/],
    ['its first half', shipped.slice(0, 90_000), /^The weight file is cut off: 90000 of at least \d+ bytes\.$/],
    ['its first bytes', shipped.slice(0, 10), /^The weight file is cut off: 10 of at least 84 bytes\.$/],
    ['bytes behind its end', new Uint8Array([...shipped, 0]), /^The weight file is too long/],
    ['one wrong byte', changed(70_000, shipped[70_000]! ^ 1), 'The weight file is damaged: its checksum is wrong.'],
  ])('is refused with a sentence where it is %s', (_, bytes, message) => {
    expect(() => decodeWeights(bytes)).toThrow(WeightsError);
    expect(() => decodeWeights(bytes)).toThrow(message);
  });

  it('is refused where a tree asks for a measure that there is none of', () => {
    const { sentences, ...rest } = learnedIn(shipped);
    const broken = encodeWeights({ ...rest, sentences: { ...sentences, measure: sentences.measure.map(() => 200) } });
    expect(() => decodeWeights(broken)).toThrow('The weight file asks for measures that there are none of.');
  });

  it('never reads what is not there, whatever the bytes', () => {
    const start = fc.constantFrom(...[0, 4, 8, 16, 84].map((end) => shipped.slice(0, end)));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        expect(() => decodeWeights(new Uint8Array([...head, ...tail]))).toThrow(WeightsError);
      }),
    );
  });
});
