import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Tokens } from '../tokens';
import { has, isComma, isDash, isFiniteVerb, isQuoted, isWord, opensPhrase, wordAt } from './grammar';

/** Words from "a" to the noun, and from "which" to the verb, at most. */
const REACH = 6;

/**
 * What the narrator remarks on the words before the comma or dash at token `i`, outside quotation marks: that somebody denies them (", a
 * claim the owners deny", ", which the firm has denied"), something else (" — a decision that angered the valley"), or null. Constant.
 */
export function remarkAt(analysis: Analysis, i: number): 'denial' | 'other' | null {
  const { tokens, pack } = analysis;
  if (!(isComma(tokens, i) || isDash(tokens, i)) || isQuoted(analysis, i) || isQuoted(analysis, i + 1)) return null;
  const first = wordAt(tokens, i + 1);
  if (first === 'which' || (first === 'something' && isComma(tokens, i)))
    return isDenied(analysis, i + 2) ? 'denial' : null;
  // ", amid rumours that it was sold"
  if (first === 'amid') return isRumour(tokens, i + 2) || isRumour(tokens, i + 3) ? 'other' : null;
  if (!/^(?:an?|the)$/.test(first)) return null;
  for (let noun = i + 2; noun < i + 5 && isWord(tokens, noun) && !isQuoted(analysis, noun); noun++) {
    if (pack.remarks.get(wordAt(tokens, noun)) !== 'takesUp') continue;
    const isJoined = /^(?:that|which)$/.test(wordAt(tokens, noun + 1));
    if (isDenied(analysis, isJoined ? noun + 2 : noun + 1)) return 'denial';
    if (isJudged(tokens, noun + 1)) return 'other';
    return isJoined && first !== 'the' && isFiniteVerb(tokens, noun + 2) ? 'other' : null;
  }
  return null;
}

/** "a figure critics say is too high": whether from token `from` somebody says something of it. */
function isJudged(tokens: Tokens, from: number): boolean {
  for (let i = from + 1; i <= from + 3; i++)
    if (has(tokens, i, WordClass.cue) && has(tokens, i + 1, WordClass.be | WordClass.have))
      return opensPhrase(tokens, from);
  return false;
}

const isRumour = (tokens: Tokens, i: number) => /^(?:rumou?rs|speculation|gossip)$/.test(wordAt(tokens, i));

/** Whether from token `from` somebody denies: "the owners have repeatedly denied". */
function isDenied(analysis: Analysis, from: number): boolean {
  const { tokens, pack } = analysis;
  if (!opensPhrase(tokens, from)) return false;
  const isOf = (i: number, kind: string) => pack.remarks.get(wordAt(tokens, i)) === kind;
  for (let i = from + 1; i <= from + REACH && isWord(tokens, i) && !isQuoted(analysis, i); i++)
    if (isOf(i, 'denies') || (/^call(?:s|ed)?$/.test(wordAt(tokens, i)) && isOf(i + 1, 'belies'))) return true;
  return false;
}

/** "isn't true", "was false". */
function isBelied({ tokens, pack }: Analysis, at: number): boolean {
  if (!has(tokens, at, WordClass.be)) return false;
  const isNot = has(tokens, at, WordClass.negation) || has(tokens, at + 1, WordClass.negation);
  for (let i = at + 1; i <= at + 3; i++)
    if (
      pack.remarks.get(wordAt(tokens, i)) === 'belies' ||
      (isNot && /^(?:true|so|correct|accurate)$/.test(wordAt(tokens, i)))
    )
      return true;
  return false;
}

/** The token behind what says that a content which ends at token `to` is denied or untrue, or `to` where nothing does. Linear in its clause. */
export function denialEnd(analysis: Analysis, to: number): number {
  // "His claim [that the mill was sold] is not true"
  if (!isBelied(analysis, to) && remarkAt(analysis, to) !== 'denial') return to;
  let end = to + 1;
  while (isWord(analysis.tokens, end)) end++;
  return end;
}
