import { hostIn } from '@/utils/host-pattern';
import { siteOf } from '@/utils/page-key';

/**
 * The match patterns that let Whence into a site: its host without `www.`, and everything below it. An address in
 * numbers or a name of one part (`localhost`) has nothing below it.
 */
export function siteOrigins(host: string): string[] {
  const site = host.replace(/^www\./, '');
  const stands = /^[\d.]+$|^\[.*\]$/.test(site) || !site.includes('.');
  return [stands ? `*://${site}/*` : `*://*.${site}/*`];
}

/** What the reader has let Whence into. */
export interface Granted {
  /** The patterns that stand for every site; empty: it may not read everywhere. */
  readonly everywhere: readonly string[];
  /** Sorted; the patterns are what has to be given back to leave the site. */
  readonly sites: readonly { readonly host: string; readonly origins: readonly string[] }[];
}

/** The browser's list of granted origins as sites. Patterns of other kinds than web sites are left out. */
export function grantedSites(origins: readonly string[]): Granted {
  const sites = new Map<string, string[]>();
  const everywhere: string[] = [];
  for (const origin of origins) {
    const named = hostIn(origin);
    if (named === '*') everywhere.push(origin);
    else if (named !== null) {
      const host = named.replace(/^www\./, '');
      sites.set(host, [...(sites.get(host) ?? []), origin]);
    }
  }
  const sorted = [...sites].sort(([a], [b]) => (a < b ? -1 : 1));
  return { everywhere, sites: sorted.map(([host, list]) => ({ host, origins: list })) };
}

/**
 * The site in what a reader typed or pasted, named as the pages of that site are (`siteOf`), so that it is found again;
 * null where there is none.
 */
export function typedSite(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const site = siteOf(/^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  // A star would be a pattern, and one alone the pattern of every site.
  return site === '' || site.length > 253 || site.includes('*') ? null : site;
}
