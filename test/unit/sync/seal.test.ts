import { beforeAll, describe, expect, it } from 'vitest';
import { keysFor, keysOf, type LibraryKeys, newSealing, plainName, seal, sealedName, unseal } from '@/utils/sync/seal';

const SALT = 'ABEiM0RVZneImaq7zN3u/w==';
/** The slowness is for who guesses. */
const ROUNDS = 1_000;
const NAME = 'page:1';
const NOTE = { note: 'Ask the mayor. 🚢' };

let keys: LibraryKeys;
beforeAll(async () => {
  keys = await keysOf('four words of mïne', SALT, ROUNDS);
});

/** `sealed` with one bit of byte `at` turned over. */
function changed(sealed: string, at: number): string {
  const bytes = Buffer.from(sealed, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
}

describe('what is sealed', () => {
  it('is what it was once it is unsealed', async () => {
    for (const value of [NOTE, '', null, [], 'x'.repeat(1e6)]) {
      expect(await unseal(keys, NAME, await seal(keys, NAME, value))).toEqual(value);
    }
  });

  it('is another each time', async () => {
    expect(await seal(keys, NAME, NOTE)).not.toBe(await seal(keys, NAME, NOTE));
  });

  it('is nothing under another name, or with the keys of another passphrase, salt or number of rounds', async () => {
    const sealed = await seal(keys, NAME, NOTE);
    expect(await unseal(keys, 'page:2', sealed)).toBeUndefined();
    for (const others of [
      await keysOf('four words of mine', SALT, ROUNDS),
      await keysOf('four words of mïne', 'AREiM0RVZneImaq7zN3u/w==', ROUNDS),
      await keysOf('four words of mïne', SALT, ROUNDS + 1),
    ]) {
      expect(await unseal(others, NAME, sealed)).toBeUndefined();
      expect(await sealedName(others, NAME)).not.toBe(await sealedName(keys, NAME));
    }
  });

  it('is nothing once a bit of it was changed, wherever', async () => {
    const sealed = await seal(keys, NAME, NOTE);
    const { length } = Buffer.from(sealed, 'base64');
    for (let at = 0; at < length; at++) expect(await unseal(keys, NAME, changed(sealed, at))).toBeUndefined();
  });

  it.each(['', 'AAAA', '%', 'Ask the mayor.', 'A'.repeat(16), 'A'.repeat(1e6)])(
    'was not sealed by us where it is anything else: %.20s',
    async (wrong) => {
      expect(await unseal(keys, NAME, wrong)).toBeUndefined();
    },
  );

  it('is as long for a short note as for one a little longer, and longer for a page', async () => {
    const lengthOf = async (note: string) => (await seal(keys, NAME, { note })).length;
    // Digits at random: what repeats itself is packed to nothing.
    const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(1_000))).toString('hex');
    const lengths = new Set(await Promise.all(['', 'No.', noise.slice(0, 100), noise.slice(0, 300)].map(lengthOf)));
    expect(lengths.size).toBe(1);
    expect(await lengthOf(noise.slice(0, 700))).toBeGreaterThan([...lengths][0] ?? 0);
  });

  it('takes less room than what it is made of, where that is long', async () => {
    const claim = { quote: 'The ferry line will close in May, Mayor Odile Brandt said on Monday.' };
    const is = {
      ...claim,
      selectors: { exact: claim.quote, prefix: 'Ferry to close', suffix: claim.quote },
      note: 'Ask.',
    };
    const many = Array.from({ length: 10 }, (_, n) => ({ ...is, n }));
    expect((await seal(keys, NAME, many)).length).toBeLessThan(JSON.stringify(many).length / 2);
  });

  it('has nothing of the words in it', async () => {
    expect(Buffer.from(await seal(keys, NAME, NOTE), 'base64').toString('latin1')).not.toMatch(/note|mayor|whence/i);
  });
});

describe('what other programs seal as docs/sync-format.md says', () => {
  /** Made by OpenSSL and zlib through node:crypto and node:zlib: PBKDF2, HKDF, raw deflate, AES-256-GCM with the nonce 00 01 … 0b, and HMAC, one after the other. */
  const SEALED =
    'AQABAgMEBQYHCAkKC2+rpai3UOgaEXrM27Owu4vcV3L8+A4E9E1cbzaoZUWzFXTBlV8kbY51MDqrM/q8UND4rlKXCytYcO9mMQgUrlNp1v/bo3LvHR6D3grG6Gfw7Nhl49mk59zn/RNeklHGbvfGSPnys6IqJOxbRuFxTEEMM79xrPFwEgUH4Yg4xX8Wza3qNBi14nnR1YMPA8EopwKnFDSBsv2UiwMRP9fUUdrA4gUWIxVzcI3I/U0lvSw0dM05D0xU9fPwsFK54RhuUFZHysLRqId5fPt7Yuhupftn2gcqmVBd3iN8dR7IzI3b/8f3/TN0VU53tjRZ/Dz8ZAJ87D3yvPuJ8oyFhpkoRKLrZH2DBb+C9YiexTMMhMfA';
  const ADDRESS = 'https://harbour-post.example/ferry';

  it('is read', async () => {
    expect(await unseal(keys, NAME, SEALED)).toEqual(NOTE);
  });

  it('has the name that they give it', async () => {
    expect(await sealedName(keys, ADDRESS)).toBe('f1afcf51af9387f5e9b96ee3c0f97ae6');
    expect(await plainName(ADDRESS)).toBe('c681f9c806314a410478b6035248384d');
  });
});

describe('a passphrase', () => {
  it('opens what was sealed with it, and no other does', async () => {
    const { sealing, keys: made } = await newSealing('the tide at seven', ROUNDS);
    const found = await keysFor('the tide at seven', sealing);
    expect(found && (await unseal(found, NAME, await seal(made, NAME, NOTE)))).toEqual(NOTE);
    expect(await keysFor('the tide at eight', sealing)).toBeNull();
    expect(await keysFor('', sealing)).toBeNull();
  });

  it('is the same however a keyboard writes its letters', async () => {
    const { sealing } = await newSealing('caf\u00e9 by the quay', ROUNDS);
    expect(await keysFor('cafe\u0301 by the quay', sealing)).not.toBeNull();
    expect(await keysFor('cafe by the quay', sealing)).toBeNull();
  });

  it('makes other keys for each library', async () => {
    const [one, two] = [await newSealing('the tide at seven', ROUNDS), await newSealing('the tide at seven', ROUNDS)];
    expect(one.sealing.salt).not.toBe(two.sealing.salt);
    expect(await sealedName(one.keys, NAME)).not.toBe(await sealedName(two.keys, NAME));
  });

  it('cannot be read back out of its keys', async () => {
    for (const key of [keys.content, keys.names]) {
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });
});
