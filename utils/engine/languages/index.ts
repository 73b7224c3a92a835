import type { LanguagePack } from '../language-pack';
import { german } from './de/index';
import { english } from './en/index';

/** The languages that are read, words and grammar, `FIRST` and then `LATER` (`grammars.ts`). */
export const LANGUAGES: readonly [LanguagePack, ...LanguagePack[]] = [english, german];
