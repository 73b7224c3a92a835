import { type DraftBlock, DraftError } from './draft';
import { htmlBlocks } from './html-blocks';
import { checkWordZip } from './zip';

/** Beside mammoth's own, which know the headings. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

/**
 * The blocks of a Word document. Its pictures, comments and what was deleted are not read, and nothing it refers to is
 * loaded. mammoth is fetched from the extension when the first document comes. Throws `DraftError`.
 */
export async function docxBlocks(bytes: Uint8Array<ArrayBuffer>): Promise<readonly DraftBlock[]> {
  await checkWordZip(bytes);
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return htmlBlocks(value);
  } catch (cause) {
    throw new DraftError('unreadable', { cause });
  }
}
