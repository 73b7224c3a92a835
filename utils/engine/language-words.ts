/** How a language of another script is known. */
export interface Letters {
  /** BCP 47. */
  readonly code: string;
  /** One of these is in many of its words. */
  readonly some: RegExp;
  /** All letters of its words are these. */
  readonly all: RegExp;
}

/** How a language is known that can be read. `LanguagePack` is one too. */
export interface KnownLanguage {
  /** BCP 47. */
  readonly code: string;
  /** Its commonest function words, lower case. */
  readonly stopWords: ReadonlySet<string>;
}

/** How languages are known that are not read. */
export interface UnreadLanguages {
  /** The commonest words, by the code (BCP 47). Of two as likely the first is taken. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The first that fits is taken. */
  readonly letters: readonly Letters[];
}

/** Which words speak for which language: a bit each, those that are read first. */
export interface LanguageWords<L extends KnownLanguage = KnownLanguage> {
  readonly packs: readonly L[];
  /** Languages that are not read (BCP 47); the bit of the first comes after that of the last pack. */
  readonly unread: readonly string[];
  readonly letters: readonly Letters[];
  /** By the word, lower case: the bits of all languages of which it is a stop word. "l'" is of words that begin so. */
  readonly bits: ReadonlyMap<string, number>;
  /** The bits of all packs. */
  readonly readBits: number;
}

/** `packs` and what is known of the others; of up to 30 languages together. A language that has a pack is none of the others. */
export function indexLanguages<L extends KnownLanguage>(
  packs: readonly L[],
  others: UnreadLanguages,
): LanguageWords<L> {
  const unread = [...others.words].filter(([code]) => !packs.some((pack) => pack.code === code));
  const bits = new Map<string, number>();
  const all = [...packs.map(({ stopWords }) => stopWords), ...unread.map(([, words]) => words)];
  all.forEach((words, at) => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  });
  return {
    packs,
    unread: unread.map(([code]) => code),
    letters: others.letters,
    bits,
    readBits: (1 << packs.length) - 1,
  };
}

/** The bits of a word (lower case, straight apostrophes), or of what it is elided with: "l'" of "l'eau"; 0: of none. */
export function bitsOf({ bits }: LanguageWords, word: string): number {
  const own = bits.get(word);
  if (own !== undefined) return own;
  const elided = word.indexOf("'");
  return elided > 0 ? (bits.get(word.slice(0, elided + 1)) ?? 0) : 0;
}
