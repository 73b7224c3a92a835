import { describe, expect, it } from 'vitest';
import { CSV } from '@/utils/exchange/csv';
import { type ExportDocument, fromKept } from '@/utils/exchange/document';
import { writeDocument } from '@/utils/exchange/write-document';
import { annotate } from '../store/sample';
import { cellsOf } from './csv-cells';
import { WORKSHEET } from './kept-records';
import { correctedDocument, HOSTILE, keptPage, STAMP, sampleDocument } from './samples';

const write = (exported: ExportDocument) => writeDocument(CSV, exported, String);

function read(exported: ExportDocument): Map<string, string>[] {
  const text = write(exported);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [columns = [], ...rows] = cellsOf(text.slice(1));
  for (const row of rows) expect(row).toHaveLength(columns.length);
  return rows.map((row) => new Map(row.map((value, i) => [columns[i] ?? '', value])));
}

describe('a CSV export', () => {
  it('has a row for each claim and passage', () => {
    const rows = read(sampleDocument());
    expect(rows).toHaveLength(4);
    expect(Object.fromEntries(rows[0] ?? [])).toEqual({
      article: 'Ferry line to Lower Quay will close 🚢',
      url: 'https://harbour-post.example/news/ferry-line-to-close',
      site: 'The Harbour Post',
      byline: 'Noor Achterberg',
      published: '2026-05-04T09:00:00Z',
      page_kept: '2026-05-06T08:00:00.000Z',
      page_note: '',
      quote: 'The ferry line will close in May, Mayor Odile Brandt said on Monday.',
      speaker: 'Odile Brandt',
      class: 'said',
      sourcing: 'named',
      quotation: 'indirect',
      standing: '',
      mark: 'named',
      confidence: '0.90',
      note: 'Who pays?\nAsk the treasurer.',
      tags: 'money; ferry',
      kept: '2026-05-05T10:00:01.000Z',
      changed: '2026-05-05T10:00:01.000Z',
      link: expect.stringContaining('#:~:text=The%20ferry'),
      id: '00000000-0000-4000-8000-000000000001',
      reader_dismissed: '',
      reader_speaker: '',
      reader_sourcing: '',
      reader_standing: '',
      engine: '1',
      status: '',
      checker: '',
      evidence: '',
    });
    // The passage of the reader's own was read by no engine.
    expect(rows.map((row) => row.get('engine'))).toEqual(['1', '', '1', '1']);
    expect(rows[3]?.get('standing')).toBe('hearsay');
    expect(rows[3]?.get('kept')).toBe('');
  });

  it('begins with what is of the claim: the article is the same in row after row', () => {
    const [columns = []] = cellsOf(write(sampleDocument()).slice(1));
    expect(columns.slice(0, 11)).toEqual(
      'quote speaker sourcing quotation standing mark status checker note tags evidence'.split(' '),
    );
  });

  it('opens in the same columns where a program takes semicolons and tabs for commas as well', () => {
    const page = keptPage();
    const kept = annotate(1, page, 0, { note: 'boats; ferries', tags: ['money', 'ferry'], checker: 'desk\t2' });
    const text = write(fromKept([page], [kept], STAMP));
    const bare = text.replace(/"(?:[^"]|"")*"/g, 'x');
    expect(bare).not.toMatch(/[;\t]/);
    expect(bare.split('\r\n')[1]?.split(',')).toHaveLength(bare.split('\r\n')[0]?.split(',').length ?? 0);
  });

  it('says of what is there only for its correction that it is not kept', () => {
    const rows = read(correctedDocument());
    expect(rows.map((row) => [row.get('kept') !== '', row.get('changed') !== ''])).toEqual([
      [false, true],
      [true, true],
      [false, true],
    ]);
  });

  it('has what the reader says in columns of its own, beside what Whence read', () => {
    const said = (row: Map<string, string> | undefined) =>
      ['sourcing', 'reader_dismissed', 'reader_speaker', 'reader_sourcing', 'reader_standing'].map((at) =>
        row?.get(at),
      );
    const rows = read(correctedDocument());
    expect(rows.map(said)).toEqual([
      ['named', 'yes', '', '', 'none'],
      ['named', '', '', 'vague', ''],
      ['unnamed', '', `'=Clerk "Ama" Stolz`, 'document', 'disputed; hearsay'],
    ]);
  });

  it('has what the reader found out', () => {
    const page = keptPage();
    const [row] = read(fromKept([page], [annotate(1, page, 0, WORKSHEET)], STAMP));
    expect(['status', 'checker', 'evidence'].map((column) => row?.get(column))).toEqual([
      'contradicted',
      'Ama Stolz',
      'https://port.example/survey_(1).pdf | The *survey*, part | two | 2026-03-01\nhttps://port.example/minutes?of=may&page=2 |  | ',
    ]);
  });

  it('ends every line with CR LF and nothing else', () => {
    const text = write(sampleDocument(''));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has a row for a page on which nothing is kept', () => {
    const page = keptPage(undefined, { whole: false, note: 'On the page.' });
    const rows = read(fromKept([page], [], STAMP));
    expect(rows.map((row) => [row.get('page_note'), row.get('quote')])).toEqual([['On the page.', '']]);
  });

  it.each(HOSTILE)('gives the note %j back as it was, and never as a formula', (note) => {
    const [row] = read(sampleDocument(note));
    const isFormula = /^[=+\-@\t\r\n]/.test(note);
    expect(row?.get('note')).toBe(isFormula ? `'${note}` : note);
  });

  it('has no cell that a spreadsheet would run, whoever wrote it', () => {
    const page = keptPage();
    const title = '=HYPERLINK("https://evil.example","click")';
    const article = { ...page.article, title, byline: '@ada', site: '＝1+1' };
    const kept = annotate(1, page, 0, { speaker: '+41', tags: ['-x'] });
    for (const row of read(fromKept([{ ...page, article }], [kept], STAMP))) {
      for (const value of row.values()) expect(value).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(row.get('article')).toBe(`'${title}`);
    }
  });

  it('of nothing is the names of the columns', () => {
    expect(cellsOf(write(fromKept([], [], STAMP)).slice(1))).toHaveLength(1);
  });

  it('takes a note of a megabyte', () => {
    const note = 'a,"b"\n'.repeat(180_000);
    expect(read(sampleDocument(note))[0]?.get('note')).toBe(note);
  });
});
