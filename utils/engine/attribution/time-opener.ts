import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import { has, isName, isWord, opensPhrase, wordAt } from './grammar';

const PERIOD = /^(?:week|weekend|month|year|decade|morning|evening|afternoon|night|summer|spring|autumn|winter)$/;
const WHICH = /^(?:last|this|next|that|earlier|later|late|early)$/;
const ALONE = /^(?:yesterday|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/**
 * The token after the words for a time that begin at `from` and have a phrase right behind them ("Last Tuesday | the mayor",
 * "Yesterday | the mayor", "Earlier this year | Ann Hale"); `from` where none do. "Sunday Times" and "last week's vote" are no time.
 */
export function timeEnd(tokens: Tokens, from: number): number {
  let at = from;
  while (WHICH.test(wordAt(tokens, at))) at++;
  const isDay = ALONE.test(wordAt(tokens, at)) || (at > from && has(tokens, at, WordClass.time));
  if (!isDay && !(at > from && PERIOD.test(wordAt(tokens, at)))) return from;
  at++;
  // "Monday night"
  if (isDay && PERIOD.test(wordAt(tokens, at))) at++;
  if (at === from + 1 && isName(tokens, at) && !/^(?:yesterday|tonight|tomorrow)$/.test(wordAt(tokens, from)))
    return from;
  return isWord(tokens, at) && opensPhrase(tokens, at) && !PERIOD.test(wordAt(tokens, at)) ? at : from;
}

/** Whether words for a time end before token `at` and begin at `floor` or behind a mark: "Last week | the mayor". */
export function isBehindTime(tokens: Tokens, at: number, floor: number): boolean {
  for (let from = at - 1; from >= Math.max(floor, at - 3); from--)
    if (timeEnd(tokens, from) === at && (from === floor || !isWord(tokens, from - 1))) return true;
  return false;
}

/** `source` without the words for a time that it begins with; null where it is nothing else. */
export function withoutTime(tokens: Tokens, { from, to }: Range): Range | null {
  // "last | night residents": the phrase has lost the first of the words.
  const behind = timeEnd(tokens, WHICH.test(wordAt(tokens, from - 1)) ? from - 1 : from);
  if (behind <= from) return { from, to };
  return behind < to ? { from: behind, to } : null;
}
