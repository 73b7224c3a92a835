import type { Analysis } from '../analysis';
import type { Attribution } from './attribution';
import { isComma, isDash, isNominal, isQuoted, isWord, wordAt } from './grammar';

/** Whom a headline names behind its colon in place of a name. */
const THEIRS =
  /^(?:sources?|officials?|police|reports?|study|survey|poll|witness(?:es)?|aides?|prosecutors?|media|ministry|lawyers?|analysts|experts|documents)$/;
const SAY = /^(?:say|says|said)$/;
/** Words of the news before, at least, and of whose it is behind, at most. */
const MIN_NEWS = 3;
const MAX_NAME = 4;

/** Whose news a headline says at its end that it is: "Yard to close: sources", "Yard to close, people familiar say". */
export function headlineEnd(analysis: Analysis): Attribution[] {
  const { tokens, blocks } = analysis;
  const [{ from, to } = { from: 0, to: 0 }] = blocks;
  if (blocks.length < 2 || !isWord(tokens, to - 1) || isQuoted(analysis, to - 1)) return [];
  const says = SAY.test(wordAt(tokens, to - 1));
  const end = says ? to - 1 : to;
  let at = end;
  while (at > from && end - at < MAX_NAME && isWord(tokens, at - 1) && isPart(analysis, at - 1)) at--;
  const mark = at - 1;
  if (at === end || mark - from < MIN_NEWS) return [];
  const isMarked = says ? isComma(tokens, mark) : wordAt(tokens, mark) === ':' || isDash(tokens, mark);
  const noun = wordAt(tokens, end - 1);
  const isTheirs = says ? noun === 'familiar' || THEIRS.test(noun) : THEIRS.test(noun);
  for (let i = from; i < mark; i++) if (/^[.:?!;]$/.test(wordAt(tokens, i))) return [];
  if (!isMarked || !isTheirs) return [];
  const cue = says ? { from: end, to } : { from: mark, to: at };
  const content = [{ from, to: mark }];
  const source = [{ from: at, to: end }];
  return [{ source, cue: [cue], content, class: 'said', construction: 'signed', confidence: 0.85 }];
}

/** "people familiar", "U.S. officials": words of a phrase that has no joint. */
const isPart = ({ tokens }: Analysis, i: number) => isNominal(tokens, i) || THEIRS.test(wordAt(tokens, i));
