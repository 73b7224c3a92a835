/**
 * The address as RFC 3986 has it, for formats that take nothing else: browsers take signs as they are that a URI must
 * encode. What is a URI stays as it is. `url` must be an address that `URL` can parse.
 */
export function uriOf(url: string): string {
  const ascii = /^[!-~]+$/.test(url) ? url : new URL(url).href;
  const [, before = '', path = '', hash = ''] = /^([^:]*:\/\/[^/?#]*)?([^#]*)(?:#(.*))?$/.exec(ascii) ?? [];
  return `${before}${encoded(path)}${ascii.includes('#') ? `#${encoded(hash)}` : ''}`;
}

function encoded(part: string): string {
  return part.replace(/%(?![0-9a-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/gi, encodeURIComponent);
}
