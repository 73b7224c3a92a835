/**
 * End-to-end encryption of documents with a passphrase: who keeps the server sees how many documents there are, how large
 * each is once it is packed, to the next step of `PAD_TO`, and when it changes; not what is in them, nor of which address they are.
 *
 * PBKDF2-HMAC-SHA-256 makes a secret of the passphrase and the library's salt; HKDF-SHA-256 makes two keys of that: AES-256-GCM
 * for documents, HMAC-SHA-256 for their names. A document's name is bound to what is sealed in it, so that a server cannot
 * give one for another. Sources: OWASP Password Storage Cheat Sheet (600,000 rounds); NIST SP 800-38D, 8.3 (a random
 * nonce serves 2^32 documents of one key). Described for others in docs/sync-format.md.
 */
import { pack, unpack } from './pack';

export interface LibraryKeys {
  readonly content: CryptoKey;
  readonly names: CryptoKey;
}

/** What the library's own document tells of its passphrase. */
export interface Sealing {
  /** 16 bytes in base64. */
  readonly salt: string;
  readonly rounds: number;
  /** A known text, sealed: whether a passphrase is right shows before anything else is read or written. */
  readonly check: string;
}

export const ROUNDS = 600_000;
/** No server may ask for less: a passphrase made weak is a passphrase given away. Nor for more than a minute's work. */
export const LEAST_ROUNDS = 100_000;
export const MOST_ROUNDS = 20_000_000;
/** Of what is sealed, in its first byte: 1 is packed, padded, and sealed with AES-256-GCM. */
const ENVELOPE = 1;
const NONCE_BYTES = 12;
const SALT_BYTES = 16;
const PAD_TO = 256;
/** ISO/IEC 7816-4: the byte behind what was padded; what follows it is 0. */
const PAD_MARK = 0x80;
const CHECK_NAME = 'library';
const CHECK_TEXT = 'whence';

const utf8 = new TextEncoder();

/** Keys that cannot be read back out of the browser. Half a second's work. Passphrases are compared as Unicode writes them (NFC). */
export async function keysOf(passphrase: string, salt: string, rounds: number): Promise<LibraryKeys> {
  const given = await crypto.subtle.importKey('raw', utf8.encode(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds };
  const secret = await crypto.subtle.importKey('raw', await crypto.subtle.deriveBits(how, given, 256), 'HKDF', false, [
    'deriveKey',
  ]);
  const derived = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8.encode(info) },
      secret,
      algorithm,
      false,
      uses,
    );
  return {
    content: await derived('whence content', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    names: await derived('whence names', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  };
}

/** A new library's sealing and its keys. */
export async function newSealing(
  passphrase: string,
  rounds = ROUNDS,
): Promise<{ readonly sealing: Sealing; readonly keys: LibraryKeys }> {
  const salt = base64Of(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const keys = await keysOf(passphrase, salt, rounds);
  return { sealing: { salt, rounds, check: await seal(keys, CHECK_NAME, CHECK_TEXT) }, keys };
}

/** null: the passphrase is another. */
export async function keysFor(passphrase: string, { salt, rounds, check }: Sealing): Promise<LibraryKeys | null> {
  const keys = await keysOf(passphrase, salt, rounds);
  return (await unseal(keys, CHECK_NAME, check)) === CHECK_TEXT ? keys : null;
}

/** `value` packed and sealed as base64 under that name; another each time. */
export async function seal({ content }: LibraryKeys, name: string, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const padded = pad(await pack(utf8.encode(JSON.stringify(value))));
  const sealed = await crypto.subtle.encrypt(howTo(iv, name), content, padded);
  const whole = new Uint8Array(1 + NONCE_BYTES + sealed.byteLength);
  whole[0] = ENVELOPE;
  whole.set(iv, 1);
  whole.set(new Uint8Array(sealed), 1 + NONCE_BYTES);
  return base64Of(whole);
}

/** What was sealed; undefined where it was sealed with other keys, under another name, in another way, or was changed since. */
export async function unseal({ content }: LibraryKeys, name: string, sealed: string): Promise<unknown> {
  try {
    const whole = bytesOf(sealed);
    if (whole[0] !== ENVELOPE) return;
    const [iv, data] = [whole.subarray(1, 1 + NONCE_BYTES), whole.subarray(1 + NONCE_BYTES)];
    const packed = unpadded(new Uint8Array(await crypto.subtle.decrypt(howTo(iv, name), content, data)));
    const plain = packed === null ? null : await unpack(packed);
    return plain === null ? undefined : JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined;
  }
}

/** The name, and the way of sealing, are bound to what is sealed. */
function howTo(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: utf8.encode(String.fromCharCode(ENVELOPE) + name) };
}

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / PAD_TO) * PAD_TO);
  padded.set(bytes);
  padded[bytes.length] = PAD_MARK;
  return padded;
}

/** null: it was not padded. */
function unpadded(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const end = bytes.findLastIndex((byte) => byte !== 0);
  return bytes[end] === PAD_MARK ? bytes.subarray(0, end) : null;
}

/** The name of a record's document: 32 characters that say nothing of `text` to who does not have the keys. */
export async function sealedName({ names }: LibraryKeys, text: string): Promise<string> {
  return hexOf(await crypto.subtle.sign('HMAC', names, utf8.encode(text)));
}

/** The same without a passphrase: anybody who knows `text` can tell that this is its name. */
export async function plainName(text: string): Promise<string> {
  return hexOf(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
}

function hexOf(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Throws where the text is no base64. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
