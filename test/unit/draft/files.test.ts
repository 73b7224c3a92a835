import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/utils/draft/decode';
import { DraftError } from '@/utils/draft/draft';
import { MAX_FILE_BYTES, readDraftFile } from '@/utils/draft/read-file';
import { checkWordZip, MAX_UNPACKED } from '@/utils/draft/zip';

const bytes = (...list: number[]) => new Uint8Array(list);
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, little: boolean) =>
  bytes(...Array.from(text).flatMap((sign) => (little ? [sign.charCodeAt(0), 0] : [0, sign.charCodeAt(0)])));
const file = (name: string, content: Uint8Array<ArrayBuffer> | string) => new File([content], name);

async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof DraftError) return error.problem;
    throw error;
  }
}

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }));
}

describe('the letters of a file', () => {
  it.each([
    ['UTF-8', utf8('Ann “Hale” – Ærø')],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, ...utf8('Ann “Hale” – Ærø'))],
  ])('are read from %s', (_, content) => {
    expect(decodeText(content)).toBe('Ann “Hale” – Ærø');
  });

  it.each([
    ['UTF-16 with a mark', bytes(0xff, 0xfe, ...wide('Ann Hale said', true))],
    ['big-endian UTF-16 with a mark', bytes(0xfe, 0xff, ...wide('Ann Hale said', false))],
    ['UTF-16 without a mark', wide('Ann Hale said', true)],
    ['big-endian UTF-16 without a mark', wide('Ann Hale said', false)],
  ])('are read from %s', (_, content) => {
    expect(decodeText(content)).toBe('Ann Hale said');
  });

  it('are what an HTML file declares, where they are not UTF-8', () => {
    const content = bytes(...utf8('<meta charset="iso-8859-2"><p>'), 0xb1);
    expect(decodeText(content)).toBe('<meta charset="iso-8859-2"><p>ą');
    expect(decodeText(bytes(...utf8('<meta charset="nonsense"><p>'), 0xe9))).toMatch(/é$/);
  });
});

// The quotation marks of windows-1252 are tested in the browsers: Node 20 reads them as control characters.
describe('a file that cannot be read', () => {
  const [cfb, picture] = [
    bytes(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3),
    bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 1),
  ];
  it.each([
    ['empty', file('a.txt', '')],
    ['binary', file('a.txt', picture)],
    ['pdf', file('a.txt', '%PDF-1.7 …')],
    ['rtf', file('a.doc', '{\\rtf1 Hello}')],
    ['oldWord', file('a.doc', cfb)],
    ['encrypted', file('a.docx', bytes(...cfb, ...wide('EncryptedPackage', true)))],
    ['brokenZip', file('a.docx', 'no zip at all')],
    ['brokenZip', file('a.docx', bytes(0x50, 0x4b, 3, 4, 1, 2, 3))],
  ])('is told to be %s', async (problem, given) => {
    expect(await problemOf(readDraftFile(given))).toBe(problem);
  });

  it('is told to be too big before a byte of it is read', async () => {
    const untouched = {
      name: 'a.docx',
      size: MAX_FILE_BYTES + 1,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    expect(await problemOf(readDraftFile(untouched))).toBe('tooBig');
  });

  it('is told to be unreadable where it is gone, or is a folder', async () => {
    const gone = { name: 'a.txt', size: 10, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    expect(await problemOf(readDraftFile(gone))).toBe('unreadable');
  });

  it('is a zip without a Word document in it', async () => {
    expect(await problemOf(checkWordZip(await zipOf({ 'content.xml': '<x/>' })))).toBe('notWord');
  });

  it('is a zip that is cut off, or whose parts are', async () => {
    const whole = await zipOf({ 'word/document.xml': '<x/>'.repeat(500) });
    expect(await problemOf(checkWordZip(whole.slice(0, -30)))).toBe('brokenZip');
    const torn = whole.slice();
    torn.fill(0xff, 50, 70);
    expect(await problemOf(checkWordZip(torn))).toBe('brokenZip');
  });

  it('is a zip whose parts are locked', async () => {
    const locked = await zipOf({ 'word/document.xml': '<x/>' });
    const directory = new DataView(locked.buffer).getUint32(locked.length - 6, true);
    locked[directory + 8] = 1;
    expect(await problemOf(checkWordZip(locked))).toBe('encrypted');
  });

  it('is a zip far larger inside than it says, and is not unpacked to the end', async () => {
    const bomb = await zipOf({ 'word/document.xml': ' '.repeat(MAX_UNPACKED + 1) });
    expect(bomb.length).toBeLessThan(100_000);
    const directory = new DataView(bomb.buffer).getUint32(bomb.length - 6, true);
    // The size that it declares is a lie.
    new DataView(bomb.buffer).setUint32(directory + 24, 10, true);
    expect(await problemOf(checkWordZip(bomb))).toBe('bomb');
  });
});

describe('a file that can be read', () => {
  it('is plain text, whatever its name promises', async () => {
    expect(await readDraftFile(file('a<b>.weird', 'Ann Hale said so.'))).toEqual({ text: 'Ann Hale said so.' });
  });

  it('is Markdown by its name', async () => {
    expect(await readDraftFile(file('A.MD', '# Title\n\nText'))).toMatchObject({
      blocks: [{ kind: 'headline', text: 'Title' }, { kind: 'paragraph' }],
    });
  });

  it('is a Word document whose container is whole', async () => {
    expect(await problemOf(checkWordZip(await zipOf({ 'word/document.xml': '<x/>' })))).toBe('none');
  });
});
