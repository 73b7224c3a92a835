/** For the `lang` of words from a text, so that they are read out as what they are; undefined where `lang` is no language tag (BCP 47). */
export function textLang(lang: string | null | undefined): string | undefined {
  return lang && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang) ? lang : undefined;
}
