import type { Analysis } from '../analysis';
import {
  has,
  hasFinite,
  isAdverb,
  isCapital,
  isComma,
  isFiniteVerb,
  isName,
  isNominal,
  isQuoted,
  isWord,
  wordAt,
} from '../attribution/grammar';
import { phraseStart } from '../attribution/noun-phrase';
import { WordClass } from '../language-pack';
import { isSite } from '../outlet';
import type { Range } from '../quotes';
import { Shape } from '../tokens';
import { WEIGHT } from './discourse';

/** How much a phrase that is no source puts what it speaks of in view, by where it stands. */
export function weightOf(analysis: Analysis, { from, to }: Range): number {
  const { tokens } = analysis;
  if (isQuoted(analysis, from)) return WEIGHT.quoted;
  if (isInHand(analysis, { from, to })) return WEIGHT.inHand;
  // "the Hale campaign", "Hale aides".
  if (isName(tokens, to - 1) && isNominal(tokens, to) && !isName(tokens, to)) {
    const modifies = has(tokens, from - 1, WordClass.determiner) || has(tokens, to, WordClass.head);
    if (modifies && !isFiniteVerb(tokens, to)) return WEIGHT.possessor;
  }
  const opens = from === firstWord(analysis, from);
  if (wordAt(tokens, to) === "'s" || wordAt(tokens, to) === "'") return opens ? WEIGHT.owning : WEIGHT.possessor;
  const indefinite = /^(?:a|an|another|any|no)$/.test(wordAt(tokens, from));
  if (indefinite && !opens) return WEIGHT.indefinite;
  // "one minister said of Ann Hale": whom the quotation is about.
  if (wordAt(tokens, from - 1) === 'of' && /^(?:said|says|wrote|writes)$/.test(wordAt(tokens, from - 2)))
    return WEIGHT.speaker;
  if (has(tokens, from - 1, WordClass.preposition | WordClass.linking)) return WEIGHT.behindPreposition;
  let next = to;
  while (isAdverb(tokens, next)) next++;
  const joined = has(tokens, from - 1, WordClass.coordinator) && isName(tokens, from - 2);
  return opens || (!joined && (isFiniteVerb(tokens, next) || isVerbLike(analysis, next)))
    ? WEIGHT.subject
    : WEIGHT.other;
}

/** "The Gazette has seen a copy of *the report*. It says": what is in somebody's hands is quoted from next. */
function isInHand({ tokens, pack }: Analysis, { from, to }: Range): boolean {
  if (pack.heads.get(wordAt(tokens, to - 1))?.number !== 'text') return false;
  const copied = wordAt(tokens, from - 1) === 'of' && /^cop(?:y|ies)$/.test(wordAt(tokens, from - 2));
  const verb = !copied ? from - 1 : wordAt(tokens, from - 3) === 'a' ? from - 4 : from - 3;
  return (
    /^(?:seen|obtained|reviewed|acquired)$/.test(wordAt(tokens, verb)) || (copied && has(tokens, verb, WordClass.have))
  );
}

/** An opening before the subject is no longer than this: "On Tuesday morning,". */
const MAX_OPENING = 7;

function firstWord({ tokens, sentences, sentenceOf }: Analysis, i: number): number {
  let first = sentences[sentenceOf[i] ?? 0]?.from ?? 0;
  if (
    isComma(tokens, i - 1) &&
    i - 1 - first <= MAX_OPENING &&
    !hasFinite(tokens, first, i - 1) &&
    opensBefore(tokens, first)
  )
    return i;
  while (first < i && (!isWord(tokens, first) || has(tokens, first, WordClass.coordinator))) first++;
  // "Veldrian foreign minister Tomas Harrow": what stands before the name belongs to its phrase.
  let start = i;
  while (start > first && isNominal(tokens, start - 1)) start--;
  return start === first ? i : first;
}

/** "On Tuesday", "Recently": no noun that the name behind the comma would stand beside. */
function opensBefore(tokens: Analysis['tokens'], first: number): boolean {
  return has(tokens, first, WordClass.preposition | WordClass.time) || isAdverb(tokens, first);
}

