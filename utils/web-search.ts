/** Where the reader can look a claim up. Nothing is asked for before they open the address themselves. Pure. */
const SEARCH = 'https://duckduckgo.com/?q=';
/** In UTF-16 code units: with more, searches find less. */
const MOST = 160;

/** The address of a search for those words and, where they do not have it, that name. */
export function searchAddress(words: string, name: string | null): string {
  const line = words
    .replace(/["“”„«»…]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut =
    line.length <= MOST
      ? line
      : line
          .slice(0, MOST + 1)
          .replace(/\s\S*$/, '')
          .slice(0, MOST);
  const who = name === null || line.toLowerCase().includes(name.toLowerCase()) ? '' : ` ${name}`;
  return `${SEARCH}${encodeURIComponent(`${cut}${who}`.toWellFormed())}`;
}
