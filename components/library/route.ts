/** What an address such as `library.html#page=…` opens. */
export type Route =
  | { readonly view: 'pages' | 'actors' | 'outlets' | 'trash' | 'copies' }
  | { readonly view: 'page'; readonly key: string }
  | { readonly view: 'actor'; readonly id: string }
  | { readonly view: 'compare'; readonly keys: readonly [string, string] };

const ALL: Route = { view: 'pages' };

/** What the part of the address after `#` opens; the list of all pages where it names nothing else. */
export function routeOf(hash: string): Route {
  if (hash === '#actors') return { view: 'actors' };
  if (hash === '#outlets') return { view: 'outlets' };
  if (hash === '#trash') return { view: 'trash' };
  if (hash === '#copies') return { view: 'copies' };
  const [, name, first, second] = /^#(page|actor|compare)=([^&]+)(?:&with=([^&]+))?$/.exec(hash) ?? [];
  if (first === undefined) return ALL;
  try {
    const value = decodeURIComponent(first);
    if (name === 'page') return { view: 'page', key: value };
    if (name === 'actor') return { view: 'actor', id: value };
    return second === undefined ? ALL : { view: 'compare', keys: [value, decodeURIComponent(second)] };
  } catch {
    return ALL;
  }
}

/** The address that opens a kept page. */
export function hashOf(key: string): string {
  return `#page=${encodeURIComponent(key)}`;
}

/** The address that opens two kept pages beside each other. */
export function compareHash(first: string, second: string): string {
  return `#compare=${encodeURIComponent(first)}&with=${encodeURIComponent(second)}`;
}
