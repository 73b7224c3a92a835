import type { ExportDocument, ExportPage } from './document';
import type { Format } from './format';

/** File systems allow 255 bytes; what copies a file may add to its name. */
const MOST_BYTES = 120;

/**
 * A name for the file, safe on Windows, macOS and Linux: `whence-`, the title where there is one article, the day, and
 * the extension. Letters of every script stay; signs that a file system or a shell gives a meaning become hyphens, and
 * so do invisible characters, by which a name could pretend to end otherwise.
 */
export function fileName(
  { pages, made }: Pick<ExportDocument, 'made'> & { readonly pages: readonly Pick<ExportPage, 'title'>[] },
  { extension }: Pick<Format, 'extension'>,
): string {
  const [page, ...others] = pages;
  const title = page && others.length === 0 ? slug(page.title) : '';
  return `whence-${title && `${title}-`}${made.slice(0, 10)}.${extension}`;
}

function slug(title: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  let bytes = 0;
  let kept = '';
  for (const character of words) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > MOST_BYTES) return kept.replace(/-[^-]*$/, '');
    kept += character;
  }
  return kept;
}
