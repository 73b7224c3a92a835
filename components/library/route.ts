import { WITH_SYNC } from '@/utils/build';
import { CLAIM_ORDERS, type ClaimOrder } from '@/utils/catalogue/claim-order';
import { type Chosen, FACETS } from '@/utils/catalogue/facets';

/** What the list shows, as the address has it: whatever is narrowed can be linked to, gone back to and loaded again. */
export interface Listing {
  readonly view: 'pages' | 'claims';
  readonly query: string;
  readonly chosen: Chosen;
  /** Of the claims, where they are listed. */
  readonly order: ClaimOrder;
}

/** What an address such as `library.html#page=…` opens. */
export type Route =
  | Listing
  | { readonly view: 'actors' | 'outlets' | 'trash' | 'copies' | 'import' | 'differing' }
  | { readonly view: 'page'; readonly key: string }
  | { readonly view: 'claim'; readonly id: string }
  | { readonly view: 'actor'; readonly id: string }
  | { readonly view: 'compare'; readonly keys: readonly [string, string] };

/** Everything, by page. */
export const ALL: Listing = { view: 'pages', query: '', chosen: {}, order: 'page' };
const LISTS: ReadonlyMap<string, Listing['view']> = new Map([
  ['#all', 'pages'],
  ['#claims', 'claims'],
]);

/** What the part of the address after `#` opens; the list of all pages where it names nothing else. */
export function routeOf(hash: string): Route {
  if (hash === '#actors') return { view: 'actors' };
  if (hash === '#outlets') return { view: 'outlets' };
  if (hash === '#trash') return { view: 'trash' };
  if (hash === '#copies') return { view: 'copies' };
  if (hash === '#import') return { view: 'import' };
  if (WITH_SYNC && hash === '#differing') return { view: 'differing' };
  const [name = '', ...rest] = hash.split('&');
  const list = LISTS.get(name);
  if (list !== undefined) return listingOf(list, new URLSearchParams(rest.join('&')));
  return recordOf(hash);
}

function listingOf(view: Listing['view'], wanted: URLSearchParams): Listing {
  const chosen = FACETS.flatMap((facet) => {
    const values = wanted.getAll(facet).filter((value) => value !== '');
    return values.length === 0 ? [] : [[facet, values] as const];
  });
  const order = CLAIM_ORDERS.find((one) => one === wanted.get('order')) ?? ALL.order;
  return { view, query: wanted.get('q') ?? '', chosen: Object.fromEntries(chosen), order };
}

function recordOf(hash: string): Route {
  const [, name, first, second] = /^#(page|claim|actor|compare)=([^&]+)(?:&with=([^&]+))?$/.exec(hash) ?? [];
  if (first === undefined) return ALL;
  try {
    const value = decodeURIComponent(first);
    if (name === 'page') return { view: 'page', key: value };
    if (name === 'claim') return { view: 'claim', id: value };
    if (name === 'actor') return { view: 'actor', id: value };
    return second === undefined ? ALL : { view: 'compare', keys: [value, decodeURIComponent(second)] };
  } catch {
    return ALL;
  }
}

/** The address that opens that list. */
export function listHash({ view, query, chosen, order }: Listing): string {
  const wanted = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const facet of FACETS) for (const value of chosen[facet] ?? []) wanted.append(facet, value);
  if (order !== ALL.order) wanted.append('order', order);
  const narrowed = wanted.toString();
  return `${view === 'pages' ? '#all' : '#claims'}${narrowed === '' ? '' : `&${narrowed}`}`;
}

/** The address that opens a kept page. */
export function hashOf(key: string): string {
  return `#page=${encodeURIComponent(key)}`;
}

/** The address that opens the worksheet of a kept claim. */
export function claimHash(id: string): string {
  return `#claim=${encodeURIComponent(id)}`;
}

/** The address that opens two kept pages beside each other. */
export function compareHash(first: string, second: string): string {
  return `#compare=${encodeURIComponent(first)}&with=${encodeURIComponent(second)}`;
}