/** What follows a name and is neither a name nor a noun for people is its verb as a rule: "Hale let him go". */
function isVerbLike({ tokens }: Analysis, i: number): boolean {
  if (!isWord(tokens, i) || isName(tokens, i) || has(tokens, i, WordClass.head)) return false;
  if (!isName(tokens, i - 1) && !isAdverb(tokens, i - 1)) return false;
  const classes = tokens.classes[i] ?? 0;
  return classes === 0 ? !wordAt(tokens, i).startsWith("'") : (classes & WordClass.cue) !== 0;
}

/** The phrase that ends with the noun at token `i`, if it is one that may be spoken of again: "a survey", "the mayor". */
export function phraseOfNoun(analysis: Analysis, i: number): Range | null {
  const { tokens, sentences, sentenceOf, pack } = analysis;
  if (isNominal(tokens, i + 1) && !isFiniteVerb(tokens, i + 1) && !has(tokens, i + 1, WordClass.cue)) return null;
  const from = nounStart(analysis, i, sentences[sentenceOf[i] ?? 0]?.from ?? 0);
  const isBare = !has(tokens, from, WordClass.determiner | WordClass.possessive);
  const number = pack.heads.get(wordAt(tokens, i))?.number;
  const mayBeBare = number === 'many' || number === 'bodies' || number === 'body';
  if (isBare && !(mayBeBare && (isCapital(tokens, from) || isFiniteVerb(tokens, i + 1)))) return null;
  return { from, to: i + 1 };
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
export function bodyNameAt(analysis: Analysis, i: number): Range | null {
  const { tokens, sentences, sentenceOf } = analysis;
  if (!isName(tokens, i)) return null;
  const opens = i === sentences[sentenceOf[i] ?? 0]?.from;
  if (opens && !isName(tokens, i + 1) && isNominal(tokens, i + 1)) return null;
  const site = siteEnd(analysis, i);
  if (site > i) return { from: i, to: site };
  let from = i;
  while (isName(tokens, from - 1) || (wordAt(tokens, from - 1) === "'s" && isName(tokens, from - 2))) from--;
  let to = i + 1;
  while (isName(tokens, to) || (/^(?:of|for|and|&)$/.test(wordAt(tokens, to)) && isName(tokens, to + 1))) to++;
  const isShouted = to - from > 1 && isAllCapitals(tokens, from) && isAllCapitals(tokens, to - 1);
  return to - from > MAX_BODY_NAME || isShouted ? null : { from, to };
}

/** The token after the address of an outlet that starts at token `i` ("Ledger.example"), or `i`. */
function siteEnd({ tokens }: Analysis, i: number): number {
  const isWhole = !((tokens.shape[i + 1] ?? 0) & Shape.spaced) && !((tokens.shape[i + 2] ?? 0) & Shape.spaced);
  return isWhole && isSite(tokens.word.slice(i, i + 3).join('')) ? i + 3 : i;
}

/** An outlet by its own name, and no word before a noun: "the Telegram channel". */
export function isOutletName(analysis: Analysis, i: number): boolean {
  const { tokens, pack } = analysis;
  if (!isName(tokens, i)) return false;
  return pack.media.has(wordAt(tokens, i))
    ? !isNominal(tokens, i + 1) || isName(tokens, i + 1)
    : siteEnd(analysis, i) > i;
}

/** The phrase behind the last preposition that joins two of them, other than "of". */
export function lastJoined({ tokens }: Analysis, from: number, last: number): number {
  for (let k = last - 1; k > from; k--) {
    if (has(tokens, k, WordClass.linking) && wordAt(tokens, k) !== 'of' && has(tokens, k + 1, WordClass.determiner))
      return k + 1;
  }
  return from;
}

const isAllCapitals = (tokens: Analysis['tokens'], i: number) => ((tokens.shape[i] ?? 0) & Shape.allCapitals) !== 0;

export function isAcronym({ tokens }: Analysis, i: number): boolean {
  const length = wordAt(tokens, i).length;
  return isAllCapitals(tokens, i) && length >= 2 && length <= 6 && !isName(tokens, i - 1) && !isName(tokens, i + 1);
}
