/**
 * Rows of a table for spreadsheets and scripts: RFC 4180 (comma, CRLF, every cell that needs it in quotation marks), to be
 * written in UTF-8 after a byte order mark, because Excel takes the file for another encoding without one.
 *
 * A spreadsheet runs a cell that begins like a formula, whatever it is: such a cell gets an apostrophe before it, which
 * spreadsheets show as text. Scripts that read the file take it off again where one of the signs follows it.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const BYTE_ORDER_MARK = '\ufeff';

/** One row with its line break. null and undefined are empty cells. */
export function csvRow(cells: readonly (string | null | undefined)[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** Calc, as it comes, takes semicolons and tabs for the ends of bare cells as well, and Excel semicolons in many countries. */
function quoted(value: string | null | undefined): string {
  const text = guarded(value ?? '');
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Full-width signs count as well: some spreadsheets take them for the plain ones. */
function guarded(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
