/** Pictures of screens in few bytes: a palette of 256 colours is enough for text on paper. */
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [6, 4],
]);

/**
 * The same picture with a palette of at most 256 colours, like those it has; a picture of text is a fourth as large then.
 * Takes 8-bit RGB and RGBA that is not interlaced, as Chromium and poppler write it, and throws at anything else.
 * Transparency is dropped. Source: https://www.w3.org/TR/png-3/
 */
export function withPalette(png: Uint8Array): Buffer {
  const { width, height, colours } = pixelsOf(Buffer.from(png));
  const { palette, indexOf } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colours[y * width + x] ?? 0);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const parts = [chunk('IHDR', head), chunk('PLTE', entries), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row, each 0xRRGGBB. */
  readonly colours: Uint32Array;
}

/** Every pixel of a picture that `withPalette` takes. */
export function pixelsOf(png: Buffer): Pixels {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('That is no PNG.');
  const data: Buffer[] = [];
  let head: Buffer = Buffer.alloc(13);
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') head = body;
    if (kind === 'IDAT') data.push(body);
    at += 12 + length;
  }
  const [depth = 0, type = 0, , , interlaced = 0] = head.subarray(8);
  const channels = CHANNELS.get(type);
  if (depth !== 8 || interlaced !== 0 || channels === undefined) throw new Error('That PNG is not 8-bit RGB.');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) colours[i] = bytes.readUIntBE(i * channels, 3);
  return { width, height, colours };
}

/** The rows without what each takes from its neighbours. */
function unfiltered(filtered: Buffer, width: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x++) {
      const left = x < step ? 0 : (out[y * width + x - step] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * width + x] ?? 0);
      const corner = x < step || y === 0 ? 0 : (out[(y - 1) * width + x - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[y * width + x] = (filtered[y * (width + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Boxes of colours that are alike, halved until there are enough; of each the colour that the picture has most of. */
function paletteOf(colours: Uint32Array): { palette: readonly number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const boxes: number[][] = [[...counts.keys()]];
  while (boxes.length < Math.min(MOST_COLOURS, counts.size)) {
    boxes.sort((one, other) => widest(one).width - widest(other).width);
    boxes.push(...halves(boxes.pop() ?? []));
  }
  const most = (box: readonly number[]) =>
    box.reduce((best, colour) => ((counts.get(colour) ?? 0) > (counts.get(best) ?? 0) ? colour : best), box[0] ?? 0);
  const known = new Map(boxes.flatMap((box, index) => box.map((colour) => [colour, index] as const)));
  return { palette: boxes.map(most), indexOf: (colour) => known.get(colour) ?? 0 };
}

/** The channel, by its shift, in which the colours are furthest apart; -1 wide where there is one colour. */
function widest(box: readonly number[]): { readonly shift: number; readonly width: number; readonly middle: number } {
  const channels = [16, 8, 0].map((shift) => {
    let [least, greatest] = [255, 0];
    for (const colour of box) {
      const value = (colour >> shift) & 255;
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return { shift, width: box.length < 2 ? -1 : greatest - least, middle: (least + greatest) / 2 };
  });
  return channels.reduce((best, channel) => (channel.width > best.width ? channel : best));
}

function halves(box: readonly number[]): [number[], number[]] {
  const { shift, middle } = widest(box);
  const isLow = (colour: number) => ((colour >> shift) & 255) <= middle;
  return [box.filter(isLow), box.filter((colour) => !isLow(colour))];
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/** CRC-32, which Node has only from version 22 on. */
function checksum(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
