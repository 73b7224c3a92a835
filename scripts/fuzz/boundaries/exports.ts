/** Files that the reader takes out, with words in them that the programs that open them have been fooled with. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { CSV } from '../../../utils/exchange/csv';
import { fileName } from '../../../utils/exchange/file-name';
import { FORMATS } from '../../../utils/exchange/formats';
import { HTML_REPORT } from '../../../utils/exchange/html-report';
import { MARKDOWN } from '../../../utils/exchange/markdown';
import { csvRows } from '../../../utils/exchange/reading/csv-rows';
import { RIS } from '../../../utils/exchange/ris';
import { boundary } from '../boundary';
import { anyDocument, anyRecords, whenceFile, written } from '../documents';
import { must, mustBePlain } from '../values';

const TAGS = new Set(
  'html head meta title style body h1 h2 h3 h4 h5 p article section svg rect g text line circle path ul ol li span a div blockquote dl dt dd table caption thead tbody tr th td em strong details summary br hr bdi time small b i code'.split(
    ' ',
  ),
);

function mustBeHarmless(html: string): void {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName;
    must(TAGS.has(tag), `There is a <${tag}>.`);
    for (const { name, value } of element.attributes) {
      must(!/^on|^style$|^srcdoc$|^formaction$/i.test(name), `There is a ${name}="".`);
      if (/^(?:href|src|xlink:href)$/i.test(name)) must(/^(?:https?:\/\/|#)/i.test(value), `It leads to ${value}`);
    }
  }
  must(document.querySelectorAll('meta[http-equiv]').length === 1, 'Its policy is not its own.');
}

/** Markdown without what is escaped has neither markup of HTML nor links but to the web. */
function mustShowNoHtml(markdown: string): void {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
  must(!/<[a-z!/?]/i.test(bare), 'There is HTML in it.');
  for (const [, to = ''] of bare.matchAll(/\]\(([^)]*)/g)) must(/^https?:\/\//i.test(to), `It leads to ${to}`);
  must(!/^\s*\[[^\]]*\]:/m.test(bare), 'It defines a link.');
}

const isFormula = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell);

export const EXPORTS = boundary('exports', 'files that are taken out', [
  {
    says: 'every format takes whatever is kept, and those of JSON are JSON',
    property: fc.property(anyDocument, fc.constantFrom(...FORMATS), (document, format) => {
      const text = written(format, document);
      if (!/json/.test(format.extension)) return;
      const values = format.extension === 'jsonl' ? text.split('\n').filter(Boolean) : [text];
      for (const value of values) mustBePlain(JSON.parse(value));
    }),
  },
  {
    says: 'no cell of a table is one that a spreadsheet runs, and no cell becomes two',
    property: fc.asyncProperty(anyDocument, async (document) => {
      const rows: (readonly string[])[] = [];
      for await (const row of csvRows([written(CSV, document).slice(1)], ',', 1e9))
        if (typeof row !== 'number') rows.push(row.cells);
      const [head = [], ...rest] = rows;
      const count = document.pages.reduce((sum, { items }) => sum + Math.max(1, items.length), 0);
      must(rest.length === count, `${rest.length} rows for ${count} notes.`);
      for (const row of rest) {
        must(row.length === head.length, 'A row has more cells than the table.');
        for (const cell of row) must(!isFormula(cell), `A spreadsheet runs ${cell.slice(0, 40)}`);
      }
    }),
  },
  {
    says: 'a report has no markup but its own',
    property: fc.property(anyDocument, (document) => mustBeHarmless(written(HTML_REPORT, document))),
  },
  {
    says: 'Markdown has no HTML in it, and no link but to the web',
    property: fc.property(anyDocument, (document) => mustShowNoHtml(written(MARKDOWN, document))),
  },
  {
    says: 'no word of the reader begins a field or a record of a RIS file',
    property: fc.property(anyDocument, (document) => {
      const lines = written(RIS, document).split('\r\n');
      const tags = lines.filter((line) => line !== '').map((line) => /^([A-Z][A-Z0-9]) {2}- /.exec(`${line} `)?.[1]);
      must(
        tags.every((tag) => tag !== undefined),
        'A line has no tag.',
      );
      for (const tag of ['TY', 'ER', 'TI', 'N1', 'UR'])
        must(tags.filter((one) => one === tag).length <= document.pages.length, `There is a ${tag} too many.`);
      must(!lines.some((line) => /[\n\r]/.test(line)), 'A line is two.');
    }),
  },
  {
    says: 'the name of a file is one on every system',
    property: fc.property(anyDocument, fc.constantFrom(...FORMATS), (document, format) => {
      const name = fileName(document, format);
      must(/^whence-(?:[\p{L}\p{M}\p{N}-]+-)?2026-05-08\.[a-z.-]+$/u.test(name) && name.isWellFormed(), name);
      must(new TextEncoder().encode(name).length <= 160, 'It is too long.');
    }),
  },
  {
    says: 'Whence’s own file is JSON whatever is in it',
    property: fc.property(anyRecords, (records) => mustBePlain(JSON.parse(whenceFile(records)))),
  },
]);
