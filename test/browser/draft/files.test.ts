import JSZip from 'jszip';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { bundle } from '../../drive/bundle';

interface Read {
  readonly problem?: string;
  readonly text?: string;
  readonly blocks?: readonly { kind: string; text: string; links: readonly { href: string }[] }[];
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;

/** A Word document with this body, as small as Word opens one. */
async function docx(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const all = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r2" Type="${OFFICE}/hyperlink" Target="https://board.example/hale" TargetMode="External"/><Relationship Id="r3" Type="${OFFICE}/image" Target="http://tracker.example/pixel.png" TargetMode="External"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style></w:styles>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  for (const [name, text] of Object.entries(all)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe.each(BROWSERS)('a dropped file in %s', (name) => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openBrowser(name);
    driven.site.route('http://empty.example/', '<!doctype html><title>Empty</title>');
    page = await driven.open('http://empty.example/');
    await page.evaluate(await bundle(`export { readDraftFile } from '@/utils/draft/read-file';`));
    driven.site.clear();
  });
  afterAll(() => driven?.close());

  /** What is read of a file of that name; sent as base64, for a page takes no bytes. */
  function read(file: string, content: Uint8Array | string): Promise<Read> {
    return page.evaluate(
      async (called, base64) => {
        const { readDraftFile } = (globalThis as unknown as { exposed: { readDraftFile(file: File): Promise<Read> } })
          .exposed;
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        try {
          return JSON.parse(JSON.stringify(await readDraftFile(new File([bytes], called)))) as Read;
        } catch (error) {
          return { problem: String((error as { problem?: string }).problem ?? error) };
        }
      },
      file,
      Buffer.from(content).toString('base64'),
    );
  }

  const lines = ({ blocks = [] }: Read) =>
    blocks.map(({ kind, text }) => `${kind}: ${text.replace(/\s+/g, ' ').trim()}`);

  it('has its headings, quotations, links and lists read from a Word document', async () => {
    const body = [
      paragraph(run('The weir at Redmarsh'), 'H1'),
      paragraph(`${run('It will stay open, said ')}<w:hyperlink r:id="r2">${run('Ann Hale')}</w:hyperlink>${run('.')}`),
      paragraph(run('We have the money.'), 'Q'),
      paragraph(`${run('Kept')}<w:del w:id="1"><w:r><w:delText> and dropped</w:delText></w:r></w:del>`),
    ].join('');
    const found = await read('story.docx', await docx(body));
    expect(lines(found)).toEqual([
      'headline: The weir at Redmarsh',
      'paragraph: It will stay open, said Ann Hale.',
      'quote: We have the money.',
      'paragraph: Kept',
    ]);
    expect(found.blocks?.[1]?.links).toMatchObject([{ href: 'https://board.example/hale' }]);
  });

  it('is text where a Word document holds HTML, and loads nothing that it refers to', async () => {
    const drawing =
      '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';
    const found = await read(
      'x.docx',
      await docx(paragraph(`${run('&lt;img src=x onerror=alert(1)&gt; said')}<w:r>${drawing}</w:r>`)),
    );
    expect(lines(found)).toEqual(['paragraph: <img src=x onerror=alert(1)> said']);
    expect(driven.site.requests).toEqual([]);
  });

  it.each([
    ['unreadable', 'broken XML', async () => docx('<w:p>', { 'word/document.xml': '<w:document' })],
    [
      'notWord',
      'no document',
      async () => new JSZip().file('content.xml', '<x/>').generateAsync({ type: 'uint8array' }),
    ],
    ['brokenZip', 'its second half missing', async () => (await docx(paragraph(run('a')))).slice(0, 700)],
    ['bomb', 'a part of 80 MB', async () => docx('', { 'word/document.xml': ' '.repeat(80_000_000) })],
  ] as const)('is told to be %s with %s', async (problem, _, make) => {
    expect(await read('x.docx', await make())).toEqual({ problem });
  });

  it('has no word in it where its document has none', async () => {
    expect(lines(await read('x.docx', await docx(paragraph(''))))).toEqual([]);
  });

  it('is what a reader sees of an HTML file', async () => {
    const html = `<!doctype html><html><head><title>No</title><style>p{}</style></head><body>
      <nav>Menu</nav><article><h1>The weir</h1><p>One<br>line, said <a href="https://board.example/">Ann&nbsp;Hale</a>.<sup><a href="#1">1</a></sup></p>
      <p hidden>hidden</p><p style="display:none">hidden</p><span style="font-size:0">hidden</span><script>alert(1)</script>
      <blockquote><p>We have it.</p></blockquote><ul><li>One</li><li>Two</li></ul><div>Loose <b>words</b><p>and more</p></div>
      <img src="http://tracker.example/pixel.png" onerror="alert(1)"><iframe src="http://tracker.example/"></iframe>
      <a href="javascript:alert(1)">A link</a></article><footer>Foot</footer></body></html>`;
    const found = await read('a.html', html);
    expect(lines(found)).toEqual([
      'headline: The weir',
      'paragraph: One line, said Ann Hale.',
      'quote: We have it.',
      'list: One',
      'list: Two',
      'paragraph: Loose words',
      'paragraph: and more',
      'paragraph: A link',
    ]);
    expect(found.blocks?.flatMap(({ links }) => links.map(({ href }) => href))).toEqual(['https://board.example/']);
    expect(driven.site.requests).toEqual([]);
  });

  it('bears tags a hundred thousand deep, and none closed', async () => {
    const start = Date.now();
    const found = await read('deep.html', `${'<div>'.repeat(100_000)}deep ${'<b><i>'.repeat(20_000)}words`);
    expect(lines(found).join(' ')).toMatch(/deep.*words/);
    expect(Date.now() - start).toBeLessThan(20_000);
  });

  it('has the quotation marks of windows-1252', async () => {
    const bytes = Buffer.concat([Buffer.from('Ann \x93Hale\x94 \x96 caf\xe9', 'latin1')]);
    expect(await read('a.txt', bytes)).toEqual({ text: 'Ann “Hale” – café' });
  });
});
