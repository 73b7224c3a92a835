const MAX_WORD = 40;

/**
 * The distinct words of some texts as the search index holds them: lower case, without accents, at most 40 UTF-16 code
 * units each. What is asked for goes through the same function, so that both sides fold alike. Linear.
 */
export function wordsOf(...texts: readonly (string | null | undefined)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of folded(text ?? '').split(' ')) if (word !== '') words.add(word.slice(0, MAX_WORD));
  }
  return [...words];
}

/**
 * The words of a text, folded as `wordsOf` folds them but neither counted nor cut, with one space before each: a text
 * with a word that begins with `word` has ` word` in it. For searches that are made anew at every key. Linear.
 */
export function searchable(text: string): string {
  return ` ${folded(text)}`;
}

/** Words with what stands between them made one space, also before the first and after the last. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
