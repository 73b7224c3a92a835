import type { LanguageGrammar } from '../language-grammar';
import { GERMAN_GRAMMAR } from './de/grammar';
import { ENGLISH_GRAMMAR } from './en/grammar';

/**
 * The languages that are read, by their code, the one that the weights are of first: their grammar, which is code. Their words are data, and come
 * from a file (`language-file.ts`) where they would weigh too much beside the code.
 */
export const GRAMMARS: ReadonlyMap<string, LanguageGrammar> = new Map([
  ['en', ENGLISH_GRAMMAR],
  ['de', GERMAN_GRAMMAR],
]);
