/** Reads the table that `csv.ts` writes, also after a spreadsheet has saved it anew with semicolons. */
import { VERDICTS, type Verdict } from '../../records';
import { evidenceIn } from '../evidence-line';
import { csvRows } from './csv-rows';
import { timeOf } from './fields';
import { type Found, refused } from './found';
import type { Chunks } from './lines';
import type { ReadOptions } from './options';
import type { Told } from './told';
import { toldPages } from './told-pages';

/** Code units of one row. */
const MAX_ROW = 64 * 1024 * 1024;

export interface CsvHead {
  readonly delimiter: ',' | ';';
  /** Whether a line that names the delimiter stands before the names of the columns. */
  readonly isNamed: boolean;
}

/** How the table that begins so is written; null where it has no columns `url` and `quote`. */
export function csvHeadOf(text: string): CsvHead | null {
  const [first = '', second = ''] = text.split(/\r\n|\r|\n/, 2);
  const isNamed = /^"?sep=[,;]"?$/i.test(first.trim());
  const columns = isNamed ? second : first;
  const delimiter = ([',', ';'] as const).find((sign) => {
    const names = new Set(columns.split(sign).map(columnName));
    return names.has('url') && names.has('quote');
  });
  return delimiter === undefined ? null : { delimiter, isNamed };
}

/** Rows of what Whence found and nobody kept are left out. */
export async function* readCsv(
  chunks: Chunks,
  { delimiter, isNamed }: CsvHead,
  options: ReadOptions,
): AsyncGenerator<Found> {
  const pages = toldPages(options.now);
  let columns: readonly string[] | null = null;
  let toSkip = isNamed ? 1 : 0;
  for await (const row of csvRows(chunks, delimiter, MAX_ROW)) {
    if (typeof row === 'number') {
      yield* pages.end();
      return yield refused('lineTooLong', row, { limit: 64 });
    }
    // A program that ends no last line still gives it all its cells.
    if (row.isOpen || (!row.isEnded && row.cells.length < (columns?.length ?? 0))) {
      yield refused('truncated', row.line);
    } else if (toSkip > 0) {
      toSkip -= 1;
    } else if (columns === null) {
      columns = row.cells.map(columnName);
    } else {
      const names = columns;
      const cells = new Map(row.cells.map((cell, i) => [names[i] ?? '', unguarded(cell)]));
      yield* rowOf(cells, row.line, pages);
    }
  }
  yield* pages.end();
}

function* rowOf(
  cells: ReadonlyMap<string, string>,
  line: number,
  pages: ReturnType<typeof toldPages>,
): Generator<Found> {
  const cell = (name: string) => cells.get(name) ?? '';
  if (cell('url').trim() === '') return yield refused('address', line, { address: '' });
  const page = {
    url: cell('url').trim(),
    title: cell('article'),
    ...(cell('site') && { site: cell('site') }),
    ...(cell('byline') && { byline: cell('byline') }),
    ...(cell('published') && { published: cell('published') }),
  };
  const kept = timeOf(cell('page_kept'));
  if (kept !== null || cell('page_note') !== '') yield* pages.add(ofPage(page, cell('page_note'), kept, line));
  if (cell('quote') === '') return;
  const isCorrected = [...cells].some(([name, text]) => name.startsWith('reader_') && text !== '');
  if (isCorrected) yield refused('correction', line);
  const own = [cell('note'), cell('tags'), cell('status'), cell('checker'), cell('evidence')].some(
    (text) => text !== '',
  );
  if (cells.has('kept') && cell('kept') === '' && !own) return;
  yield* pages.add({
    page,
    id: cell('id').trim(),
    quote: { exact: cell('quote'), prefix: '', suffix: '' },
    position: null,
    ...withEvidence(cell('note'), cell('evidence')),
    tags: cell('tags').split('; '),
    verdict: verdictIn(cell('status')),
    checker: cell('checker'),
    createdAt: timeOf(cell('kept')),
    updatedAt: timeOf(cell('changed')),
    line,
  });
}

function ofPage(page: Told['page'], note: string, createdAt: string | null, line: number): Told {
  const nothing = { id: '', quote: null, position: null, tags: [], verdict: null, evidence: [], checker: '' };
  return { ...nothing, page, note, createdAt, updatedAt: null, line };
}

/** A line that names no address is no evidence, but somebody wrote it: it goes to the note. */
function withEvidence(note: string, cell: string): Pick<Told, 'note' | 'evidence'> {
  const lines = cell.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const others = lines.filter((line) => evidenceIn(line) === null);
  return {
    note: [note, ...others].filter((part) => part !== '').join('\n\n'),
    evidence: lines.flatMap((line) => evidenceIn(line) ?? []),
  };
}

function columnName(name: string): string {
  return name
    .replace(/^\ufeff/, '')
    .replaceAll('"', '')
    .trim()
    .toLowerCase();
}

function verdictIn(text: string): Verdict | null {
  return VERDICTS.find((verdict) => verdict === text.trim().toLowerCase()) ?? null;
}

/** Without the apostrophe that keeps a spreadsheet from running the cell. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
