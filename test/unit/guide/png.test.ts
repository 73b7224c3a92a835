import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pixelsOf, withPalette } from '@/scripts/guide/png';

/** A picture as programs write it, with one filter for all its rows; its sums are left empty, as nobody reads them. */
function png(width: number, rows: readonly (readonly number[])[], filter: number, type = 2): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, type, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flatMap((row) => [filter, ...row])));
  const chunk = (kind: string, body: Buffer) => {
    const framed = Buffer.alloc(body.length + 12);
    framed.writeUInt32BE(body.length, 0);
    framed.write(kind, 4, 'latin1');
    body.copy(framed, 8);
    return framed;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

describe('a picture', () => {
  it.each([
    [0, [10, 20, 30, 40, 50, 60], [1, 2, 3, 4, 5, 6]],
    [1, [10, 20, 30, 30, 30, 30], [1, 2, 3, 3, 3, 3]],
    [2, [10, 20, 30, 40, 50, 60], [247, 238, 229, 220, 211, 202]],
    [3, [10, 20, 30, 35, 40, 45], [252, 248, 244, 240, 235, 231]],
    [4, [10, 20, 30, 30, 30, 30], [247, 238, 229, 220, 241, 232]],
  ])('is read through filter %i', (filter, first, second) => {
    expect([...pixelsOf(png(2, [first, second], filter)).colours]).toEqual([0x0a141e, 0x28323c, 0x010203, 0x040506]);
  });

  it('has its colours after it got a palette', () => {
    const small = withPalette(png(2, [[255, 0, 0, 255, 0, 254, 0, 255]], 0, 6));
    const at = small.indexOf('PLTE') + 4;
    expect(new Set([small.readUIntBE(at, 3), small.readUIntBE(at + 3, 3)])).toEqual(new Set([0x00fe00, 0xff0000]));
    expect(small[25]).toBe(3);
  });

  it('has at most 256 of them, and those next to what it had', () => {
    const many = Array.from({ length: 300 }, (_, i) => [i >> 1, i & 1, 0]).flat();
    const small = withPalette(png(300, [many], 0));
    const at = small.indexOf('PLTE');
    expect(small.readUInt32BE(at - 4)).toBe(3 * 256);
  });

  it('keeps a colour of which it has little, where another has many that are alike', () => {
    const greens = Array.from({ length: 2_000 }, (_, i) => [i & 63, 128 + (i >> 6), 60]);
    const small = withPalette(png(2_001, [[...greens, [200, 42, 12]].flat()], 0));
    const at = small.indexOf('PLTE') + 4;
    const palette = Array.from({ length: 256 }, (_, i) => small.readUIntBE(at + 3 * i, 3));
    expect(palette).toContain(0xc82a0c);
  });

  it('that is none, or of another kind, is refused', () => {
    expect(() => withPalette(Buffer.from('GIF89a...'))).toThrow(/no PNG/);
    expect(() => withPalette(png(1, [[0]], 0, 3))).toThrow(/8-bit RGB/);
  });
});
