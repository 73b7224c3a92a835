import type { Analysis } from '../analysis';
import { has, isName, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';

/** Whose a body or people are, and the token of the noun that says what they are. */
export interface Possession {
  /** The pronoun or name of the owner. */
  readonly owner: Range;
  readonly pronoun: boolean;
}

/** Nouns that a bare name before them owns: "the Hale campaign". */
const OWNED =
  /^(?:campaign|camp|team|administration|government|aides?|advis[eo]rs?|supporters?|backers?|allies|family|staff|staffers?|officials?|spokes(?:man|woman|person|men)|foundation|lawyers?|attorneys?|surrogates?)$/;

/** "his campaign", "Hale's advisers", "the Hale campaign": who owns what the phrase with its noun at `headAt` is; null: nobody. */
export function possessionOf({ tokens, pack }: Analysis, core: Range, headAt: number): Possession | null {
  if (headAt !== core.to - 1 || headAt === core.from || isName(tokens, headAt)) return null;
  if (/^(?:his|her|their|its)$/.test(wordAt(tokens, core.from)))
    return { owner: { from: core.from, to: core.from + 1 }, pronoun: true };
  const from = wordAt(tokens, core.from) === 'the' ? core.from + 1 : core.from;
  let to = from;
  while (to < headAt && (isName(tokens, to) || has(tokens, to, WordClass.title))) to++;
  if (to === from) return null;
  const genitive = wordAt(tokens, to) === "'s" || wordAt(tokens, to) === "'";
  if (!genitive && pack.sides.has(wordAt(tokens, to - 1))) return null;
  if (genitive) return { owner: { from, to }, pronoun: false };
  return to === headAt && OWNED.test(wordAt(tokens, headAt)) ? { owner: { from, to }, pronoun: false } : null;
}
