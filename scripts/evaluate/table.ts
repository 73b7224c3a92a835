/** A table of words: a heading, and rows as long as its head. The first column names the row; the others are figures. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What must be known to read it; one sentence or more. */
  readonly note?: string;
}

/** For a terminal: columns aligned, figures to the right. Ends in a line feed. */
export function asText({ title, head, rows, note }: Table): string {
  const widths = head.map((_, k) => Math.max(...[head, ...rows].map((row) => row[k]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
      .join('  ')
      .trimEnd();
  return [title, '', line(head), ...rows.map(line), ...(note ? ['', note] : []), ''].join('\n');
}

/** For a page of Markdown, the title as a paragraph of its own. Ends in a line feed. */
export function asMarkdown({ title, head, rows, note }: Table): string {
  const line = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${head.map((_, k) => (k === 0 ? '---|' : '---:|')).join('')}`;
  return [`**${title}**`, '', line(head), rule, ...rows.map(line), ...(note ? ['', note] : []), ''].join('\n');
}

/** A share of 0 to 1 in per cent, with one place; a dash for null and undefined. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : (100 * share).toFixed(1);
}
