import { i18n } from '#i18n';

/** The language of the interface (BCP 47), as the reader's region writes it. */
export function locale(): string {
  const language = i18n.t('extLanguage');
  return navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

let numbers: Intl.NumberFormat | undefined;

/** A number as the language of the interface writes it. */
export function sayNumber(value: number): string {
  numbers ??= new Intl.NumberFormat(locale());
  return numbers.format(value);
}
