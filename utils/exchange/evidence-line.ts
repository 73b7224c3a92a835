/**
 * A piece of the reader's evidence as one line, for formats that have no field for it: `address | title | date`, always
 * with both bars. The address has no white space and the date no bar, so that the line reads back one way only.
 */
import type { Evidence } from '../records';

export function evidenceLine({ url, title, date }: Evidence): string {
  return `${url.trim().replace(/\s/g, '%20')} | ${oneLine(title)} | ${oneLine(date).replaceAll('|', '/')}`;
}

/** null: no such line. Whether the address is one of the web is for a schema to say. */
export function evidenceIn(line: string): Evidence | null {
  const found = /^(\S+) \|(.*)\|([^|]*)$/.exec(line.trim());
  return found && { url: found[1] ?? '', title: (found[2] ?? '').trim(), date: (found[3] ?? '').trim() };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
