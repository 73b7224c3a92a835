import type { LanguagePack } from '../language-pack';
import { german } from './de/index';
import { english } from './en/index';

/** The languages that are read, words and grammar, in the order of `GRAMMARS`. */
export const LANGUAGES: readonly LanguagePack[] = [english, german];
