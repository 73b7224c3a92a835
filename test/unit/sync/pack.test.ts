import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MOST_UNPACKED, pack, unpack } from '@/utils/sync/pack';
import { keysOf, unseal } from '@/utils/sync/seal';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const NOTE = bytesOf('Ask the mayor, then ask the mayor again. 🚢');

describe('what is packed', () => {
  it.each([0, 1, 70_000, 3_000_000])('is what it was once it is unpacked: %d bytes', async (length) => {
    const bytes = new Uint8Array(length).map((_, i) => (i * i) >> 3);
    expect(Buffer.from((await unpack(await pack(bytes))) ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is what zlib reads and writes as raw deflate', async () => {
    expect(inflateRawSync(await pack(NOTE))).toEqual(Buffer.from(NOTE));
    for (const level of [0, 1, 9]) expect(await unpack(new Uint8Array(deflateRawSync(NOTE, { level })))).toEqual(NOTE);
  });

  it('is not unpacked where it was cut off, or is something else', async () => {
    const packed = await pack(NOTE);
    await expect(unpack(packed.subarray(0, -1))).rejects.toThrow();
    await expect(unpack(NOTE)).rejects.toThrow();
  });

  it('is unpacked up to a limit, and no further', async () => {
    const packed = await pack(NOTE);
    expect(await unpack(packed, NOTE.length)).toEqual(NOTE);
    expect(await unpack(packed, NOTE.length - 1)).toBeNull();
    const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(MOST_UNPACKED * 20, ' ')));
    expect(bomb.length).toBeLessThan(500_000);
    expect(await unpack(bomb)).toBeNull();
  });
});

describe('what somebody else sealed who knows the passphrase', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['a bomb', padded(deflateRawSync(Buffer.concat([Buffer.alloc(MOST_UNPACKED, ' '), Buffer.from('{}')])))],
    ['no padding', new Uint8Array(deflateRawSync('{}'))],
    ['padding alone', padded(Buffer.alloc(0))],
    ['nothing', new Uint8Array(0)],
    ['not packed', padded(Buffer.from('{}'))],
    ['no JSON', padded(deflateRawSync('{'))],
  ])('is passed over where it is %s', async (_, inner) => {
    expect(await unseal(await KEYS, 'page:1', await sealedByHand(inner))).toBeUndefined();
  });

  it('is read where it is as it should be, and not where it says that it was sealed in another way', async () => {
    const inner = padded(deflateRawSync('{"note":"Ask."}'));
    expect(await unseal(await KEYS, 'page:1', await sealedByHand(inner))).toEqual({ note: 'Ask.' });
    expect(await unseal(await KEYS, 'page:1', await sealedByHand(inner, 2))).toBeUndefined();
  });
});

const KEYS = keysOf('four words of mine', 'ABEiM0RVZneImaq7zN3u/w==', 1_000);

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Math.ceil((bytes.length + 1) / 256) * 256);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  return whole;
}

async function sealedByHand(inner: Uint8Array<ArrayBuffer>, way = 1): Promise<string> {
  const iv = new Uint8Array(12);
  const additionalData = new Uint8Array([way, ...bytesOf('page:1')]);
  const { content } = await KEYS;
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, content, inner);
  return Buffer.concat([new Uint8Array([way]), iv, new Uint8Array(sealed)]).toString('base64');
}
