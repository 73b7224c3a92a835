import { locale } from '@/utils/words/locale';

let names: Intl.DisplayNames | undefined;

/** What the language `lang` (BCP 47) is called in the language of the interface; null where the browser has no name for it. */
export function languageName(lang: string): string | null {
  names ??= new Intl.DisplayNames(locale(), { type: 'language', fallback: 'none' });
  try {
    return names.of(lang) ?? null;
  } catch {
    // What a page declares need not be a language tag.
    return null;
  }
}
