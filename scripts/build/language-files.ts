import { writeKnown, writeLanguage } from '../../utils/engine/language-file';
import { LANGUAGES } from '../../utils/engine/languages/index';
import { UNREAD } from '../../utils/engine/languages/unread';

/** The files of the package that hold the words of the languages, beside the weights: `engine/en.json` and so on; `engine/known.json` has how all but the first are known without. */
export function languageFiles(): readonly { readonly relativeDest: string; readonly contents: string }[] {
  const read = LANGUAGES.map(({ grammar: _, ...data }) => ({
    relativeDest: `engine/${data.code}.json`,
    contents: writeLanguage(data),
  }));
  const known = { read: LANGUAGES.slice(1), ...UNREAD };
  return [...read, { relativeDest: 'engine/known.json', contents: writeKnown(known) }];
}
