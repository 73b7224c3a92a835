import { describe, expect, it } from 'vitest';
import { decoded } from '@/utils/exchange/reading/decode';

const TEXT = 'url;quote\r\nhttps://a.example/ü;“Fähre” für 5 €\r\n';

/** The bytes in pieces of `size`. */
function stream(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

async function text(file: Blob | ReadableStream<Uint8Array>): Promise<string> {
  let all = '';
  for await (const piece of decoded(file)) all += piece;
  return all;
}

function utf16(said: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(said.length * 2));
  for (let i = 0; i < said.length; i++) view.setUint16(i * 2, said.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

const WINDOWS = new Map([
  ['“', 0x93],
  ['”', 0x94],
  ['€', 0x80],
]);
const windows1252 = (said: string) => Uint8Array.from(said, (sign) => WINDOWS.get(sign) ?? sign.charCodeAt(0));
const utf8 = (said: string) => new TextEncoder().encode(said);

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16, big end first', utf16(`\ufeff${TEXT}`, false)],
    ['windows-1252', windows1252(TEXT)],
  ])('are a text in %s, however they come', async (_, bytes) => {
    for (const size of [1, 2, 3, 5, 64, 10_000]) expect(await text(stream(bytes, size))).toBe(TEXT);
    expect(await text(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toBe(TEXT);
  });

  it('keep signs of four bytes, and those that look like a mark later on', async () => {
    const said = `ab🦊\ufeffc\ufeff${'🚢'.repeat(50)}`;
    for (const size of [1, 2, 3, 4, 5, 7]) expect(await text(stream(utf8(said), size))).toBe(said);
  });

  it('are UTF-8 in JSON, whatever is wrong with one of them', async () => {
    const bytes = new Uint8Array([...utf8(' {"a":"ü'), 0xff, ...utf8('ä"}')]);
    for (const size of [1, 3, 100]) expect(await text(stream(bytes, size))).toBe(' {"a":"ü\ufffdä"}');
  });

  it('are never refused', async () => {
    expect(await text(stream(new Uint8Array([0x61, 0xc3, 0xa4, 0xff, 0x62]), 1))).toBe('aä\ufffdb');
    expect(await text(stream(new Uint8Array([0xc3]), 1))).toBe('Ã');
    expect(await text(stream(new Uint8Array(0), 1))).toBe('');
    const any = Uint8Array.from({ length: 256 }, (_, n) => n);
    expect((await text(stream(any, 7))).length).toBe(256);
  });
});
