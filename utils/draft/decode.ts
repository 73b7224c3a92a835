import { DraftError } from './draft';

/** Bytes looked at to tell what a file is. */
const SAMPLE = 4_096;
/** Control characters that no text has; more than this share of them is no text. */
const MAX_CONTROLS = 0.02;

/**
 * The text in a file's bytes: by its byte order mark, else UTF-16 by where its zeros are, else what the file declares
 * (`charset=`), else UTF-8, else windows-1252, which takes any bytes. Throws `DraftError`: `binary` where that gives no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  const sample = text.slice(0, SAMPLE);
  if (controlsIn(sample) > sample.length * MAX_CONTROLS) throw new DraftError('binary');
  return text;
}

/** Control characters but for white space. */
function controlsIn(sample: string): number {
  return sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideOf(bytes.subarray(0, SAMPLE));
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declared(bytes) ?? 'windows-1252').decode(bytes);
  }
}

/** UTF-16 without a mark: in Latin letters every other byte is zero. */
function wideOf(sample: Uint8Array): string | null {
  const pairs = sample.length >> 1;
  let high = 0;
  let low = 0;
  for (let i = 0; i < pairs; i++) {
    if (sample[2 * i] === 0) high += 1;
    if (sample[2 * i + 1] === 0) low += 1;
  }
  if (low > pairs * 0.7 && high < pairs * 0.1) return 'utf-16le';
  return high > pairs * 0.7 && low < pairs * 0.1 ? 'utf-16be' : null;
}

/** What an HTML file says of itself, where this browser knows it. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, SAMPLE));
  const label = /charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1];
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
