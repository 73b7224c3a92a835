/** Words and signs of a plain text, each with its place. */
export interface Tokens {
  readonly count: number;
  /** What each token is: equal ids, equal words; case does not count. -1: a word that the index does not have. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Thai and Lao, Burmese, Khmer, kana and Han put no space between words: there each letter is a token. */
const UNSPACED = '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\p{sc=Han}]';
const TOKEN = new RegExp(`${UNSPACED}\\p{M}*|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+|.`, 'suy');

/** One past the last unit of the token that starts at `at`, where no white space stands. */
export function tokenEnd(text: string, at: number): number {
  let end = at;
  while (isPlainWord(text.charCodeAt(end))) end++;
  // Most words end here; a unit above ASCII may go on with this one.
  if (end > at && !(text.charCodeAt(end) > 127)) return end;
  if (end === at && text.charCodeAt(at) <= 127) return at + 1;
  TOKEN.lastIndex = at;
  return TOKEN.test(text) ? TOKEN.lastIndex : at + 1;
}

function isPlainWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

/** Is this token a word, and no sign? */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(token);
}

/** Words that differ in case or in how their accents are written are one. */
export function foldWord(token: string): string {
  return token.toLowerCase().normalize('NFC');
}
