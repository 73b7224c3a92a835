/**
 * A piece of the reader's evidence as one line, for formats that have no field for it: `address | title | date`, always
 * with both bars. The address has no white space and the date no bar, so that the line reads back one way only.
 */
import type { Evidence } from '../records';

export function evidenceLine({ url, title, date }: Evidence): string {
  return `${url.trim().replace(/\s/g, '%20')} | ${oneLine(title)} | ${oneLine(date).replaceAll('|', '/')}`;
}

/** Also from an address alone, as somebody may have typed it; null: the line has no address of the web. */
export function evidenceIn(line: string): Evidence | null {
  const found = /^(https?:\/\/\S+)(?: \|(.*)\|([^|]*))?$/i.exec(line.trim());
  const [, url = '', title = '', date = ''] = found ?? [];
  return URL.canParse(url) ? { url, title: title.trim(), date: date.trim() } : null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
