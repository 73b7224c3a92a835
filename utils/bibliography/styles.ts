/** The styles in which an article can be cited, by the names that the Citation Style Language project has for them. */
export const STYLE_IDS = ['apa', 'chicago-author-date', 'modern-language-association'] as const;
export type StyleId = (typeof STYLE_IDS)[number];

/** What a citation is made by: the style and the terms of its language, as XML of the Citation Style Language. */
export interface Style {
  readonly id: StyleId;
  readonly rules: string;
  readonly terms: string;
}

const RULES: Readonly<Record<StyleId, () => Promise<{ readonly default: string }>>> = {
  apa: () => import('./data/apa.csl?raw'),
  'chicago-author-date': () => import('./data/chicago-author-date.csl?raw'),
  'modern-language-association': () => import('./data/modern-language-association.csl?raw'),
};

/** The style, brought when it is asked for and not before. */
export async function loadStyle(id: StyleId): Promise<Style> {
  const [rules, terms] = await Promise.all([RULES[id](), import('./data/locales-en-US.xml?raw')]);
  return { id, rules: rules.default, terms: terms.default };
}
