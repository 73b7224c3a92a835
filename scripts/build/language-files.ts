import { writeLanguage } from '../../utils/engine/language-file';
import { LANGUAGES } from '../../utils/engine/languages/index';

/** The files of the package that hold the words of the languages, beside the weights: `engine/en.json` and so on. */
export function languageFiles(): readonly { readonly relativeDest: string; readonly contents: string }[] {
  return LANGUAGES.map(({ grammar: _, ...data }) => ({
    relativeDest: `engine/${data.code}.json`,
    contents: writeLanguage(data),
  }));
}
