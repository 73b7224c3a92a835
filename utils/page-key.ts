/**
 * One article, one key, whatever the address says. Two rules weigh against each other: an article under two keys loses
 * sight of its notes, two articles under one key overwrite each other. The second is worse, so whatever might identify
 * an article stays.
 */

/** Says where the reader came from, never what is read. Learned from ClearURLs' rules and Firefox's strip list. */
const TRACKING = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid igshid igsh yclid epik cmpid ncid ocid smid smtyp
  smprod xtor wt.mc_id wt_mc sref sr_share ito icid ico cmpn taid mkt_tok spm vero_id oly_anon_id oly_enc_id s_cid
  mbid guccounter referringsource shareid share_id sharetype unlocked_article_code socialreferrer
  cvid ceid emci emdi soc_src soc_trk outputtype amp amp_js_v amp_gsa amp_r amp_ct usqp
  pagewanted singlepage single_page showall onepage
  mc_cid mc_eid ns_campaign ns_mchannel ns_source ns_linkname ns_fee
  at_medium at_campaign at_campaign_type at_format at_platform at_bbc_team at_ptr_name at_ptr_type
  at_link_id at_link_type at_link_origin at_custom1 at_custom2 at_custom3 at_custom4
  pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid
  ga_source ga_medium ga_term ga_content ga_campaign ga_place
  fb_action_ids fb_action_types fb_source fb_ref fb_comment_id traffic_source`.split(/\s+/),
);
const TRACKING_PREFIX = /^(?:utm_|_hs|hsa_|mtm_|piwik_|matomo_|guce_|dicbo$|_ga$|_gl$)/;

/** Mostly tracking, but some sites name the article by them: dropped only where the path names it. */
const DOUBTFUL = new Set(
  `ref source src from via t s si campaign cid mc cn ref_src ref_url referrer referer feature share shared tag
  rss feed origin sh channel trk mod cmp partner`.split(/\s+/),
);
const DOUBTFUL_PREFIX = /^(?:mc|at|ns|fb|pk|ga|traffic)_/;

/** Asks for another layout of the article; with a number of two digits or more it is the article's id. */
const PRINT = new Set(['print', 'printable', 'printpage']);

/** Parameters that name an article; a canonical address may not lose them unless its path names the article. */
const IDENTIFYING =
  /^(?:id|p|a|aid|nid|pid|sid|doc|item|post|node|story|news|article|page|mod|print|printable|printpage|[a-z]+_id|(?:art|article|story|news|doc|item|post|content|page)id)$/;

const VARIANT_HOST = new Set(['www', 'm', 'mobile', 'amp']);
/** `co.uk` and its like: nobody's own host. */
const SHARED_SUFFIX = /^(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}$/;

/**
 * The key of the page at `url`: an `https:` address without what does not identify the article, so that a key is an
 * address and `pageKey(pageKey(url)) === pageKey(url)`. Never throws; what is no URL comes back trimmed.
 *
 * Dropped: scheme and default port, user name, `www.`, `m.`, `mobile.`, `amp.`, AMP caches and AMP or print variants of
 * path and query, tracking parameters, the hash (but `#!`), a last slash, `index.html`; where the path itself names the
 * article, also page numbers and parameters that are only probably about tracking.
 * Kept: every other parameter; the order of parameters does not matter.
 *
 * `canonical` is what the page declares (`<link rel="canonical">`, maybe relative). It wins only where it can be
 * believed: same site (or a subdomain), not the home page, and the same article. That is, either both paths name the
 * article by the same slug or long number, or the paths are equal and it loses no parameter and no hash-bang route that
 * names the article.
 * Templates declare the section, and apps that load the next article leave the last one's link in place.
 */
export function pageKey(url: string, canonical?: string | null): string {
  const here = clean(url);
  if (here === null) return url.trim();
  if (canonical && isWeb(here)) {
    const declared = clean(canonical, here.href);
    if (declared !== null && isBelievable(declared, here)) return declared.href;
  }
  return here.href;
}

/** A draft's address: no page has one like this. What follows is its text's hash, so the same text is the same draft. */
export const DRAFT_SCHEME = 'draft:';

export function isDraft(url: string): boolean {
  return url.startsWith(DRAFT_SCHEME);
}

/** Can a page have this address? One that a browser would run is never kept: somebody may click it. */
export function isPageAddress(address: string): boolean {
  return /^(?:https?|file|urn):/i.test(address) || isDraft(address);
}

/** Can a browser open the page of this address, and nothing but that? What is kept may come from an older Whence, or over a server. */
export function isOpenable(address: string): boolean {
  return /^(?:https?|file):/i.test(address);
}

/** The host of `url` without `www.` and its like, for grouping by site; empty where there is none. Never throws. */
export function siteOf(url: string): string {
  const parsed = parse(url);
  return parsed !== null ? plainHost(parsed.hostname) : '';
}

function parse(url: string, base?: string): URL | null {
  try {
    return new URL(url.trim(), base);
  } catch {
    return null;
  }
}

/** Until nothing changes, for what one step leaves may be a variant again; eight rounds are more than any address in use needs. */
function clean(address: string, base?: string): URL | null {
  let url = parse(address, base);
  for (let round = 0; url !== null && round < 8; round++) {
    const before = url.href;
    url = parse(strip(url).href);
    if (url?.href === before) break;
  }
  return url;
}

