/**
 * What must be known of a zip file before a library unpacks it: that it is whole, not locked, and not larger inside than
 * anybody writes. Source: APPNOTE.TXT 6.3.10, PKWARE, 4.3.
 */
import { DraftError } from './draft';

const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 10_000;
/** Bytes of text parts once unpacked; a book has 20 MB. */
export const MAX_UNPACKED = 60_000_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly locked: boolean;
  readonly packed: number;
  readonly local: number;
}

/**
 * Checks a Word document's container. Throws `DraftError`: `brokenZip`, `encrypted`, `notWord` (no document in it) or `bomb`.
 * Pictures are not looked into, as nothing reads them. Unpacks everything else once, piece by piece, and believes no
 * size that the file declares.
 */
export async function checkWordZip(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const entries = entriesOf(bytes);
  if (entries.some(({ locked }) => locked)) throw new DraftError('encrypted');
  if (!entries.some(({ name }) => /^\/?word\/document\d*\.xml$/i.test(name))) throw new DraftError('notWord');
  let room = MAX_UNPACKED;
  for (const entry of entries) {
    if (/\.(?:xml|rels)$/i.test(entry.name)) room -= await unpackedSize(bytes, entry, room);
  }
}

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw new DraftError('bomb');
  const entries: Entry[] = [];
  const names = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_RECORD) throw new DraftError('brokenZip');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw new DraftError('brokenZip');
}

async function unpackedSize(bytes: Uint8Array<ArrayBuffer>, entry: Entry, room: number): Promise<number> {
  const { local, packed, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_RECORD) throw new DraftError('brokenZip');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw new DraftError('brokenZip');
  if (method === 0) return within(packed, room);
  if (method !== 8) throw new DraftError('brokenZip');
  const stream = new Blob([bytes.subarray(start, start + packed)]).stream();
  const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  for (;;) {
    const piece = await reader.read().catch((cause: unknown) => {
      throw new DraftError('brokenZip', { cause });
    });
    if (piece.done) return size;
    size += piece.value.length;
    if (size > room) {
      await reader.cancel();
      throw new DraftError('bomb');
    }
  }
}

function within(size: number, room: number): number {
  if (size > room) throw new DraftError('bomb');
  return size;
}
