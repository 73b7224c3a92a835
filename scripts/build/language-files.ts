import { writeLanguage, writeUnread } from '../../utils/engine/language-file';
import { LANGUAGES } from '../../utils/engine/languages/index';
import { UNREAD } from '../../utils/engine/languages/unread';

/** The files of the package that hold the words of the languages, beside the weights: `engine/en.json` and so on; `engine/unread.json` has how the languages that are not read are known. */
export function languageFiles(): readonly { readonly relativeDest: string; readonly contents: string }[] {
  const read = LANGUAGES.map(({ grammar: _, ...data }) => ({
    relativeDest: `engine/${data.code}.json`,
    contents: writeLanguage(data),
  }));
  return [...read, { relativeDest: 'engine/unread.json', contents: writeUnread(UNREAD) }];
}
