/** The table in LibreOffice Calc. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvRows } from '../../utils/exchange/reading/csv-rows';
import { type Album, put } from './picture';
import { pageOfPdf, run } from './programs';

/**
 * What Calc's dialog has ticked when a CSV file is opened: commas, semicolons and tabs apart, quotation marks around, UTF-8
 * as the byte order mark says. Without a window Calc looks at no mark and takes a file for Windows-1252.
 */
const AS_THE_DIALOG = 'Text - txt - csv (StarCalc):44/59/9,34,76,1';

type Rows = readonly (readonly string[])[];

/**
 * Opens it as a reader would and takes pictures of the first rows, columns side by side. How many rows Calc has; throws
 * where one of them is another than the file's.
 */
export async function openTable(album: Album, csv: string, work: string): Promise<number> {
  const sheet = convert(work, csv, 'fods', ['--infilter', AS_THE_DIALOG]);
  const flat = readFileSync(sheet, 'utf8');
  writeFileSync(sheet, asOnAScreen(flat));
  const pdf = convert(work, sheet, 'pdf', []);
  put(album, 'table', pageOfPdf(pdf, 1, 80));
  put(album, 'table-notes', pageOfPdf(pdf, 2, 80));
  return sameRows(rowsOf(flat), await rowsIn(csv));
}

async function rowsIn(csv: string): Promise<Rows> {
  const rows: (readonly string[])[] = [];
  const chunks = [readFileSync(csv, 'utf8').replace(/^\ufeff/, '')];
  for await (const row of csvRows(chunks, ',', Number.POSITIVE_INFINITY))
    if (typeof row !== 'number') rows.push(row.cells);
  return rows;
}

function sameRows(inCalc: Rows, inFile: Rows): number {
  for (const [n, row] of inFile.entries()) {
    const cells = inCalc[n]?.slice(0, row.length) ?? [];
    const more = (inCalc[n] ?? []).slice(row.length).some((cell) => cell !== '');
    const other = row.findIndex((cell, i) => !isSame(cell, cells[i] ?? ''));
    if (more || other !== -1)
      throw new Error(`Calc has another row ${n + 1} than the table: ${cells[other] ?? 'more cells'}`);
  }
  return inFile.length;
}

/** Calc has numbers where the file has their signs: 0.70 is 0.7 there. */
function isSame(cell: string, inCalc: string): boolean {
  return cell === inCalc || (/^[\d.]+$/.test(cell) && Number(cell) === Number(inCalc));
}

function convert(work: string, file: string, to: string, more: readonly string[]): string {
  // A profile of its own: a LibreOffice that is open already would answer, and do nothing.
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'libreoffice')).href}`;
  const filters = more.length > 0 ? [`${more[0]}=${more[1]}`] : [];
  run('soffice', [profile, '--headless', ...filters, '--convert-to', to, '--outdir', work, file]);
  return join(work, basename(file).replace(/\.\w+$/, `.${to}`));
}

/** Printed with grid and headings and on wide, low pages it looks as it does in the window, with columns drawn narrower. */
function asOnAScreen(flat: string): string {
  const page = [
    'fo:page-width="25cm" fo:page-height="12cm" fo:margin="2mm"',
    'style:print="grid headers" style:print-page-order="ltr"',
  ].join(' ');
  return flat
    .replace(/<style:page-layout-properties[^>]*\/>/g, `<style:page-layout-properties ${page}/>`)
    .replace(/<style:(header|footer)>.*?<\/style:\1>/gs, '<style:$1 style:display="false"/>')
    .replace(/column-width="([\d.]+)in"/g, (_, inches: string) => `column-width="${Math.min(Number(inches), 1.9)}in"`);
}

function rowsOf(flat: string): Rows {
  const rows = flat.match(/<table:table-row.*?<\/table:table-row>/gs) ?? [];
  return rows.map((row) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, about = '', inner]) => {
        const times = Number(/number-columns-repeated="(\d+)"/.exec(about)?.[1] ?? 1);
        const text = inner === undefined ? '' : textOf(inner);
        return Array.from({ length: Math.min(times, 100) }, () => text);
      },
    ),
  );
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textOf(inner: string): string {
  const lines = [...inner.matchAll(/<text:p>(.*?)<\/text:p>|<text:p\/>/gs)].map(([, line = '']) => line);
  return lines
    .join('\n')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => SIGNS[name] ?? '');
}