function strip(address: URL): URL {
  let url = address;
  if (!/^#!\/?[^/]/.test(url.hash)) url.hash = '';
  if (!isWeb(url)) return url;
  url = fromAmpCache(url);
  url.protocol = 'https:';
  if (url.port === '80' || url.port === '443') url.port = '';
  url.username = '';
  url.password = '';
  url.hostname = plainHost(url.hostname);
  url.pathname = plainPath(url.pathname);
  url.search = plainQuery(url);
  return url;
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

/** The publisher's own address, where `url` is a copy in an AMP cache: https://developers.google.com/amp/cache/overview */
function fromAmpCache(url: URL): URL {
  for (let depth = 0; depth < 5; depth++) {
    const cached = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname)
      ? /^\/(?:[a-z]{1,2}\/)(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname)
      : /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
        ? /^\/amp\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname)
        : null;
    const origin = cached && parse(`https://${cached[2]}${cached[3] ?? '/'}${url.search}${url.hash}`);
    if (!origin) break;
    url = origin;
  }
  return url;
}

function plainHost(host: string): string {
  const labels = host.toLowerCase().replace(/\.+$/, '').split('.');
  const kept = labels.filter((label, i) => i >= labels.length - 2 || !VARIANT_HOST.has(label));
  return SHARED_SUFFIX.test(kept.join('.')) ? labels.join('.') : kept.join('.');
}

function plainPath(path: string): string {
  const segments = path
    .replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase())
    .split('/')
    .map((segment) => segment.replace(/([^.])(?:\.amp)+(\.html?)?$/i, '$1$2'))
    .filter((segment) => segment !== '');
  if (/^index\.(?:html?|php)$/i.test(segments.at(-1) ?? '')) segments.pop();
  const kept = segments.filter((segment) => segment.toLowerCase() !== 'amp');
  while (kept.length > 1 && /^print(?:\.html?)?$/i.test(kept.at(-1) ?? '')) kept.pop();
  while (kept.length > 1 && /^print$/i.test(kept[0] ?? '')) kept.shift();
  return `/${(kept.length > 0 ? kept : segments).join('/')}`;
}

/** Works on the raw text, since decoding would merge parameters in encodings other than UTF-8. */
function plainQuery(url: URL): string {
  const named = names(lastSegment(url.pathname)).size > 0;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const [name, value] = parameter(pair);
      if (name === '' || TRACKING.has(name) || TRACKING_PREFIX.test(name)) return false;
      if (PRINT.has(name) && /^(?:true|yes|y|on)?$/i.test(value)) return false;
      return !(named && isDoubtful(name, value));
    });
  kept.sort((a, b) => compare(parameter(a)[0], parameter(b)[0]));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** Whether the parameter says nothing where the path has named the article already. */
function isDoubtful(name: string, value: string): boolean {
  if (name === 'page') return /^\d{1,2}$/.test(value);
  if (PRINT.has(name)) return !/^\d{2,}$/.test(value);
  return DOUBTFUL.has(name) || DOUBTFUL_PREFIX.test(name);
}

function parameter(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair.toLowerCase(), ''] : [pair.slice(0, equals).toLowerCase(), pair.slice(equals + 1)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isBelievable(declared: URL, here: URL): boolean {
  if (!isWeb(declared) || !isSameSite(declared, here)) return false;
  // Nobody keeps a home page, so whatever stands after its address is taken for the name of an article.
  if (declared.pathname === '/' && declared.search === '' && declared.hash === '') return false;
  const there = articleNames(declared.pathname);
  for (const name of articleNames(here.pathname)) if (there.has(name)) return true;
  if (declared.pathname !== here.pathname && there.size === 0) return false;
  if (here.hash !== declared.hash) return false;
  const values = identifying(here);
  if (declared.pathname === here.pathname) return values.every((value) => identifying(declared).includes(value));
  return values.some((value) => there.has(value));
}

function isSameSite(a: URL, b: URL): boolean {
  if (a.port !== b.port) return false;
  if (a.hostname === b.hostname) return true;
  const [short, long] = a.hostname.length < b.hostname.length ? [a.hostname, b.hostname] : [b.hostname, a.hostname];
  return long.endsWith(`.${short}`) && short.includes('.') && !SHARED_SUFFIX.test(short);
}

/** What names the article in a path: its last segment, but for page numbers and the like after it. */
function articleNames(path: string): ReadonlySet<string> {
  return names(lastSegment(path.replace(/(?:\/(?:\d{1,3}|page|all|full|print))+$/i, '')));
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The slug (three words or more, without its extension) and the long numbers in a segment; dates name no article. */
function names(segment: string): ReadonlySet<string> {
  const stem = segment.toLowerCase().replace(/\.[a-z]{2,5}$/, '');
  const found = new Set((stem.match(/\d{5,}/g) ?? []).filter((digits) => !isDate(digits)));
  if (stem.split(/[-_+]|%20/).filter((word) => /\D/.test(word)).length >= 3) found.add(stem);
  return found;
}

function isDate(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/.test(digits);
}

function identifying(url: URL): string[] {
  return url.search
    .slice(1)
    .split('&')
    .map(parameter)
    .filter(([name, value]) => value !== '' && IDENTIFYING.test(name))
    .map(([, value]) => value.toLowerCase());
}
