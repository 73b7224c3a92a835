import type { Analysis } from '../analysis';
import { has, isComma, isFiniteVerb, isName, isNominal, isWord, wordAt } from '../attribution/grammar';
import { phraseEnd, phraseStart } from '../attribution/noun-phrase';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';

/** Endings of nouns for people: "striker", "librarian", "groundsman". */
const AGENT =
  /(?:[^e]er|eer|or|ist|ian|man|men|woman|women|ee|son|daughter)s?$|^(?:agent|assistant|attendant|chef|poet|athlete|midwife|monk|nun|lieutenant|superintendent|sergeant)$/;
/** What a firm's name ends in, which a text leaves out. */
export const FIRM = /^(?:inc\.?|ltd\.?|limited|plc|llc|corp\.?|co\.?|group|holdings|ag|sa|nv|se)$/;
/** Whether token `i` is a noun for one human being: by the table of heads, else by its ending. */
export function isPersonNoun({ tokens, pack }: Analysis, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  const word = wordAt(tokens, i);
  const head = pack.heads.get(word);
  if (head) return head.number === 'one';
  if (pack.epithets.has(word)) return true;
  return word.length > 4 && AGENT.test(word) && !word.endsWith('s') && !pack.noAgents.has(word) && isNominal(tokens, i);
}

/** Whether the name holds a word that only bodies, places and works have. */
export function isBodyName({ tokens, pack }: Analysis, { from, to }: Range): boolean {
  if (to - from < 2 || !isName(tokens, to - 1)) return false;
  const last = wordAt(tokens, to - 1);
  if (pack.bodyWords.has(last) || pack.mediaEndings.has(last) || pack.heads.get(last)?.number === 'text') return true;
  if (pack.givenNames.has(wordAt(tokens, from)) && !pack.heads.has(last)) return false;
  for (let i = from; i < to; i++) {
    const number = pack.heads.get(wordAt(tokens, i))?.number;
    if (number === 'body' || number === 'bodies') return true;
  }
  return false;
}

/** Whether the words around a name show a person: a role before it, or a role, an age or "who" behind a comma. */
export function showsPerson(analysis: Analysis, { from, to }: Range): boolean {
  const { tokens } = analysis;
  const before = from - 1;
  if (to - from > 1 && !isName(tokens, before) && isPersonNoun(analysis, before)) return true;
  if (isComma(tokens, before) && (isComma(tokens, to) || has(tokens, to, WordClass.cue)) && to - from > 1) {
    const start = phraseStart(tokens, before - 1, Math.max(0, before - 24));
    const head = start < 0 ? start : headOfRole(analysis, start, before);
    if (head >= 0 && isPersonNoun(analysis, head) && !isName(tokens, head)) return true;
  }
  if (!isComma(tokens, to)) return false;
  if (/^\d{1,3}$/.test(wordAt(tokens, to + 1)) && !isWord(tokens, to + 2)) return true;
  // "a spokeswoman for Blue Line, who asked": who is that of the noun before.
  const governed = has(tokens, before, WordClass.linking) && isHuman(analysis, before - 1);
  if (/^who(?:se)?$/.test(wordAt(tokens, to + 1))) return !governed;
  // "Zane Arvik, Redmarsh's mayor,"
  let first = to + 1;
  while (first < to + 4 && isName(tokens, first)) first++;
  const owned = first > to + 1 && /^'s?$/.test(wordAt(tokens, first));
  if (owned) first++;
  else if ((tokens.shape[to + 1] ?? 0) & Shape.capital) return false;
  const end = phraseEnd(tokens, first, to + 24, false);
  const head = headOfRole(analysis, first, end);
  // "In Redmarsh, the mayor said": a subject, no apposition.
  if (end <= first || isFiniteVerb(tokens, end) || !isPersonNoun(analysis, head)) return false;
  return !owned || !analysis.pack.eitherNouns.has(wordAt(tokens, head));
}

/** A noun for people, one or several, in small letters. */
function isHuman(analysis: Analysis, i: number): boolean {
  const number = analysis.pack.heads.get(wordAt(analysis.tokens, i))?.number;
  return !isName(analysis.tokens, i) && (number === 'many' || isPersonNoun(analysis, i));
}

/** The noun a role turns on: "leader" of "the deputy leader of the council". */
export function headOfRole({ tokens }: Analysis, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (has(tokens, i, WordClass.linking) || isComma(tokens, i) || /^(?:who|which|that|and)$/.test(wordAt(tokens, i)))
      return i - 1;
  }
  return to - 1;
}
