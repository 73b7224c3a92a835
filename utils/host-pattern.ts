/** Match patterns for hosts, as far as permissions use them. Pure. */

/** Match pattern for every site that Whence could ever be let into. */
export const EVERY_SITE = '*://*/*';

/** The host in a pattern for web sites, without the `*.` before it; `*` for all of them; null for other patterns. */
export function hostIn(pattern: string): string | null {
  if (pattern === '<all_urls>') return '*';
  return /^(?:\*|https?):\/\/(?:\*\.)?(\*|[^/*]+)\//.exec(pattern)?.[1] ?? null;
}

/** Does the pattern let anything into that host? `*.news.example` covers `news.example` too. */
export function coversHost(pattern: string, host: string): boolean {
  const named = hostIn(pattern);
  if (named === null || host === '') return false;
  const below = /^[^:]+:\/\/\*\./.test(pattern) && host.endsWith(`.${named}`);
  return named === '*' || named === host || below;
}
