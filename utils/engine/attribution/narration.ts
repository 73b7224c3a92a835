import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Tokens } from '../tokens';
import { has, isComma, isDash, isQuoted, opensPhrase, wordAt } from './grammar';
import { phraseEnd } from './noun-phrase';

/** "did not give", "declined to say", "gave no". */
export function withholdsAt(analysis: Analysis, at: number): boolean {
  const { tokens, pack } = analysis;
  if (/^(?:gave|gives|offered|offers|provided|provides|named|names|cited|cites)$/.test(wordAt(tokens, at)))
    return /^(?:no|neither|nothing|nobody)$/.test(wordAt(tokens, at + 1));
  const words = [wordAt(tokens, at), wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  const refuses = /^(?:declin|refus)(?:e[sd]?)$/.test(words[0]) && words[1] === 'to';
  const fails =
    has(tokens, at, WordClass.do | WordClass.modal | WordClass.have) && has(tokens, at + 1, WordClass.negation);
  return (refuses || fails) && pack.remarks.get(words[2]) === 'tells';
}

/** "had heard", "believed". */
const knowsAt = (tokens: Tokens, at: number) =>
  /^(?:heard|knew|knows?|believed?|believes)$/.test(wordAt(tokens, has(tokens, at, WordClass.have) ? at + 1 : at));

const NOW = /^(?:is|are|has|have|does|do|will)$/;

/** Words from the mark to the verb of the clause behind it, at most. */
const TO_VERB = 9;

/**
 * Whether the clause behind the comma, semicolon or dash at token `i` is the narrator's, where somebody's words, reported in the past, stand
 * before it: it says what was not told ("though she gave no price"), or it is in the present where `isShifted`, their first verb being
 * in the past ("the yard was sold; the guild has gone to court"). Constant.
 */
export function opensNarration(analysis: Analysis, i: number, isShifted: boolean): boolean {
  const { tokens } = analysis;
  const word = wordAt(tokens, i);
  const joined = /^(?:though|although|but)$/.test(wordAt(tokens, i + 1));
  if (!(word === ';' || isDash(tokens, i) || (isComma(tokens, i) && joined)) || isQuoted(analysis, i)) return false;
  const subject = joined ? i + 2 : i + 1;
  if (isQuoted(analysis, subject) || !opensPhrase(tokens, subject) || has(tokens, subject, WordClass.relative))
    return false;
  const end = phraseEnd(tokens, subject, subject + TO_VERB, false);
  if (/^(?:he|she|they|it)$/.test(wordAt(tokens, subject)) && withholdsAt(analysis, subject + 1)) return true;
  if (/^(?:nobody|none|few|no)$/.test(wordAt(tokens, subject)) && knowsAt(tokens, end)) return true;
  return isShifted && end > subject && NOW.test(wordAt(tokens, end)) && !isQuoted(analysis, end);
}

/** Whether the finite verb at token `i` is in the past. */
export const isPast = (tokens: Tokens, i: number) =>
  /^(?:was|were|had|would|could|did|might)$|ed$/.test(wordAt(tokens, i));
