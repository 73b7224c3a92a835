import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { has, hasFinite, isComma, isName, isQuoted, isWord, wordAt } from './grammar';
import { phraseEnd } from './noun-phrase';

/** Who is spoken to in a court of law, and says nothing itself. */
const FORUM = /^(?:courts?|jury|juries|jurors?|inquests?|tribunals?|magistrates|hearings?|inquiry|inquiries|trial)$/;
/** How far before the verb the forum may stand: "jurors at Ostfeld Crown Court". */
const REACH = 8;

/**
 * What was said in court, whoever said it: "the court heard that P", "jurors were told P", "P, a jury was told", "the jury
 * was told by S that P". `found` are the attributions of the sentence so far.
 */
export function hearings(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const isTaken = (i: number) => found.some(({ cue }) => cue.some(({ from, to }) => from <= i && i < to));
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const cue = cueEndingAt(analysis, i);
    if (!cue || isQuoted(analysis, i) || isTaken(i)) continue;
    const forum = forumBefore(analysis, cue.from, sentence.from);
    const hearing = forum < 0 ? null : hearingOf(analysis, cue, forum, sentence);
    if (hearing) return [hearing];
  }
  return [];
}

/** "heard", "has heard", "was told", that ends at token `i`. */
function cueEndingAt({ tokens }: Analysis, i: number): Range | null {
  const word = wordAt(tokens, i);
  const before = tokens.classes[i - 1] ?? 0;
  if (word === 'told') return before & WordClass.be ? { from: i - 1, to: i + 1 } : null;
  if (word !== 'heard' && word !== 'hears') return null;
  return { from: before & WordClass.have ? i - 1 : i, to: i + 1 };
}

/** The forum in the phrase that ends before token `at`, or -1. */
function forumBefore({ tokens }: Analysis, at: number, floor: number): number {
  for (let i = at - 1; i >= Math.max(floor, at - REACH) && isWord(tokens, i); i--)
    if (FORUM.test(wordAt(tokens, i)) && !(isName(tokens, i) && isName(tokens, i - 1))) return i;
  return -1;
}

function hearingOf(analysis: Analysis, cue: Range, forum: number, sentence: Range): Attribution | null {
  const { tokens } = analysis;
  let at = cue.to;
  let source: Range | null = null;
  if (wordAt(tokens, at) === 'by' || wordAt(tokens, at) === 'from') {
    const to = phraseEnd(tokens, at + 1, sentence.to, true);
    if (to > at + 1) source = { from: at + 1, to };
    at = to;
  }
  const content =
    contentBehind(analysis, at, sentence.to, wordAt(tokens, cue.to - 1) === 'told') ??
    contentBefore(analysis, cue, forum, sentence);
  if (!content) return null;
  return {
    source: source && [source],
    cue: [cue],
    content: [content],
    class: 'said',
    construction: 'hearing',
    confidence: 0.85,
  };
}

/** What follows the cue: a clause that shows itself; `bare` ones too behind "told", but "heard the bell" is none. */
function contentBehind(analysis: Analysis, from: number, ceiling: number, bare: boolean): Range | null {
  const { tokens } = analysis;
  const shows = /^(?:that|how|why|whether)$/.test(wordAt(tokens, from));
  const opens = shows || (bare && isWord(tokens, from) && !has(tokens, from, WordClass.preposition));
  if (!opens || !hasFinite(tokens, from, ceiling)) return null;
  let to = ceiling;
  while (to > from && !isWord(tokens, to - 1) && !isQuoted(analysis, to - 1)) to--;
  return { from, to };
}

/** "P, a jury was told on Monday." */
function contentBefore({ tokens }: Analysis, cue: Range, forum: number, sentence: Range): Range | null {
  let end = cue.to;
  while (
    end < sentence.to &&
    (has(tokens, end, WordClass.time) || /^(?:on|this|week|month)$/.test(wordAt(tokens, end)))
  )
    end++;
  if (isWord(tokens, end)) return null;
  let comma = forum;
  while (comma > sentence.from && !isComma(tokens, comma)) comma--;
  return comma > sentence.from && hasFinite(tokens, sentence.from, comma) ? { from: sentence.from, to: comma } : null;
}
