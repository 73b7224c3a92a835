/** The key of the page that an address such as `library.html#page=…` opens; null for the list of all pages. */
export function routeOf(hash: string): string | null {
  const match = /^#page=(.+)$/.exec(hash);
  if (match?.[1] === undefined) return null;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    return null;
  }
}

/** The address that `routeOf` reads back. */
export function hashOf(key: string): string {
  return `#page=${encodeURIComponent(key)}`;
}
