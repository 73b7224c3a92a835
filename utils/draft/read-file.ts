/** A file that the reader drops or chooses, as text. What it is, its first bytes say before its name does. */
import { decodeText } from './decode';
import { docxBlocks } from './docx-blocks';
import { type DraftBlock, DraftError } from './draft';
import { htmlBlocks } from './html-blocks';
import { markdownBlocks } from './markdown-blocks';

/** Plain text is still to be split; the others are in blocks. */
export type FileText = { readonly text: string } | { readonly blocks: readonly DraftBlock[] };

export const MAX_FILE_BYTES = 10_000_000;

type Named = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Throws `DraftError`: too big before a byte is read. */
export async function readDraftFile(file: Named): Promise<FileText> {
  if (file.size === 0) throw new DraftError('empty');
  if (file.size > MAX_FILE_BYTES) throw new DraftError('tooBig');
  const bytes = new Uint8Array(await bytesOf(file));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return { blocks: await docxBlocks(bytes) };
  }
  // A locked Word document is wrapped in the container of the Word of before 2007.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new DraftError(isLocked(bytes) ? 'encrypted' : 'oldWord');
  if (startsWith(bytes, '%PDF-')) throw new DraftError('pdf');
  if (startsWith(bytes, '{\\rtf')) throw new DraftError('rtf');
  if (/\.docx$/i.test(file.name)) throw new DraftError('brokenZip');
  const text = decodeText(bytes);
  if (/\.x?html?$/i.test(file.name) || /^\s*<(?:!doctype html|html)[\s>]/i.test(text))
    return { blocks: htmlBlocks(text) };
  return /\.(?:md|markdown)$/i.test(file.name) ? { blocks: markdownBlocks(text) } : { text };
}

async function bytesOf(file: Named): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    // A folder can be dropped too, and a file can be gone by now.
    throw new DraftError('unreadable', { cause });
  }
}

function startsWith(bytes: Uint8Array, start: string | readonly number[]): boolean {
  const wanted = typeof start === 'string' ? Array.from(start, (sign) => sign.charCodeAt(0)) : start;
  return wanted.every((byte, i) => bytes[i] === byte);
}

/** The name of the stream that holds the locked document, as these containers write names. */
function isLocked(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage').flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0; at = bytes.indexOf(name[0] ?? 0, at + 1)) {
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
