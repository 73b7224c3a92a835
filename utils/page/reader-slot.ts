/** Where the page script finds Readability once it has been put into the page: both are of one world. */

/** What a reader finds in a copy of a page: the part of it that is the article; null where it finds none. Changes the copy. */
export type Reader = (copy: Document) => Element | null;

export type BringReader = () => Promise<Reader | null>;

const KEY = Symbol.for('whence.reader');
type World = { [KEY]?: Reader };

export function offerReader(reader: Reader): void {
  (globalThis as World)[KEY] = reader;
}

export function offeredReader(): Reader | null {
  return (globalThis as World)[KEY] ?? null;
}
