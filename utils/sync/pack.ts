/**
 * Deflate (RFC 1951) as browsers have it. What is packed may come from another program that knows the passphrase, so what it unpacks
 * to is bounded: a kilobyte can else fill the memory.
 */

/** More than ten times what the longest article has with all that was read in it. */
export const MOST_UNPACKED = 16_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

export async function pack(bytes: Bytes): Promise<Bytes> {
  const packed = await through(new CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY);
  if (packed === null) throw new Error('What is packed has no end.');
  return packed;
}

/** null: more than `most` bytes would come of it. Throws where it was not packed, or is cut off. */
export function unpack(bytes: Bytes, most = MOST_UNPACKED): Promise<Bytes | null> {
  return through(new DecompressionStream('deflate-raw'), bytes, most);
}

async function through(stream: CompressionStream | DecompressionStream, bytes: Bytes, most: number) {
  const [writer, reader] = [stream.writable.getWriter(), stream.readable.getReader()];
  // What goes wrong there goes wrong for the reader as well.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const parts: Bytes[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

function joined(parts: readonly Bytes[], length: number): Bytes {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
