import type { Analysis } from '../../analysis';
import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { headNoun, isNoun, particlesAt } from './noun';
import { coreOf } from './sourcing';

/** A person's name in the text, titles left out. */
export interface Name extends Range {
  readonly surname: string;
  readonly full: boolean;
  readonly gender: 'male' | 'female' | null;
}

/**
 * The names of persons, in the order of the text: a given name and what follows it, a name behind a noun for a person or "Herr" and "Frau", names
 * of sources; and every surname of theirs where it stands alone. Linear.
 */
export function personNames(analysis: Analysis, sources: readonly Range[]): Name[] {
  const { tokens, pack } = analysis;
  const full = new Map<number, Name>();
  const genders = new Map<string, Name['gender']>();
  const take = (from: number, to: number, gender: Name['gender']) => {
    if (to <= from || full.has(from)) return;
    const surname = bare(wordAt(tokens, to - 1));
    full.set(from, { from, to, surname, full: to - from > 1, gender });
    if (!genders.get(surname)) genders.set(surname, gender);
  };
  for (let i = 0; i < tokens.count; i++) {
    const word = wordAt(tokens, i);
    if (!isNoun(tokens, i)) continue;
    const given = pack.givenNames.get(word);
    if (given && isSurname(analysis, i + 1)) {
      take(i, nameEnd(analysis, i + 1), given);
      i = nameEnd(analysis, i + 1) - 1;
    } else if (/^(?:herrn?|frau)$/.test(word) && isSurname(analysis, i + 1))
      take(i + 1, nameEnd(analysis, i + 1), word === 'frau' ? 'female' : 'male');
    else if (headNoun(pack, word)?.number === 'one' && isSurname(analysis, i + 1) && isSurname(analysis, i + 2))
      take(i + 1, nameEnd(analysis, i + 1), genderOf(analysis, word));
  }
  for (const range of sources) {
    const { name, head, headAt } = coreOf(analysis, range);
    if (!name || head?.number === 'body' || head?.number === 'bodies' || isQuoted(analysis, name.from)) continue;
    if (headAt < 0 && name.to - name.from < 2) continue;
    if (pack.media.has(tokens.word.slice(name.from, name.to).join(' '))) continue;
    take(name.from, name.to, headAt < 0 ? null : genderOf(analysis, wordAt(tokens, headAt)));
  }
  const names: Name[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const name = full.get(i);
    if (name) {
      names.push({ ...name, gender: name.gender ?? genders.get(name.surname) ?? null });
      i = name.to - 1;
      continue;
    }
    const surname = genders.has(wordAt(tokens, i)) ? wordAt(tokens, i) : bare(wordAt(tokens, i));
    if (isNoun(tokens, i) && genders.has(surname))
      names.push({ from: i, to: i + 1, surname, full: false, gender: genders.get(surname) ?? null });
  }
  return names;
}

/** "Weils Plan": without the ending of the genitive, where the text has the name without it too; names that end so keep it. */
const bare = (word: string) => (/[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word);

function isSurname(analysis: Analysis, i: number): boolean {
  const { tokens, pack, sentenceOf } = analysis;
  if (particlesAt(analysis, i) > 0) return true;
  if (!isNoun(tokens, i) || isQuoted(analysis, i) !== isQuoted(analysis, i - 1) || has(tokens, i, WordClass.time))
    return false;
  return (
    sentenceOf[i] === sentenceOf[i - 1] &&
    (!headNoun(pack, wordAt(tokens, i)) || pack.givenNames.has(wordAt(tokens, i - 1)))
  );
}

function nameEnd(analysis: Analysis, from: number): number {
  let to = from;
  while (to - from < 4 && isSurname(analysis, to)) to += particlesAt(analysis, to) + 1;
  return to;
}

function genderOf({ pack }: Analysis, word: string): Name['gender'] {
  const known = pack.genders.get(word);
  if (known) return known;
  for (let k = 3; k <= word.length - 4; k++) {
    const found = pack.genders.get(word.slice(k));
    if (found) return found;
  }
  return /in$/.test(word) ? 'female' : null;
}
