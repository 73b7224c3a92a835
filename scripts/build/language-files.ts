import { writeLanguage, writeUnreadWords } from '../../utils/engine/language-file';
import { LANGUAGES } from '../../utils/engine/languages/index';
import { UNREAD_WORDS } from '../../utils/engine/languages/unread-words';

/** The files of the package that hold the words of the languages, beside the weights: `engine/en.json` and so on; `engine/unread.json` has those of the languages that are not read. */
export function languageFiles(): readonly { readonly relativeDest: string; readonly contents: string }[] {
  const read = LANGUAGES.map(({ grammar: _, ...data }) => ({
    relativeDest: `engine/${data.code}.json`,
    contents: writeLanguage(data),
  }));
  return [...read, { relativeDest: 'engine/unread.json', contents: writeUnreadWords(UNREAD_WORDS) }];
}
