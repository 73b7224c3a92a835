import { ENGLISH_GRAMMAR } from './en/grammar';

/** The language that is at hand from the start, which the weights are of. */
export const FIRST = { code: 'en', grammar: ENGLISH_GRAMMAR } as const;

/**
 * The other languages that are read (BCP 47), in the order of `LANGUAGES`. Their words (`engine/<code>.json`) and their grammar (the script
 * `entrypoints/language-<code>.ts`) are brought when a text needs them: whoever reads none of it neither waits for it nor holds it.
 */
export const LATER: readonly string[] = ['de'];
