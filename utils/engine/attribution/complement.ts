import type { Analysis } from '../analysis';
import { type CueVerb, WordClass } from '../language-pack';
import { Shape, type Tokens } from '../tokens';
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
  opensPhrase,
  wordAt,
} from './grammar';
import { phraseEnd } from './noun-phrase';

/** What follows a cue: the letter of `CueVerb.complements`, the verb that takes it, and where the content starts. */
export interface Complement {
  readonly kind: string;
  readonly verb: CueVerb;
  readonly from: number;
}

/** How far behind the cue its complement may start: "said in an interview on Tuesday that". */
const REACH = 14;
/** Within how many tokens a clause shows its verb. */
const CLAUSE_REACH = 14;

/** The complement that starts at or soon after token `at`, or null where the clause ends there or goes on otherwise. */
export function complementAt(
  analysis: Analysis,
  verbs: readonly CueVerb[],
  at: number,
  ceiling: number,
): Complement | null {
  for (const verb of verbs) {
    let from = at;
    while (from < ceiling && isAdverb(analysis.tokens, from) && !isQuoted(analysis, from)) from++;
    const thing = from;
    if (verb.addressee) from = addresseeEnd(analysis, from, ceiling);
    // "urged caution": with nothing behind it, who is spoken to is what is urged.
    const isThing =
      verb.class === 'other' && from === thing + 1 && !isWord(analysis.tokens, from) && !isName(analysis.tokens, thing);
    const found = complementOf(analysis, verb, isThing ? thing : from, ceiling);
    if (found) return found;
  }
  return null;
}

function complementOf(analysis: Analysis, verb: CueVerb, at: number, ceiling: number): Complement | null {
  const { tokens } = analysis;
  const accepts = (kind: string) => verb.complements.includes(kind);
  const kind = kindAt(analysis, at, ceiling);
  if (kind === 'i' && accepts('i')) return { kind, verb, from: at };
  if ((kind === 'p' || kind === 'i') && accepts('p') && verb.prepositions?.includes(wordAt(tokens, at))) {
    return { kind: 'p', verb, from: at };
  }
  if (kind === 'p' || kind === 'i' || kind === '.') return laterComplement(analysis, verb, at, ceiling);
  // "which critics said was unfair": the clause has lost its subject to the relative pronoun.
  if (kind === 'v') return accepts('b') && accepts('t') ? { kind, verb, from: at } : null;
  if (kind === 'b' && !accepts('b') && accepts('n')) return { kind: 'n', verb, from: at };
  if (kind === 'n' && !accepts('n') && accepts('b') && has(tokens, at, WordClass.pronoun))
    return { kind: 'b', verb, from: at };
  if (kind === 'q' && !accepts('q')) return accepts('n') ? { kind: 'n', verb, from: at } : null;
  if (kind === 'n' && verb.names && !namesIt(analysis, at, ceiling)) return null;
  if (kind === 'n' && verb.measures && !isMeasured(analysis, at, ceiling)) return null;
  if (kind !== null && accepts(kind))
    return { kind, verb, from: kind === 'q' && !isQuoted(analysis, at) ? at + 1 : at };
  return null;
}

/** Whether a name or judgement follows the thing: "called the plan a mistake", "called it “mad”", not "called the police". */
function namesIt(analysis: Analysis, at: number, ceiling: number): boolean {
  const { tokens } = analysis;
  if (has(tokens, at, WordClass.object) || wordAt(tokens, at) === 'it') return true;
  for (let i = at + 1; i < Math.min(ceiling, at + CLAUSE_REACH); i++) {
    if (isQuoted(analysis, i)) return true;
    if (!isWord(tokens, i)) return false;
    if (/^(?:a|an|the|his|her|its|their)$/.test(wordAt(tokens, i)) && !has(tokens, i - 1, WordClass.preposition))
      return true;
  }
  return false;
}

const ROUGHLY = /^(?:about|around|nearly|almost|roughly|between|just|up|over|under|some|more|less|at)$/;

/** Whether the thing is given a number: "put the cost at 4 million", not "put the lamp at the door". */
function isMeasured({ tokens }: Analysis, at: number, ceiling: number): boolean {
  for (let i = at + 1; i < Math.min(ceiling, at + CLAUSE_REACH) && isWord(tokens, i); i++) {
    if (wordAt(tokens, i) === 'at' && isAmount(tokens, ROUGHLY.test(wordAt(tokens, i + 1)) ? i + 2 : i + 1))
      return true;
  }
  return false;
}

/** A figure, a number in words, or a sign of currency. */
function isAmount(tokens: Tokens, i: number): boolean {
  if ((tokens.shape[i] ?? 0) & Shape.number || /^[$£€¥]$/.test(wordAt(tokens, i))) return true;
  return NUMBER_WORD.test(wordAt(tokens, i)) || has(tokens, i, WordClass.quantity);
}

const NUMBER_WORD =
  /^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve|zero|half|a)$/;

