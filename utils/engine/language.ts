import type { LanguagePack } from './language-pack';
import type { Range } from './quotes';
import { Shape, type Tokens } from './tokens';

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

/** In which languages a text is to be read. */
export interface LanguageGuess {
  /** BCP 47: the language of most of the text, or the one the page names where that is another; null where neither is clear. */
  readonly lang: string | null;
  /** For each block the pack to read it with; null: none. */
  readonly packs: readonly (LanguagePack | null)[];
}

/** What the words of a text tell of its language. */
interface Counts {
  readonly words: number;
  readonly latin: number;
  /** Without a capital: names tell nothing. */
  readonly small: number;
  /** Stop words of each pack. */
  readonly stops: readonly number[];
}

/**
 * In which of the languages of `packs` a text is, by its script and its stop words, and which of its blocks are in another.
 * `hint` is what the page declares: it decides only for texts too short to tell, and names the language of those that nobody
 * reads. Where two are as likely, the first of `packs` is taken.
 */
export function guessLanguages(
  tokens: Tokens,
  blocks: readonly Range[],
  hint: string | null,
  packs: readonly LanguagePack[],
): LanguageGuess {
  const base = hint?.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const whole = countIn(tokens, { from: 0, to: tokens.count }, packs, SAMPLE);
  const main = languageOf(whole, base, packs);
  const counts = blocks.map((block) => countIn(tokens, block, packs, SAMPLE));
  const found = counts.map((count) => blockLanguage(count, main, packs));
  const named = base !== '' && !packs.some(({ code }) => code === base) ? base : null;
  if (main) return { lang: main.code, packs: found };
  const read = counts.reduce((sum, { words }, k) => sum + (found[k] ? words : 0), 0);
  const all = counts.reduce((sum, { words }) => sum + words, 0);
  const most = read > 0 && read >= MIN_PART * all ? mostOf(found, counts) : null;
  return most ? { lang: most.code, packs: found } : { lang: named, packs: blocks.map(() => null) };
}

function countIn(tokens: Tokens, { from, to }: Range, packs: readonly LanguagePack[], most: number): Counts {
  const stops = packs.map(() => 0);
  let words = 0;
  let latin = 0;
  let small = 0;
  for (let i = from; i < to && words < most; i++) {
    const word = tokens.word[i] ?? '';
    if (!/^\p{L}/u.test(word)) continue;
    words++;
    if (/^[a-zà-ɏ]/.test(word)) latin++;
    if (!((tokens.shape[i] ?? 0) & Shape.capital)) small++;
    for (let k = 0; k < packs.length; k++) if (packs[k].stopWords.has(word)) stops[k]++;
  }
  return { words, latin, small, stops };
}

/** The pack of which the text has most stop words, if it has enough of them; null: none. */
function languageOf(
  { words, latin, stops }: Counts,
  base: string,
  packs: readonly LanguagePack[],
): LanguagePack | null {
  if (words === 0 || latin < words / 2) return null;
  const named = packs.find(({ code }) => code === base);
  const best = indexOfMost(stops);
  if (words < MIN_WORDS) return named ?? (base === '' && stops[best] > 0 ? packs[best] : null);
  if (stops[best] / words >= MIN_SHARE) return packs[best];
  const k = named ? packs.indexOf(named) : -1;
  return k >= 0 && words <= SHORT && stops[k] / words >= MIN_SHARE / 2 ? packs[k] : null;
}

/** The pack of a paragraph in a text of which most is in the language of `main`; null: none. */
function blockLanguage(
  { words, latin, small, stops }: Counts,
  main: LanguagePack | null,
  packs: readonly LanguagePack[],
): LanguagePack | null {
  if (words < MIN_BLOCK) return main;
  if (latin < words / 2) return null;
  const best = indexOfMost(stops);
  const own = main ? stops[packs.indexOf(main)] : 0;
  if (stops[best] / words >= MIN_SHARE && (!main || own < stops[best] / 2)) return packs[best];
  const isAlien = words >= LONG_BLOCK && small > words / 2 && own / words < ALIEN_SHARE;
  return isAlien ? null : main;
}

function mostOf(packs: readonly (LanguagePack | null)[], counts: readonly Counts[]): LanguagePack | null {
  const sums = new Map<LanguagePack, number>();
  packs.forEach((pack, k) => {
    if (pack) sums.set(pack, (sums.get(pack) ?? 0) + counts[k].words);
  });
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function indexOfMost(counts: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < counts.length; k++) if (counts[k] > counts[best]) best = k;
  return best;
}
