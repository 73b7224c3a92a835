import { bitsOf, type LanguageWords } from './language-words';
import type { Range } from './quotes';
import { Shape, type Tokens } from './tokens';

/** Fewer words may be a name or a title. */
const MIN_WORDS = 10;
/** Share of the words that must speak for the other language and for none that is read; running text has 0.3 to 0.45. */
const MIN_SHARE = 0.2;
/** Fewer are chance: "emcc -O3 add.c -o add.js -s". */
const MIN_ALIEN = 3;
/** Words that speak for a language that is read: one for so many of the others is let pass, and one in any case ("New York Times"). */
const FOR_ONE = 8;
/** A language is named where the words that set it apart from the next are so many times those that speak for that one. */
const CLEARLY = 2;
/** Share of the words that must be its own: a language that is not listed has some of them too. */
const NAMED_SHARE = 0.1;
/** Latin letters that English and German have in borrowed words only. */
const FOREIGN = /[à-ãå-õø-ûý-ɏḀ-ỿ]/;
/** Shares of the words that must have nothing but letters of the language, and some that tell it from its neighbours. */
const ALL_LETTERS = 0.9;
const SOME_LETTERS = 0.03;

/** A language that is not read; `code` (BCP 47) is null where it is not known which. */
export interface Unread {
  readonly code: string | null;
}

/**
 * The language that is not read and that the words of `range` speak for clearly more than for any that is read; null: none.
 * What they say are its stop words and letters, in words without a capital: "La Repubblica" is a name. For a language that is
 * read its capitals speak too. At most `most` words are looked at.
 */
export function unreadByWords(tokens: Tokens, range: Range, index: LanguageWords, most: number): Unread | null {
  const { words, small, foreign, times } = wordsIn(tokens, range, index, most);
  if (words < MIN_WORDS || small <= words / 2) return null;
  const { packs, unread } = index;
  /** How many words speak for the language of the first bit and not for that of the second. */
  const only = (one: number, other: number) =>
    [...times].reduce((sum, [bits, n]) => sum + ((bits & one) !== 0 && (bits & other) === 0 ? n : 0), 0);
  const ranked = unread
    .map((code, at) => ({ code, bit: 1 << (packs.length + at), total: only(1 << (packs.length + at), 0) }))
    .sort((a, b) => b.total - a.total);
  const [best, next] = ranked;
  if (!best) return null;
  const isClear = packs.every((_, k) => {
    const alien = foreign + only(best.bit, 1 << k);
    const isMuch = alien >= MIN_ALIEN && alien >= MIN_SHARE * words;
    return isMuch && only(1 << k, best.bit) <= Math.max(1, alien / FOR_ONE);
  });
  if (!isClear) return null;
  const apart = only(best.bit, next?.bit ?? 0);
  const isNamed =
    best.total >= NAMED_SHARE * words && apart > 0 && apart >= CLEARLY * (next ? only(next.bit, best.bit) : 0);
  return { code: isNamed ? best.code : null };
}

interface WordsIn {
  readonly words: number;
  readonly small: number;
  /** Without a capital, of no language that is known, with a letter that English and German have not. */
  readonly foreign: number;
  /** How many words there are of each set of languages, by their bits. */
  readonly times: ReadonlyMap<number, number>;
}

function wordsIn({ word, shape }: Tokens, { from, to }: Range, index: LanguageWords, most: number): WordsIn {
  const times = new Map<number, number>();
  let words = 0;
  let small = 0;
  let foreign = 0;
  for (let i = from; i < to && words < most; i++) {
    const own = word[i] ?? '';
    if (!/^\p{L}/u.test(own)) continue;
    words++;
    const isSmall = ((shape[i] ?? 0) & Shape.capital) === 0;
    if (isSmall) small++;
    const bits = bitsOf(index, own);
    if (bits === 0) foreign += isSmall && FOREIGN.test(own) ? 1 : 0;
    else if (isSmall || (bits & ~index.readBits) === 0) times.set(bits, (times.get(bits) ?? 0) + 1);
  }
  return { words, small, foreign, times };
}

/** The language of the words of `range` in other scripts than the Latin one, by their letters. */
export function unreadByLetters(tokens: Tokens, { from, to }: Range, { letters }: LanguageWords, most: number): Unread {
  const words = tokens.word
    .slice(from, Math.min(to, from + most))
    .filter((word) => /^\P{Script=Latin}/u.test(word) && /^\p{L}/u.test(word));
  const share = (one: RegExp) => words.filter((word) => one.test(word)).length / words.length;
  const found = letters.find(({ some, all }) => share(some) >= SOME_LETTERS && share(all) >= ALL_LETTERS);
  return { code: found?.code ?? null };
}
