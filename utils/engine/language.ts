import { bitsOf, type KnownLanguage, type LanguageWords } from './language-words';
import type { Range } from './quotes';
import { Shape, type Tokens } from './tokens';
import { type Unread, unreadByLetters, unreadByWords } from './unread';

/** Share of the words that must be stop words of the language; running text has 0.35 to 0.5, a menu 0.1. */
const MIN_SHARE = 0.16;
/** In shorter texts the share says little, so that the page's own word decides. */
const MIN_WORDS = 12;
/** Up to so many words, half of that share is enough where the page says the same: sentences full of names. */
const SHORT = 40;
/** Words looked at: an article declares itself long before its end. */
const SAMPLE = 2_000;
/** A paragraph of fewer words is in the language of the text around it. */
const MIN_BLOCK = 15;
/** Of so many words, most of them written small, some must be stop words of the language of the text, or the paragraph is in another. */
const LONG_BLOCK = 40;
const ALIEN_SHARE = 0.04;
/** So much of a text must stand in languages that can be read, where the whole does not look like any. */
const MIN_PART = 0.25;
/** So many words that only languages have that are not read, or too few stop words, are a reason to look closer. */
const FEW_ALIEN = 2;

/** In which languages a text is to be read. */
export interface LanguageGuess<L extends KnownLanguage> {
  /**
   * BCP 47: the language of most of what is read; where nothing is, the one that most of the text is in, or else the one the page
   * names; null where none is clear.
   */
  readonly lang: string | null;
  /** For each block the pack to read it with; null: none. */
  readonly packs: readonly (L | null)[];
}

/** What the words of a text tell of its language. */
interface Counts {
  readonly words: number;
  /** Without a capital: names tell nothing. */
  readonly small: number;
  /** Stop words of each pack. */
  readonly stops: readonly number[];
  /** The language it is in where that is one that is not read. */
  readonly unread: Unread | null;
}

/**
 * In which of the languages of `index` a text is, by its script and its stop words, and which of its blocks are in another.
 * `hint` is what the page declares: it decides only for texts too short to tell, and names a language that nobody reads where
 * its words do not. Where two are as likely, the first of the packs is taken.
 */
export function guessLanguages<L extends KnownLanguage>(
  tokens: Tokens,
  blocks: readonly Range[],
  hint: string | null,
  index: LanguageWords<L>,
): LanguageGuess<L> {
  const { packs } = index;
  const base = hint?.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const whole = countIn(tokens, { from: 0, to: tokens.count }, index);
  const main = languageOf(whole, base, packs);
  const counts = blocks.map((block) => countIn(tokens, block, index));
  const found = counts.map((count) => blockLanguage(count, main, packs));
  const all = sumOf(counts, () => true);
  const read = sumOf(counts, (k) => found[k] !== null);
  if (read > 0 && read >= MIN_PART * all) {
    return { lang: (main ?? mostOf(found, counts))?.code ?? null, packs: found };
  }
  const said = unreadOf(whole, counts);
  return { lang: nameOf(said, base, index), packs: blocks.map(() => null) };
}

function countIn(tokens: Tokens, range: Range, index: LanguageWords): Counts {
  const { packs, readBits } = index;
  const stops = packs.map(() => 0);
  let words = 0;
  let latin = 0;
  let small = 0;
  let alien = 0;
  for (let i = range.from; i < range.to && words < SAMPLE; i++) {
    const word = tokens.word[i] ?? '';
    if (!/^\p{L}/u.test(word)) continue;
    words++;
    if (/^[a-zà-ɏ]/.test(word)) latin++;
    const isSmall = ((tokens.shape[i] ?? 0) & Shape.capital) === 0;
    if (isSmall) small++;
    const bits = bitsOf(index, word);
    if (bits === 0) continue;
    if ((bits & readBits) === 0) alien += isSmall ? 1 : 0;
    else for (let k = 0; k < packs.length; k++) if (bits & (1 << k)) stops[k]++;
  }
  return { words, small, stops, unread: unreadIn() };

  function unreadIn(): Unread | null {
    if (words > 0 && latin < words / 2) return unreadByLetters(tokens, range, index, SAMPLE);
    const isDoubtful = alien >= FEW_ALIEN || stops[indexOfMost(stops)] < MIN_SHARE * words;
    return isDoubtful ? unreadByWords(tokens, range, index, SAMPLE) : null;
  }
}

/** The pack of which the text has most stop words, if it has enough of them; null: none. */
function languageOf<L extends KnownLanguage>(
  { words, stops, unread }: Counts,
  base: string,
  packs: readonly L[],
): L | null {
  if (words === 0 || unread) return null;
  const named = packs.find(({ code }) => code === base);
  const best = indexOfMost(stops);
  if (words < MIN_WORDS) return named ?? (base === '' && stops[best] > 0 ? packs[best] : null);
  if (stops[best] / words >= MIN_SHARE) return packs[best];
  const k = named ? packs.indexOf(named) : -1;
  return k >= 0 && words <= SHORT && stops[k] / words >= MIN_SHARE / 2 ? packs[k] : null;
}

/** The pack of a paragraph in a text of which most is in the language of `main`; null: none. */
function blockLanguage<L extends KnownLanguage>(
  { words, small, stops, unread }: Counts,
  main: L | null,
  packs: readonly L[],
): L | null {
  if (unread) return null;
  if (words < MIN_BLOCK) return main;
  const best = indexOfMost(stops);
  const own = main ? stops[packs.indexOf(main)] : 0;
  if (stops[best] / words >= MIN_SHARE && (!main || own < stops[best] / 2)) return packs[best];
  const isAlien = words >= LONG_BLOCK && small > words / 2 && own / words < ALIEN_SHARE;
  return isAlien ? null : main;
}

/** The language of most of the words that are in one that is not read; null where none is known. */
function unreadOf(whole: Counts, counts: readonly Counts[]): string | null {
  const sums = new Map<string, number>();
  for (const { words, unread } of counts) {
    if (unread?.code) sums.set(unread.code, (sums.get(unread.code) ?? 0) + words);
  }
  return most(sums) ?? whole.unread?.code ?? null;
}

/** What a text is called that is not read: the words decide between languages whose words are known, the page names all others. */
function nameOf(said: string | null, base: string, { packs, unread, letters }: LanguageWords): string | null {
  if (base === '' || packs.some(({ code }) => code === base)) return said;
  const isKnown = unread.includes(base) || letters.some(({ code }) => code === base);
  return isKnown ? (said ?? base) : base;
}

function most<T>(sums: ReadonlyMap<T, number>): T | null {
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function mostOf<L extends KnownLanguage>(packs: readonly (L | null)[], counts: readonly Counts[]): L | null {
  const sums = new Map<L, number>();
  packs.forEach((pack, k) => {
    if (pack) sums.set(pack, (sums.get(pack) ?? 0) + counts[k].words);
  });
  return most(sums);
}

function sumOf(counts: readonly Counts[], test: (k: number) => boolean): number {
  return counts.reduce((sum, { words }, k) => sum + (test(k) ? words : 0), 0);
}

function indexOfMost(counts: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < counts.length; k++) if (counts[k] > counts[best]) best = k;
  return best;
}
