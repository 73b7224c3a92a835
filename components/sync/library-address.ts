/** The address that opens that library, at `hash` if given. null: the reader's own. */
export function libraryAddress(id: string | null, hash = ''): string {
  return `/library.html${id === null ? '' : `?library=${encodeURIComponent(id)}`}${hash}`;
}
