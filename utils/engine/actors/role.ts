import type { Analysis } from '../analysis';
import { has, isComma, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';
import type { PersonName } from './names';

const ADDRESS = /^(?:mr|mrs|ms|mx|miss|dr|prof|sir|dame|lord|lady|former)\.?$/;

/**
 * The part of a source that says what the person in it is, or null: the apposition behind the name ("the mayor of
 * Redmarsh"), the phrase before it ("Veldria's foreign minister"), "of the institute", or the title ("Judge").
 */
export function roleOf(analysis: Analysis, source: Range, person: PersonName): Range | null {
  return (
    behind(analysis, source, person) ??
    before(analysis, source, person) ??
    affiliation(analysis, source, person) ??
    titleOf(analysis, person)
  );
}

function behind({ tokens }: Analysis, source: Range, person: PersonName): Range | null {
  if (!isComma(tokens, person.to)) return null;
  let from = person.to + 1;
  while (/^\d+$/.test(wordAt(tokens, from)) && isComma(tokens, from + 1)) from += 2;
  if (from >= source.to || !isWord(tokens, from) || /^\d+$|^who(?:se)?$|^which$|ing$/.test(wordAt(tokens, from)))
    return null;
  if (has(tokens, from, WordClass.preposition) && wordAt(tokens, from) !== 'of') return null;
  const to = clauseEnd({ from, to: source.to }, tokens);
  return to > from ? { from, to } : null;
}

function affiliation({ tokens }: Analysis, source: Range, person: PersonName): Range | null {
  if (!has(tokens, person.to, WordClass.linking) || person.to + 1 >= source.to) return null;
  return { from: person.to, to: clauseEnd({ from: person.to, to: source.to }, tokens) };
}

/** Cuts a role before its first comma or relative clause. */
function clauseEnd({ from, to }: Range, tokens: Analysis['tokens']): number {
  for (let i = from + 1; i < to; i++) {
    if (!isWord(tokens, i) || /^(?:who|whose|which|that)$/.test(wordAt(tokens, i))) return i;
  }
  return to;
}

function before({ tokens }: Analysis, source: Range, person: PersonName): Range | null {
  let from = source.from;
  let to = person.titleFrom;
  // "Labour's Jo Hale": of which party
  while (to > from && (!isWord(tokens, to - 1) || /^'s?$/.test(wordAt(tokens, to - 1)))) to--;
  // "HEARTBROKEN Danny Hale"
  if (to === from + 1 && (tokens.shape[from] ?? 0) & Shape.allCapitals && wordAt(tokens, from).length > 4) return null;
  while (from < to && (/^(?:the|a|an)$/.test(wordAt(tokens, from)) || isPronoun(tokens, from))) from++;
  return to > from ? { from, to } : null;
}

const isPronoun = (tokens: Analysis['tokens'], i: number) => /^(?:his|her|its|their|my|our)$/.test(wordAt(tokens, i));

function titleOf({ tokens }: Analysis, { titleFrom, from }: PersonName): Range | null {
  let first = titleFrom;
  while (first < from && ADDRESS.test(wordAt(tokens, first))) first++;
  return first < from ? { from: first, to: from } : null;
}
