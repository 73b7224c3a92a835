import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import type { Attribution } from './attribution';
import { AUXILIARY, has, hasFinite, isAdverb, isComma, isName, isQuoted, isWord, opensPhrase, wordAt } from './grammar';

const PASSED_ON =
  /^(?:said|believed|thought|understood|reported|claimed|alleged|rumou?red|feared|assumed|suspected|presumed)$/;
const EMERGED = /^(?:emerge[sd]?|emerging|transpire[sd]?)$/;
/** Words between what emerged and its "that", at most: "emerged on Tuesday in Redmarsh". */
const MAX_WHEN = 6;
/** Words of a clause without "that" in which it shows that it is one. */
const TO_VERB = 9;
const PERIOD = /^(?:day|night|week|weekend|month|year|morning|afternoon|evening|hour|time)s?$/;

/**
 * What nobody is named for: "it is understood (that) P", "P, it is said", "it later emerged that P". `found` are the attributions of the
 * sentence so far; what stands in their content is the source's.
 */
export function impersonals(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens } = analysis;
  const impersonal: Attribution[] = [];
  for (let it = sentence.from; it < sentence.to - 2; it++) {
    if (wordAt(tokens, it) !== 'it' || isQuoted(analysis, it)) continue;
    const cue = cueBehind(tokens, it + 1);
    const content = cue && contentOf(analysis, { from: it, to: cue.to }, sentence);
    if (!content) continue;
    if (found.some((one) => one.content.some(({ from, to }) => from <= cue.from && cue.from < to))) continue;
    impersonal.push({
      source: null,
      cue: [cue],
      content: [content],
      class: 'said',
      construction: 'impersonal',
      confidence: 0.85,
    });
  }
  return impersonal;
}

/** "is widely believed", "has long been thought", "later emerged", "became known", "came to light" from token `from` on; or null. */
function cueBehind(tokens: Tokens, from: number): Range | null {
  let [at, isPassive] = [from, false];
  for (; has(tokens, at, AUXILIARY) || isAdverb(tokens, at) || /^(?:long|late)$/.test(wordAt(tokens, at)); at++) {
    if (has(tokens, at, WordClass.negation | WordClass.modal)) return null;
    isPassive ||= has(tokens, at, WordClass.be);
  }
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  if (isPassive) return PASSED_ON.test(word) ? { from, to: at + 1 } : null;
  if (EMERGED.test(word)) return { from, to: at + 1 };
  if (/^bec[ao]me?s?$/.test(word) && next === 'known') return { from, to: at + 2 };
  return /^c[ao]mes?$/.test(word) && next === 'to' && wordAt(tokens, at + 2) === 'light' ? { from, to: at + 3 } : null;
}

/** The clause behind the cue; the one before it where the two end the sentence ("P, it is said"). */
function contentOf(analysis: Analysis, { from: it, to: at }: Range, sentence: Range): Range | null {
  const { tokens } = analysis;
  if (!isWord(tokens, at)) {
    const opens = isComma(tokens, it - 1) && at + 1 >= sentence.to && hasFinite(tokens, sentence.from, it - 1);
    return opens ? { from: sentence.from, to: it - 1 } : null;
  }
  let from = at;
  while (from < at + MAX_WHEN && isWord(tokens, from) && wordAt(tokens, from) !== 'that') {
    if (wordAt(tokens, from) === 'by') return null;
    from++;
  }
  if (wordAt(tokens, from) !== 'that') {
    from = at;
    while (has(tokens, from, WordClass.time)) from++;
    if (!PASSED_ON.test(wordAt(tokens, at - 1)) || !opensClause(analysis, from)) return null;
  }
  // "While it is said P, Q"
  const isFronted = has(tokens, it - 1, WordClass.subordinator) && !/^(?:that|because)$/.test(wordAt(tokens, it - 1));
  const to = clauseEnd(analysis, from, sentence.to, isFronted);
  return to > from + 2 ? { from, to } : null;
}

/** "the club view Weil as …", "more trees will fall": what has a subject and a verb. "It was said to", "it was reported the next day" have none. */
function opensClause({ tokens }: Analysis, from: number): boolean {
  if (has(tokens, from, WordClass.preposition) && !has(tokens, from, WordClass.pronoun)) return false;
  if (wordAt(tokens, from + 1) === 'to' || !isWord(tokens, from + 1)) return false;
  for (let i = from; i < from + 4; i++) if (PERIOD.test(wordAt(tokens, i))) return false;
  const classes = WordClass.determiner | WordClass.possessive | WordClass.pronoun;
  if (has(tokens, from, classes) || isName(tokens, from) || wordAt(tokens, from) === 'there') return true;
  if (!opensPhrase(tokens, from) || /(?:ed|en|ly)$/.test(wordAt(tokens, from))) return false;
  for (let i = from + 1; i < from + TO_VERB && isWord(tokens, i); i++)
    if (hasFinite(tokens, i, i + 1) || has(tokens, i, WordClass.cue)) return true;
  return false;
}

/** Before a semicolon, a dash, or a comma that joins another clause. */
function clauseEnd(analysis: Analysis, from: number, ceiling: number, isFronted: boolean): number {
  const { tokens } = analysis;
  let end = from;
  for (; end < ceiling; end++) {
    if (isQuoted(analysis, end)) continue;
    if (/^(?:;|—|–|--)$/.test(wordAt(tokens, end))) break;
    if (!isComma(tokens, end)) continue;
    const joins = has(tokens, end + 1, WordClass.subordinator | WordClass.coordinator);
    if (isFronted || (joins && !has(tokens, end + 1, WordClass.relative))) break;
  }
  while (end > from && !isWord(tokens, end - 1) && !isQuoted(analysis, end - 1)) end--;
  return end;
}
