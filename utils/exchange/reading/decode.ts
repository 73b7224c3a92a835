/**
 * The text of a file, piece by piece: UTF-16 where a byte order mark says so, else UTF-8, else windows-1252, in which
 * spreadsheets save tables for their own country. The first bytes above 127 decide between the two; later ones that are
 * not UTF-8 become U+FFFD. JSON is always UTF-8 (RFC 8259, 8.1): a byte that got lost there must not make every other
 * letter a wrong one. A byte order mark is not part of the text. Source: https://encoding.spec.whatwg.org/
 */
export async function* decoded(file: Blob | ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  /** What is not decided yet, or half a character. */
  let waiting: Uint8Array = new Uint8Array(0);
  let isStart = true;
  for await (const bytes of bytesOf(file instanceof ReadableStream ? file : file.stream())) {
    if (decoder !== null) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    waiting = waiting.length === 0 ? bytes : concatenated(waiting, bytes);
    if (isStart && waiting.length < 3) continue;
    decoder = isStart ? decoderAtStart(waiting) : null;
    isStart = false;
    // A character may be cut in two here: its first bytes wait for the rest.
    const end = lastWhole(waiting);
    decoder ??= decoderFor(waiting.subarray(0, end));
    if (decoder === null) {
      yield new TextDecoder().decode(waiting.subarray(0, end));
      waiting = waiting.subarray(end);
    } else {
      yield decoder.decode(waiting, { stream: true });
      waiting = new Uint8Array(0);
    }
  }
  yield (decoder ?? decoderFor(waiting) ?? new TextDecoder()).decode(waiting);
}

/** By a byte order mark, or because it is JSON; null where neither decides. */
function decoderAtStart(bytes: Uint8Array): TextDecoder | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  const sign = String.fromCharCode(bytes.find((byte) => byte > 0x20) ?? 0);
  return isMarked || sign === '{' || sign === '[' ? new TextDecoder() : null;
}

/** null: nothing but ASCII, so nothing is decided. */
function decoderFor(bytes: Uint8Array): TextDecoder | null {
  if (bytes.every((byte) => byte < 0x80)) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new TextDecoder('utf-8', { ignoreBOM: true });
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** The end of the last character that is whole in UTF-8. */
function lastWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function concatenated(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Not every browser in use can iterate over a stream. */
async function* bytesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
