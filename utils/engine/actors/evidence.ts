import type { Analysis } from '../analysis';
import { has, isAdverb, isComma, isName, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';

/** Where people work or teach: who is of one is no body. */
const SEAT_OF_PEOPLE = /^(?:university|college|institute|hospital|school|observatory|polytechnic)$/;
/** So far behind "of" the seat is named: "of the London School of Economics". */
const MAX_SEAT = 6;

/**
 * Whether a full name of which nothing is known is a person's by what the text says next: "he" or "she" goes on from it, where
 * nobody else could be meant ("Ilmo Varga said he was late", "Ilmo Varga left. He said"), or it is "of the University of Redmarsh".
 */
export function goesOnAsPerson(analysis: Analysis, name: Range): boolean {
  return isOfSeat(analysis, name) || isTakenUp(analysis, name);
}

function isOfSeat({ tokens }: Analysis, { to }: Range): boolean {
  if (!/^(?:of|from|at)$/.test(wordAt(tokens, to))) return false;
  for (let i = to + 1; i <= to + MAX_SEAT; i++) {
    if (isName(tokens, i) && SEAT_OF_PEOPLE.test(wordAt(tokens, i))) return true;
    if (!isName(tokens, i) && !/^(?:the|of)$/.test(wordAt(tokens, i))) return false;
  }
  return false;
}

/** The name opens its paragraph as what speaks, and the first pronoun of that sentence or the start of the next one is "he" or "she". */
function isTakenUp(analysis: Analysis, { from, to }: Range): boolean {
  const { tokens, blocks, blockOf, sentences, sentenceOf } = analysis;
  const block = blocks[blockOf[from] ?? -1];
  const index = sentenceOf[from] ?? -1;
  const sentence = sentences[index];
  if (!block || !sentence || block.from !== from || blockOf[from] === 0) return false;
  let cue = to;
  while (isAdverb(tokens, cue) || has(tokens, cue, WordClass.have)) cue++;
  if (!has(tokens, cue, WordClass.cue)) return false;
  const next = wordAt(tokens, cue + 1) === 'that' ? cue + 2 : cue + 1;
  if (/^s?he$/.test(wordAt(tokens, next))) return true;
  for (let i = to; i < sentence.to; i++) {
    // Somebody else whom "he" could be.
    if (/^(?:he|she|him|his|her)$/.test(wordAt(tokens, i)) || (isName(tokens, i) && isName(tokens, i + 1)))
      return false;
  }
  const second = sentences[index + 1];
  return second !== undefined && second.from < block.to && /^s?he$/.test(wordAt(tokens, second.from));
}

/** Whether a last word that stands alone at token `i` speaks there: "Varga said". */
export function speaksAlone({ tokens }: Analysis, { from, to }: Range): boolean {
  if (to - from !== 1 || wordAt(tokens, from - 1) === 'the' || /[^s]s$/.test(wordAt(tokens, from))) return false;
  let cue = to;
  while (isAdverb(tokens, cue) || has(tokens, cue, WordClass.have)) cue++;
  return has(tokens, cue, WordClass.cue) && !isComma(tokens, cue - 1);
}
