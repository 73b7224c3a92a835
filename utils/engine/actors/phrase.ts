import { type Analysis, spanOf } from '../analysis';
import { isComma, isName, isWord, wordAt } from '../attribution/grammar';
import type { Range } from '../quotes';
import { headOfRole } from './person';

/**
 * The phrase that a source is known by: without its relative clauses, asides and closing marks. An apposition that is a
 * list of names ("Hale, Dorn and Weil") stays.
 */
export function corePhrase({ tokens }: Analysis, { from, to }: Range): Range {
  let end = from + 1;
  for (; end < to; end++) {
    const listed =
      isComma(tokens, end) && isName(tokens, end - 1) && isName(tokens, end + 1) && hasAnd(tokens, end, to);
    if (listed) continue;
    if (isComma(tokens, end) || /^(?:\(|—|–|--|;|who|whose|which|that)$/.test(wordAt(tokens, end))) break;
  }
  while (end - from > 1 && (!isWord(tokens, end - 1) || /^'s?$|.sel(?:f|ves)$/.test(wordAt(tokens, end - 1)))) end--;
  return { from, to: end };
}

/**
 * The name in a source that can be looked up: without articles, and of a lower-case description and a name the name
 * ("the daily Sarral Courier", "a potential buyer, Orlin Group").
 */
export function nameRange(analysis: Analysis, range: Range): Range {
  const { tokens } = analysis;
  const core = corePhrase(analysis, range);
  let { from } = core;
  let { to } = core;
  if (isComma(tokens, to) && !isName(tokens, to - 1) && isName(tokens, to + 1)) {
    let end = to + 1;
    while (end < range.to && isName(tokens, end)) end++;
    if (end >= to + 3 && (end === range.to || !isWord(tokens, end))) {
      from = to + 1;
      to = end;
    }
  }
  if (to - from > 1 && /^(?:the|a|an)$/.test(wordAt(tokens, from))) from++;
  const head = headOfRole(analysis, from, to);
  return { from: isName(tokens, head) ? firstName(analysis, from, head + 1) : from, to };
}

/** The words of a phrase as an actor is called by them. */
export function wordsOf(analysis: Analysis, range: Range): string {
  const [start, end] = spanOf(analysis.tokens, range);
  return analysis.text.slice(start, end).replace(/\s+/g, ' ').replace(/[,;]$/, '');
}

/** The first token of the name that ends the phrase: capitalised words, "of the" and "for the" between them. */
function firstName({ tokens }: Analysis, from: number, to: number): number {
  let first = to - 1;
  for (let i = to - 1; i >= from; i--) {
    if (isName(tokens, i)) first = i;
    else if (
      !/^(?:of|for|and|the|&|on|in|\.|'|'s|de|del|della|di|da|dos|du|des|van|von|der|la|el|al|y)$/.test(
        wordAt(tokens, i),
      )
    )
      break;
  }
  return first;
}

function hasAnd(tokens: Analysis['tokens'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (wordAt(tokens, i) === 'and') return isName(tokens, i + 1);
    if (!isName(tokens, i) && !isComma(tokens, i)) return false;
  }
  return false;
}
