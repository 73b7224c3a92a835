/**
 * Tables for spreadsheets and scripts: RFC 4180 (comma, CRLF, every cell that needs it in quotation marks), UTF-8 with a byte
 * order mark, because Excel takes the file for another encoding without one.
 *
 * A spreadsheet runs a cell that begins like a formula, whatever it is: such a cell gets an apostrophe before it, which
 * spreadsheets show as text. Scripts that read the file take it off again where one of the signs follows it.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */

export const BYTE_ORDER_MARK = '\ufeff';

/** A number is no formula, whatever its sign. */
type Cell = string | number | null | undefined;

/** A whole file. */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map(csvRow).join('');
}

/** One line with its end. What is null or undefined is an empty cell. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** Calc, as it comes, takes semicolons and tabs for the ends of bare cells as well, and Excel semicolons in many countries. */
function quoted(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = guarded(value ?? '');
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Full-width signs count as well: some spreadsheets take them for the plain ones. */
function guarded(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
