import type { Analysis } from '../analysis';
import { has, isCapital, isName, isQuoted, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';

export type Gender = 'male' | 'female' | null;

/** A person's name as it stands in the text, titles left out. */
export interface PersonName extends Range {
  /** Its last word, lower case. */
  readonly surname: string;
  readonly full: boolean;
  readonly gender: Gender;
}

/** Longest name that is read as one, in words. */
const MAX_WORDS = 4;

/** The names of persons in the text, in order: two to four capitalised words, and later their surnames alone. Linear. */
export function personNames(analysis: Analysis): PersonName[] {
  const { tokens } = analysis;
  const names: PersonName[] = [];
  const known = new Map<string, Gender>();
  for (let i = 0; i < tokens.count; i++) {
    if (!isNameWord(analysis, i)) continue;
    let to = i + 1;
    while (to < tokens.count && isNameWord(analysis, to) && analysis.sentenceOf[to] === analysis.sentenceOf[i]) to++;
    const name = nameIn(analysis, i, to, known);
    if (name) {
      names.push(name);
      if (name.full) known.set(name.surname, name.gender ?? known.get(name.surname) ?? null);
    }
    i = to - 1;
  }
  return names;
}

function nameIn(
  analysis: Analysis,
  runFrom: number,
  to: number,
  known: ReadonlyMap<string, Gender>,
): PersonName | null {
  const { tokens, pack } = analysis;
  let from = runFrom;
  let titled = false;
  let gender: Gender = null;
  while (from < to - 1 && has(tokens, from, WordClass.title) && !pack.givenNames.has(wordAt(tokens, from))) {
    gender ??= pack.genders.get(wordAt(tokens, from)) ?? null;
    titled = true;
    from++;
  }
  const given = pack.givenNames.get(wordAt(tokens, from)) ?? null;
  gender ??= given ?? pack.genders.get(wordAt(tokens, runFrom - 1)) ?? null;
  let last = to - 1;
  while (last > from && /^(?:jr\.?|sr\.?|ii|iii)$/.test(wordAt(tokens, last))) last--;
  const surname = wordAt(tokens, last);
  const words = last + 1 - from;
  if (words > MAX_WORDS || has(tokens, last, WordClass.head | WordClass.time)) return null;
  if (words === 1) {
    if (known.has(surname)) return { from, to, surname, full: false, gender: gender ?? known.get(surname) ?? null };
    return titled ? { from, to, surname, full: false, gender } : null;
  }
  if (((tokens.shape[from] ?? 0) & Shape.allCapitals) !== 0 && given === null) return null;
  // Two capitalised words can be any name; a given name, a title or a role before it makes it a person's.
  const role = has(tokens, runFrom - 1, WordClass.head) && !isCapital(tokens, runFrom - 1);
  const apposed = wordAt(tokens, to) === ',' && /^(?:the|a|an|who|\d+|his|her)$/.test(wordAt(tokens, to + 1));
  if (given === null && !titled && !role && !apposed) return null;
  return { from, to, surname, full: true, gender };
}

function isNameWord(analysis: Analysis, i: number): boolean {
  const { tokens } = analysis;
  if (!isName(tokens, i) || wordAt(tokens, i) === 'i') return false;
  return !(isQuoted(analysis, i) && analysis.quotes.ranges[analysis.quotes.of[i] ?? -1]?.words === 1);
}
