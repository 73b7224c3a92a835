/** A claim as it is quoted elsewhere: plain text, one thing a line. Pure. */

/** What a citation says, in the words of the interface where they are not the article's own. Empty ones are left out. */
export interface Cited {
  /** The claim's words, as the article has them. */
  readonly words: string;
  /** Who says it. */
  readonly source: string;
  readonly title: string;
  /** Outlet, author and date, in that order. */
  readonly made: readonly (string | undefined)[];
  readonly address: string;
}

/** The lines of the citation; the words stand in quotation marks, their own where they bring them; quotations within have single ones. */
export function citationText({ words, source, title, made, address }: Cited): string {
  const lines = [quoted(words), source, title, made.filter((part) => part).join(', '), address];
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function quoted(words: string): string {
  const line = words.trim();
  return line === '' || /^["“„«].*["”“»]$/s.test(line) ? line : `“${within(line)}”`;
}

/**
 * Marks of a third depth could be no others than the first again: words that have both stay as they are, and so do those of a language
 * that opens with “„” or where a straight mark stands for inches.
 */
function within(line: string): string {
  if (/[‘„«]/.test(line) || /\d"/.test(line)) return line;
  return line.replace(/“([^“”]*)”/g, '‘$1’').replace(/(^|[\s([])"([^"]*)"/g, '$1‘$2’');
}

/**
 * Who says it, in the words of the text, and the actor's name after them where they do not have it: "she [Ann Hale]".
 * Without words the name; null where neither is known.
 */
export function sourceAsNamed(words: string | null, name: string | null): string | null {
  if (words === null || name === null) return words ?? name;
  return words.toLowerCase().includes(name.toLowerCase()) ? words : `${words} [${name}]`;
}
