/** HTML files and Word documents that are read as drafts, by the code and the parsers of a browser. */
import fc from 'fast-check';
import JSZip from 'jszip';
import { openBrowser } from '../../../test/drive/browsers';
import { bundle } from '../../../test/drive/bundle';
import { DRAFT_PROBLEMS, type DraftBlock } from '../../../utils/draft/draft';
import type { Boundary } from '../boundary';
import { address, bytes, must, text } from '../values';
import { markup, mustBeArticle } from './drafts';

const PROBLEMS: ReadonlySet<string> = new Set(DRAFT_PROBLEMS);
const TAGS =
  'p div article main h1 blockquote ul li a b sup br table tr td svg math template iframe object script style noscript select form base meta link img video'.split(
    ' ',
  );
const tag = fc
  .tuple(
    fc.constantFrom('', '', '/'),
    fc.constantFrom(...TAGS),
    fc.constantFrom('', 'href', 'src', 'onerror', 'style', 'hidden'),
    fc.oneof(address, text),
  )
  .map(([slash, name, attribute, value]) => `<${slash}${name}${attribute && ` ${attribute}="${value}"`}>`);
const html = fc.array(fc.oneof(tag, text, markup), { maxLength: 20 }).map((all) => `<html>${all.join('')}`);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD =
  'w:p w:r w:t w:del w:ins w:hyperlink w:drawing w:tbl w:tr w:tc w:pPr w:pStyle w:fldChar w:instrText w:sdt w:altChunk'.split(
    ' ',
  );

const inXml = (one: string) => one.toWellFormed().replace(/[^\t\n\r\x20-\ufffd]|[<&>"]/g, '?');
const wordTag = fc
  .tuple(
    fc.constantFrom('', '/'),
    fc.constantFrom(...WORD),
    fc.constantFrom('', ' r:id="r2"', ' w:val="H1"', ' w:val="constructor"'),
  )
  .map(([slash, name, rest]) => (slash === '/' ? `</${name}>` : `<${name}${rest}>`));
const run = text.map((one) => `<w:p><w:r><w:t>${inXml(one)}</w:t></w:r></w:p>`);
const linked = text.map((one) => `<w:p><w:hyperlink r:id="r2"><w:r><w:t>${inXml(one)}</w:t></w:r></w:hyperlink></w:p>`);
const body = fc.array(
  fc.oneof(
    { arbitrary: run, weight: 3 },
    linked,
    wordTag,
    fc.constant('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;'),
  ),
  {
    maxLength: 8,
  },
);
const docx = fc.tuple(body, address).map(([parts, to]) => ({
  'word/document.xml': `<w:document ${W} ${R}><w:body>${parts.join('')}</w:body></w:document>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r2" Type="${OFFICE}/hyperlink" Target="${inXml(to)}" TargetMode="External"/></Relationships>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
}));

interface Read {
  readonly problem?: string;
  readonly blocks?: readonly DraftBlock[];
}

async function open() {
  const driven = await openBrowser('chromium');
  driven.site.route('http://empty.example/', '<!doctype html><title>Empty</title>');
  const page = await driven.open('http://empty.example/');
  await page.evaluate(await bundle(`export { readDraftFile } from '@/utils/draft/read-file';`));
  driven.site.clear();
  let ran = 0;
  page.on('dialog', (dialog) => {
    ran += 1;
    void dialog.dismiss();
  });
  const read = async (name: string, content: Uint8Array | string): Promise<Read> => {
    const said = await page.evaluate(
      async (called, base64) => {
        const { readDraftFile } = globalThis.exposed as unknown as { readDraftFile(file: File): Promise<Read> };
        const given = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        try {
          return JSON.stringify(await readDraftFile(new File([given], called)));
        } catch (error) {
          return JSON.stringify({ problem: String((error as { problem?: string }).problem ?? error) });
        }
      },
      name,
      Buffer.from(content).toString('base64'),
    );
    return JSON.parse(said) as Read;
  };
  const mustBeRead = async (name: string, content: Uint8Array | string) => {
    const { problem, blocks = [] } = await read(name, content);
    must(problem === undefined || PROBLEMS.has(problem), `There are no words for ${problem}`);
    mustBeArticle(blocks);
    for (const { href } of blocks.flatMap(({ links }) => links))
      must(/^https?:\/\//i.test(href), `A link leads to ${href}`);
    must(ran === 0, 'A script of it ran.');
    must(driven.site.requests.length === 0, `It asked for ${driven.site.requests[0]}`);
  };
  return {
    claims: [
      {
        says: 'an HTML file is words and links to the web, and asks for nothing',
        property: fc.asyncProperty(html, (one) => mustBeRead('a.html', one)),
      },
      {
        says: 'a Word document is words and links to the web or told to be broken, and asks for nothing',
        property: fc.asyncProperty(docx, async (parts) => {
          const zip = new JSZip();
          for (const [name, inside] of Object.entries(parts)) zip.file(name, inside);
          await mustBeRead('a.docx', await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
        }),
      },
      {
        says: 'any bytes are read, or told why not',
        property: fc.asyncProperty(
          fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', '__proto__'),
          bytes,
          mustBeRead,
        ),
      },
    ],
    close: () => driven.close(),
  };
}

export const DRAFT_FILES: Boundary = {
  name: 'draft-files',
  what: 'HTML files and Word documents',
  inBrowser: true,
  open,
};
