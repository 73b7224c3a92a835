import type { Analysis } from './analysis';
import { isCapital, isWord, wordAt } from './attribution/grammar';

const known = new WeakMap<Analysis, ReadonlySet<string>>();

/** The words that the text writes with a capital behind another word, as a name is written; lower case. Linear, once for each text. */
export function innerNames(analysis: Analysis): ReadonlySet<string> {
  const before = known.get(analysis);
  if (before) return before;
  const { tokens } = analysis;
  const names = new Set<string>();
  for (let i = 1; i < tokens.count; i++)
    if (isCapital(tokens, i) && isWord(tokens, i - 1)) names.add(wordAt(tokens, i));
  known.set(analysis, names);
  return names;
}
