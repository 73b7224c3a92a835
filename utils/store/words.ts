const MAX_WORD = 40;

/**
 * The distinct words of some texts as the search index holds them: lower case, without accents, at most 40 UTF-16 code
 * units each. What is asked for goes through the same function, so that both sides fold alike. Linear.
 */
export function wordsOf(...texts: readonly (string | null | undefined)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const folded = (text ?? '')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    for (const [word] of folded.matchAll(/[\p{L}\p{N}]+/gu)) words.add(word.slice(0, MAX_WORD));
  }
  return [...words];
}
