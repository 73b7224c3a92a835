import type { Analysis } from '../analysis';
import { has, isAdverb, isFiniteVerb, isName, isNominal, isQuoted, isWord, wordAt } from '../attribution/grammar';
import { phraseStart } from '../attribution/noun-phrase';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';
import { WEIGHT } from './discourse';

/** How much a phrase that is no source puts what it speaks of in view, by where it stands. */
export function weightOf(analysis: Analysis, { from, to }: Range): number {
  const { tokens } = analysis;
  if (isQuoted(analysis, from)) return WEIGHT.quoted;
  const opens = from === firstWord(analysis, from);
  if (wordAt(tokens, to) === "'s" || wordAt(tokens, to) === "'") return opens ? WEIGHT.other : WEIGHT.possessor;
  const indefinite = /^(?:a|an|another|any|no)$/.test(wordAt(tokens, from));
  if (indefinite && !opens) return WEIGHT.indefinite;
  if (has(tokens, from - 1, WordClass.preposition | WordClass.linking)) return WEIGHT.behindPreposition;
  let next = to;
  while (isAdverb(tokens, next)) next++;
  return opens || isFiniteVerb(tokens, next) ? WEIGHT.subject : WEIGHT.other;
}

function firstWord({ tokens, sentences, sentenceOf }: Analysis, i: number): number {
  let first = sentences[sentenceOf[i] ?? 0]?.from ?? 0;
  while (first < i && (!isWord(tokens, first) || has(tokens, first, WordClass.coordinator))) first++;
  return first;
}

/** The phrase that ends with the noun at token `i`, if it is one that may be spoken of again: "a survey", "the mayor". */
export function phraseOfNoun(analysis: Analysis, i: number): Range | null {
  const { tokens, sentences, sentenceOf } = analysis;
  if (isNominal(tokens, i + 1) && !isFiniteVerb(tokens, i + 1) && !has(tokens, i + 1, WordClass.cue)) return null;
  const from = nounStart(analysis, i, sentences[sentenceOf[i] ?? 0]?.from ?? 0);
  return has(tokens, from, WordClass.determiner | WordClass.possessive) ? { from, to: i + 1 } : null;
}

/** The determiner or possessive that opens the phrase, without what a preposition joins before it. */
function nounStart({ tokens }: Analysis, i: number, floor: number): number {
  const start = phraseStart(tokens, i, Math.max(floor, i - 8));
  if (start < 0) return i;
  for (let k = i - 1; k >= start; k--) {
    if (has(tokens, k, WordClass.determiner)) return k;
    if (has(tokens, k, WordClass.linking)) return k + 1;
  }
  return start;
}

/** Longer runs of capitals are headlines. */
const MAX_BODY_NAME = 7;

/** The name of a body that token `i` is part of ("the Ministry of Works", "Ostmark's Senate"), or that is an acronym. */
export function bodyNameAt({ tokens }: Analysis, i: number): Range | null {
  if (!isName(tokens, i)) return null;
  let from = i;
  while (isName(tokens, from - 1) || (wordAt(tokens, from - 1) === "'s" && isName(tokens, from - 2))) from--;
  let to = i + 1;
  while (isName(tokens, to) || (/^(?:of|for|and|&)$/.test(wordAt(tokens, to)) && isName(tokens, to + 1))) to++;
  return to - from > MAX_BODY_NAME ? null : { from, to };
}

export function isAcronym({ tokens }: Analysis, i: number): boolean {
  const length = wordAt(tokens, i).length;
  const capitals = ((tokens.shape[i] ?? 0) & Shape.allCapitals) !== 0;
  return capitals && length >= 2 && length <= 6 && !isName(tokens, i - 1) && !isName(tokens, i + 1);
}
