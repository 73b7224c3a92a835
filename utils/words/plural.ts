/** The categories of the counting numbers, in the order in which a locale lists its forms. */
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ['one', 'few', 'many'];

/**
 * The form of a word for `count` in a language (BCP 47), of the forms that its locale lists in the order of CLDR's plural
 * categories: the last is that of every category without one of its own, so English lists one and other, Ukrainian one, few and
 * many. `''` for no forms.
 * https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function pluralForm(forms: readonly string[], count: number, language: string): string {
  const category = rulesOf(language).select(count);
  const place = CATEGORIES.indexOf(category);
  return forms[place === -1 ? forms.length - 1 : Math.min(place, forms.length - 1)] ?? '';
}

const known = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const rules = known.get(language) ?? new Intl.PluralRules(language);
  known.set(language, rules);
  return rules;
}
