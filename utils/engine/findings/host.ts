/** The host of an absolute http or https address, in lower case and without "www."; empty where it is none. */
export function hostOf(url: string): string {
  const authority = /^https?:\/\/([^/?#\\]+)/i.exec(url)?.[1] ?? '';
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/^www\d?\./, '');
}
