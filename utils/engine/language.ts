import type { LanguagePack } from './language-pack';
import type { Tokens } from './tokens';

/** Share of the words that must be stop words of the language; running English has 0.35 to 0.5, a menu 0.1. */
const MIN_SHARE = 0.16;
/** In shorter texts the share says little, so that the page's own word decides. */
const MIN_WORDS = 12;
/** Up to so many words, half of that share is enough where the page says the same: sentences full of names. */
const SHORT = 40;
/** Words looked at: an article declares itself long before its end. */
const SAMPLE = 2_000;

export interface LanguageGuess {
  /** BCP 47 where the language is the pack's or the page names another one; null where neither is clear. */
  readonly lang: string | null;
  readonly supported: boolean;
}

/**
 * Whether the text is in the pack's language, by its script and its stop words. `hint` is what the page declares: it
 * decides only for texts too short to tell, and names the language of those that are another's.
 */
export function guessLanguage(tokens: Tokens, hint: string | null, pack: LanguagePack): LanguageGuess {
  const base = hint?.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  let words = 0;
  let latin = 0;
  let stops = 0;
  for (let i = 0; i < tokens.count && words < SAMPLE; i++) {
    const word = tokens.word[i] ?? '';
    if (!/^\p{L}/u.test(word)) continue;
    words++;
    if (/^[a-zà-ɏ]/.test(word)) latin++;
    if (pack.stopWords.has(word)) stops++;
  }
  const foreign = base !== '' && base !== pack.code ? base : null;
  if (words === 0) return { lang: null, supported: false };
  if (latin < words / 2) return { lang: foreign, supported: false };
  if (words < MIN_WORDS) {
    const supported = base === pack.code || (foreign === null && stops > 0);
    return { lang: supported ? pack.code : foreign, supported };
  }
  const isLikely = words <= SHORT && base === pack.code;
  const supported = stops / words >= (isLikely ? MIN_SHARE / 2 : MIN_SHARE);
  return { lang: supported ? pack.code : foreign, supported };
}
