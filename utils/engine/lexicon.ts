/** A lexicon (`LanguagePack.lexicon`) of lists of lower-cased words, each with its bit of `WordClass`. A word may stand in several. */
export function lexiconOf(classes: Iterable<readonly [words: Iterable<string>, bit: number]>): Map<string, number> {
  const lexicon = new Map<string, number>();
  for (const [words, bit] of classes) for (const word of words) lexicon.set(word, (lexicon.get(word) ?? 0) | bit);
  return lexicon;
}