/** What kind of complement token `at` opens; "." stands for an adjunct or the end, behind which one may still come. */
function kindAt(analysis: Analysis, at: number, ceiling: number): string | null {
  const { tokens } = analysis;
  if (at >= ceiling) return null;
  const word = wordAt(tokens, at);
  if (isQuoted(analysis, at) || word === ':') return 'q';
  if (isComma(tokens, at)) return isQuoted(analysis, at + 1) ? 'q' : '.';
  if (/^(?:…|\.{3,})$/.test(word) && at + 1 < ceiling) return 'q';
  if (!isWord(tokens, at)) return /^[$£€@#(]$/.test(word) ? 'n' : null;
  if (word === 'that') return 't';
  if (word === 'to') return 'i';
  if (has(tokens, at, WordClass.wh) && !isCapital(tokens, at))
    return /^(?:when|who|where)$/.test(word) && !hasFinite(tokens, at + 1, at + 6) ? '.' : 'w';
  if (isApproximation(tokens, at)) return 'n';
  if (has(tokens, at, WordClass.preposition)) return 'p';
  if (isAdjunct(tokens, at)) return '.';
  if (/^(?:having|being)$/.test(word)) return 'n';
  if (isFiniteVerb(tokens, at)) return 'v';
  if (!opensPhrase(tokens, at) && !isAdverb(tokens, at) && !has(tokens, at, WordClass.negation)) return '.';
  return clauseFollows(analysis, at, ceiling) ? 'b' : 'n';
}

/** "at least nine craters", "more than half": a preposition that belongs to a number. */
function isApproximation(tokens: Tokens, at: number): boolean {
  return /^(?:least|most)$/.test(wordAt(tokens, at + 1)) && wordAt(tokens, at) === 'at' && isAmount(tokens, at + 2);
}

const PERIOD = /^(?:week|month|year|morning|evening|afternoon|night|summer|spring|fall|winter|time)$/;

/** "week" in "last week". */
const isPeriod = (tokens: Tokens, i: number) =>
  PERIOD.test(wordAt(tokens, i)) && has(tokens, i - 1, WordClass.time | WordClass.determiner);

/** A word that tells when or how rather than what: "Tuesday", "last week", "as he left". */
function isAdjunct(tokens: Tokens, at: number): boolean {
  if (!has(tokens, at, WordClass.time | WordClass.adjunct)) return false;
  if (!has(tokens, at, WordClass.determiner))
    return !isName(tokens, at + 1) || has(tokens, at, WordClass.subordinator) || isDay(tokens, at);
  return PERIOD.test(wordAt(tokens, at + 1)) || has(tokens, at + 1, WordClass.time);
}

const isDay = (tokens: Tokens, at: number) => /day$/.test(wordAt(tokens, at));

/** A complement behind adjuncts: only one that shows itself, by "that", a quotation, a colon, or a clause after a day. */
function laterComplement(analysis: Analysis, verb: CueVerb, at: number, ceiling: number): Complement | null {
  const { tokens } = analysis;
  const limit = Math.min(ceiling, at + REACH);
  for (let i = at; i < limit; i++) {
    const word = wordAt(tokens, i);
    if (word === 'that' && verb.complements.includes('t') && i > at && !has(tokens, i - 1, WordClass.preposition))
      return { kind: 't', verb, from: i };
    if (/^(?:whether|how|why)$/.test(word) && verb.complements.includes('w') && i > at)
      return { kind: 'w', verb, from: i };
    if (isQuoted(analysis, i)) return verb.complements.includes('q') ? { kind: 'q', verb, from: i } : null;
    if (word === ':') return verb.complements.includes('q') ? { kind: 'q', verb, from: i + 1 } : null;
    if (!isWord(tokens, i) && !(isComma(tokens, i) && isQuoted(analysis, i + 1))) return null;
    const isTime =
      (has(tokens, i, WordClass.time) || isPeriod(tokens, i)) &&
      !isPeriod(tokens, i + 1) &&
      !has(tokens, i + 1, WordClass.time | WordClass.adjunct | WordClass.linking);
    if (
      isTime &&
      verb.complements.includes('b') &&
      opensPhrase(tokens, i + 1) &&
      clauseFollows(analysis, i + 1, ceiling)
    ) {
      return { kind: 'b', verb, from: i + 1 };
    }
  }
  return null;
}

/** Whether a subject and a finite verb follow before the next clause mark. */
function clauseFollows(analysis: Analysis, at: number, ceiling: number): boolean {
  const { tokens } = analysis;
  let to = at + 1;
  while (
    to < Math.min(ceiling, at + CLAUSE_REACH) &&
    isWord(tokens, to) &&
    !isQuoted(analysis, to) &&
    !/^(?:as|when|while|because|although|though)$/.test(wordAt(tokens, to))
  )
    to++;
  return hasFinite(tokens, at + 1, to);
}

/** The token after the person spoken to, or `at` where none stands there. */
function addresseeEnd(analysis: Analysis, at: number, ceiling: number): number {
  const { tokens } = analysis;
  if (at >= ceiling || isQuoted(analysis, at) || !isWord(tokens, at)) return at;
  const isHers = wordAt(tokens, at) === 'her' && isNominal(tokens, at + 1) && !isName(tokens, at + 1);
  if (!isHers && (has(tokens, at, WordClass.object) || /^(?:him|her|them|me|us|you|it)$/.test(wordAt(tokens, at))))
    return at + 1;
  if (has(tokens, at, WordClass.wh | WordClass.subordinator) || wordAt(tokens, at) === 'to' || !opensPhrase(tokens, at))
    return at;
  if (has(tokens, at, WordClass.pronoun) && !has(tokens, at, WordClass.determiner)) return at;
  const proper = isName(tokens, at);
  let end = at + 1;
  while (end < ceiling && !isQuoted(analysis, end) && isNominal(tokens, end) && !has(tokens, end, WordClass.time)) {
    if (
      isName(tokens, end) !== proper &&
      isName(tokens, end) &&
      !has(tokens, end - 1, WordClass.determiner) &&
      !has(tokens, at, WordClass.determiner | WordClass.possessive)
    )
      break;
    end++;
  }
  if (has(tokens, end, WordClass.linking) && wordAt(tokens, end) !== 'to') {
    const full = phraseEnd(tokens, at, ceiling, false);
    if (full > end) end = full;
  }
  return end;
}
