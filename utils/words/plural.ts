/** The categories of the counting numbers, in the order in which a locale lists its forms. */
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ['one', 'few', 'many'];

/**
 * The form of a word for `count` in a language (BCP 47), of the forms that its locale lists in the order of CLDR's plural
 * categories: the last is that of every category without one of its own, so English lists one and other, Ukrainian one, few and
 * many. Where it lists one more than the language has, the first is for 0 alone. `''` for no forms.
 * https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function pluralForm(forms: readonly string[], count: number, language: string): string {
  const { rules, size } = rulesOf(language);
  const hasZero = forms.length > size;
  if (hasZero && count === 0) return forms[0] ?? '';
  const counted = hasZero ? forms.slice(1) : forms;
  const place = CATEGORIES.indexOf(rules.select(count));
  return counted[place === -1 ? counted.length - 1 : Math.min(place, counted.length - 1)] ?? '';
}

interface Rules {
  readonly rules: Intl.PluralRules;
  /** How many forms the language has for the numbers that people count to: fractions and millions may have their own. */
  readonly size: number;
}

const known = new Map<string, Rules>();

function rulesOf(language: string): Rules {
  const before = known.get(language);
  if (before !== undefined) return before;
  const rules = new Intl.PluralRules(language);
  const size = new Set(Array.from({ length: 200 }, (_, number) => rules.select(number))).size;
  const made = { rules, size };
  known.set(language, made);
  return made;
}
