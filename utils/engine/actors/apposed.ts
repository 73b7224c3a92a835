import type { Analysis } from '../analysis';
import { has, isComma, isDash, isFiniteVerb, isName, isNominal, wordAt } from '../attribution/grammar';
import { phraseEnd } from '../attribution/noun-phrase';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { bodyNameAt } from './mention';
import { headOfRole, isPersonNoun } from './person';

/** A role before the name is no longer than this: "phone maker Luma". */
const MAX_ROLE = 4;

/** A name that stands beside the phrase which says what it is. */
export interface Apposed {
  readonly name: Range;
  /** The token of the noun nearest to the name that says what it is: "maker" of "its customer, phone maker Luma,". */
  readonly headAt: number;
  /** That noun is said of persons only. */
  readonly human: boolean;
}

/**
 * The name between commas right behind a phrase that names nobody by itself ("the airline, Skylink,"); null where none stands there, or it may be
 * the next of a list, a place or a time. `core` ends before the comma; its noun is at `headAt`.
 */
export function nameBeside(analysis: Analysis, core: Range, headAt: number): Apposed | null {
  const { tokens, pack, sentenceOf } = analysis;
  if (!isComma(tokens, core.to) || isName(tokens, headAt) || !isOne(analysis, headAt)) return null;
  // "a lawyer for the operator, Blue Line,": the name may be that of either.
  const last = core.to - 1;
  if (last !== headAt && !isName(tokens, last) && (isOne(analysis, last) || has(tokens, last, WordClass.head)))
    return null;
  const first = core.to + 1;
  const at = nameStart(analysis, first);
  if (at < 0 || has(tokens, at, WordClass.time) || sentenceOf[at] !== sentenceOf[headAt]) return null;
  const body = bodyNameAt(analysis, at);
  if (!body || body.from !== at) return null;
  const { to } = body;
  const closed = /^[,.;:)?!]$/.test(wordAt(tokens, to)) || isDash(tokens, to) || sentenceOf[to] !== sentenceOf[at];
  if (!closed || (isName(tokens, to + 1) && !has(tokens, to + 1, WordClass.time))) return null;
  if (isList(tokens, to)) return null;
  const words = tokens.word.slice(at, to).join(' ');
  if (pack.places.has(words) || pack.sides.has(words)) return null;
  const nearest = isOne(analysis, at - 1) ? at - 1 : headAt;
  const noun = wordAt(tokens, nearest);
  const human = pack.heads.get(noun)?.number === 'one' && !pack.eitherNouns.has(noun);
  return { name: body, headAt: nearest, human };
}

/** Where the name starts, "the" and a role before it left out; -1: none starts there. */
function nameStart(analysis: Analysis, first: number): number {
  const { tokens } = analysis;
  let at = first;
  if (wordAt(tokens, at) === 'the') at++;
  if (isName(tokens, at)) return at;
  while (at < first + MAX_ROLE && isNominal(tokens, at) && !isName(tokens, at) && !isFiniteVerb(tokens, at)) at++;
  return isName(tokens, at) && at > first && isOne(analysis, at - 1) ? at : -1;
}

/** A noun for one person or one body. */
function isOne(analysis: Analysis, i: number): boolean {
  const number = analysis.pack.heads.get(wordAt(analysis.tokens, i))?.number;
  if (number === 'one' || number === 'body' || isPersonNoun(analysis, i)) return true;
  return analysis.pack.eitherNouns.has(wordAt(analysis.tokens, i));
}

/** "the airline, Skylink, and the union". */
function isList(tokens: Analysis['tokens'], comma: number): boolean {
  return isComma(tokens, comma) && has(tokens, comma + 1, WordClass.coordinator) && !isFiniteVerb(tokens, comma + 2);
}

/** Whether what stands behind the comma after a name shows a body: "Luma, which makes phones,", "Luma, a maker of phones,". */
export function isShownBody(analysis: Analysis, name: Range): boolean {
  const { tokens, pack } = analysis;
  const { from, to } = name;
  if (!isComma(tokens, to) || has(tokens, from, WordClass.time) || pack.sides.has(wordAt(tokens, from))) return false;
  if (/\d/.test(wordAt(tokens, to - 1)) || pack.places.has(tokens.word.slice(from, to).join(' '))) return false;
  if (wordAt(tokens, to + 1) === 'which') return !has(tokens, from - 1, WordClass.preposition | WordClass.linking);
  return roleBehind(analysis, name) !== null;
}

/** What a body is behind the comma after its name, with the token of its noun last: "a ferry operator"; null: no body is described there. */
export function roleBehind(analysis: Analysis, name: Range): Range | null {
  const role = behindComma(analysis, name);
  const head = role && wordAt(analysis.tokens, role.to - 1);
  return head && analysis.pack.heads.get(head)?.number === 'body' ? role : null;
}

/** What somebody is behind the comma after words that do not tell it, with the token of its noun last: "One of them, *a senior clerk*,"; or null. */
export function tradeBehind(analysis: Analysis, words: Range): Range | null {
  const role = behindComma(analysis, words);
  return role && isPersonNoun(analysis, role.to - 1) && !isName(analysis.tokens, role.to - 1) ? role : null;
}

function behindComma(analysis: Analysis, { to }: Range): Range | null {
  const { tokens } = analysis;
  if (!isComma(tokens, to) || !/^(?:an?|the)$/.test(wordAt(tokens, to + 1))) return null;
  const end = phraseEnd(tokens, to + 2, to + 16, false);
  const closed = isComma(tokens, end) || wordAt(tokens, end) === '.';
  return closed ? { from: to + 1, to: headOfRole(analysis, to + 2, end) + 1 } : null;
}
