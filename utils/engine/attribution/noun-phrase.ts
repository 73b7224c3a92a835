import { WordClass } from '../language-pack';
import { Shape, type Tokens } from '../tokens';
import {
  has,
  isAdverb,
  isCapital,
  isComma,
  isFiniteVerb,
  isName,
  isNominal,
  isWord,
  opensPhrase,
  wordAt,
} from './grammar';

/** Longest noun phrase that is followed, in tokens. */
const MAX_PHRASE = 40;

/**
 * The first token of the noun phrase that ends with token `last`, not before `floor`; or -1 where none ends there.
 * Follows names, adjectives, possessives, "and" between names, and prepositions that join nouns
 * ("two people familiar with the talks").
 */
export function phraseStart(tokens: Tokens, last: number, floor: number): number {
  if (last < floor || !isWord(tokens, last))
    return wordAt(tokens, last) === ')' ? beforeBracket(tokens, last, floor) : -1;
  if (has(tokens, last, WordClass.pronoun) && !isName(tokens, last) && !has(tokens, last, WordClass.quantity))
    return last;
  const ofThem = has(tokens, last, WordClass.object) && wordAt(tokens, last - 1) === 'of' && last - 2 >= floor;
  if (!ofThem && !isNominal(tokens, last) && !has(tokens, last, WordClass.quantity | WordClass.pronoun)) return -1;
  let start = last;
  const limit = Math.max(floor, last - MAX_PHRASE);
  for (let i = last - 1; i >= limit; i--) {
    if (isNominal(tokens, i) || isName(tokens, i)) {
      if (isFiniteVerb(tokens, i) && !isName(tokens, i) && !isModifier(tokens, i)) break;
      start = i;
    } else if (has(tokens, i, WordClass.possessive) || has(tokens, i, WordClass.determiner)) {
      start = i;
      if (isGenitive(tokens, i)) continue;
      if (
        !joins(tokens, i - 1, floor) &&
        !has(tokens, i - 1, WordClass.quantity | WordClass.determiner) &&
        !isCompany(tokens, i - 1)
      )
        break;
    } else if (joins(tokens, i, floor) || isPerCent(tokens, i)) {
      start = i;
    } else if (isCoordination(tokens, i)) {
      start = i;
    } else if (isAdverb(tokens, i) && start === i + 1 && has(tokens, i - 1, WordClass.determiner)) {
      start = i;
    } else if (isListComma(tokens, i, floor)) {
      start = i;
    } else break;
  }
  return trimStart(tokens, start, last);
}

/** "'s", or the apostrophe of a plural. */
function isGenitive(tokens: Tokens, i: number): boolean {
  return wordAt(tokens, i) === "'s" || wordAt(tokens, i) === "'";
}

/** A preposition between two nouns, or a noun and its modifier ("close to", "familiar with"). */
function joins(tokens: Tokens, i: number, floor: number): boolean {
  return (
    i > floor &&
    has(tokens, i, WordClass.linking) &&
    (isNominal(tokens, i - 1) || has(tokens, i - 1, WordClass.quantity)) &&
    (!isFiniteVerb(tokens, i - 1) || isModifier(tokens, i - 1))
  );
}

/** "70 per cent": two words of one number. */
const isPerCent = (tokens: Tokens, i: number) =>
  wordAt(tokens, i) === 'per' && wordAt(tokens, i + 1) === 'cent' && isWord(tokens, i - 1);

function isCoordination(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (word !== 'and' && word !== '&' && word !== 'or') return false;
  if (isComma(tokens, i - 1)) return isName(tokens, i - 2) && isName(tokens, i + 1) && hasListBefore(tokens, i - 2);
  if ((isName(tokens, i - 1) && isName(tokens, i + 1)) || isCompany(tokens, i)) return true;
  if (isCapital(tokens, i - 1) !== isCapital(tokens, i + 1)) return false;
  return isNominal(tokens, i - 1) && isNominal(tokens, i + 1) && wordAt(tokens, i - 1).endsWith('s');
}

/** "Hale and her supporters", "Hale and other mayors". */
function isCompany(tokens: Tokens, i: number): boolean {
  return (
    wordAt(tokens, i) === 'and' &&
    isName(tokens, i - 1) &&
    /^(?:his|her|their|its|other|several)$/.test(wordAt(tokens, i + 1))
  );
}

/** "Bush, Christie and Paul": a comma between bare names of a list that ends in "and". */
function isListComma(tokens: Tokens, i: number, floor: number): boolean {
  if (!isComma(tokens, i) || i - 1 < floor || !isName(tokens, i - 1) || !isName(tokens, i + 1)) return false;
  for (let k = i + 1; k < i + 8; k++) {
    const word = wordAt(tokens, k);
    if (word === 'and') return isName(tokens, k + 1);
    if (!isName(tokens, k) && word !== ',') return false;
  }
  return false;
}

function hasListBefore(tokens: Tokens, i: number): boolean {
  for (let k = i; k > i - 5; k--) {
    if (isComma(tokens, k)) return isName(tokens, k - 1);
    if (!isName(tokens, k)) return false;
  }
  return false;
}

/** Leaves out what opens the sentence rather than the phrase: "On Tuesday", "Still", "But". */
function trimStart(tokens: Tokens, start: number, last: number): number {
  let from = start;
  while (from < last) {
    const shape = tokens.shape[from] ?? 0;
    if (
      has(tokens, from, WordClass.preposition | WordClass.coordinator | WordClass.subordinator) &&
      !has(tokens, from, WordClass.determiner)
    )
      from++;
    else if (isAdverb(tokens, from) && !has(tokens, from, WordClass.quantity)) from++;
    else if (isGenitive(tokens, from + 1)) break;
    else if (has(tokens, from, WordClass.time) && !(shape & Shape.number) && from < last) from++;
    else if (!isWord(tokens, from)) from++;
    // "a war that both kings lost": a relative pronoun, no determiner.
    else if (wordAt(tokens, from) === 'that' && isNominal(tokens, from - 1)) from++;
    else break;
  }
  return from;
}

function beforeBracket(tokens: Tokens, last: number, floor: number): number {
  for (let i = last - 1; i >= Math.max(floor + 1, last - 12); i--) {
    if (wordAt(tokens, i) === '(') return phraseStart(tokens, i - 1, floor);
  }
  return -1;
}

/**
 * The token after the noun phrase that starts with token `first`, at most `ceiling`; `first` where none starts there.
 * Prepositions that join nouns, "and" between names, brackets and appositions ("Ann Hale, the mayor of Redmarsh,") belong to it.
 */
export function phraseEnd(tokens: Tokens, first: number, ceiling: number, withApposition: boolean): number {
  const limit = Math.min(ceiling, first + MAX_PHRASE);
  if (first >= limit || !opensPhrase(tokens, first)) return first;
  if (
    has(tokens, first, WordClass.pronoun | WordClass.object) &&
    !has(tokens, first, WordClass.determiner | WordClass.quantity) &&
    !isPossessor(tokens, first)
  ) {
    return first + 1;
  }
  let end = coreEnd(tokens, first, limit);
  if (!withApposition) return end;
  for (;;) {
    const bracket = bracketEnd(tokens, end, limit);
    if (bracket > end) {
      end = bracket;
      continue;
    }
    const next = appositionEnd(tokens, end, limit);
    if (next <= end) return end;
    end = next;
  }
}

/** The "her" of "her ministers". */
function isPossessor(tokens: Tokens, i: number): boolean {
  return has(tokens, i, WordClass.possessive) && isNominal(tokens, i + 1);
}

function coreEnd(tokens: Tokens, first: number, limit: number): number {
  let end = first + 1;
  while (end < limit) {
    if (has(tokens, end, WordClass.time) && !isName(tokens, end - 1)) break;
    if (has(tokens, end, WordClass.time) && has(tokens, end, WordClass.time) && isTimeOnly(tokens, end)) break;
    if (isGenitive(tokens, end) && !isFiniteVerb(tokens, end + 1)) end++;
    else if (isNominal(tokens, end) && !isFiniteVerb(tokens, end)) end++;
    else if (
      isAdverb(tokens, end) &&
      isNominal(tokens, end + 1) &&
      end === first + 1 &&
      has(tokens, first, WordClass.determiner)
    )
      end++;
    else if (
      has(tokens, end, WordClass.determiner | WordClass.possessive) &&
      (end === first + 1 || has(tokens, end - 1, WordClass.linking)) &&
      has(tokens, end - 1, WordClass.quantity | WordClass.determiner | WordClass.linking)
    )
      end++;
    else if (
      has(tokens, end, WordClass.linking) &&
      opensPhrase(tokens, end + 1) &&
      !has(tokens, end + 1, WordClass.time) &&
      (!has(tokens, end + 1, WordClass.object) || isPossessor(tokens, end + 1)) &&
      !endsSource(tokens, end)
    )
      end++;
    else if (isModifier(tokens, end)) end++;
    else if (
      (wordAt(tokens, end) === 'and' || wordAt(tokens, end) === '&') &&
      isName(tokens, end - 1) &&
      isName(tokens, end + 1)
    )
      end++;
    else break;
  }
  return end;
}

/** "briefed on", "involved in", "close to" behind the noun: part of who it is. */
function isModifier(tokens: Tokens, i: number): boolean {
  return (
    /(?:ed|close|familiar)$/.test(wordAt(tokens, i)) &&
    has(tokens, i - 1, WordClass.head) &&
    !/^(?:asked|told|argued|called|claimed|warned|voted|agreed|wanted)$/.test(wordAt(tokens, i)) &&
    has(tokens, i + 1, WordClass.linking) &&
    opensPhrase(tokens, i + 2)
  );
}

const isTimeOnly = (tokens: Tokens, i: number) =>
  /day$|^(?:last|earlier|recently|later|late|ago|yesterday|today)$/.test(wordAt(tokens, i));

/** Behind these, "from" and "by" tell who wrote it. */
const WRITING =
  /^(?:statement|report|study|survey|analysis|letter|data|figures|poll|research|filing|documents?|images?|video|footage|memo|e-?mail|message|review|paper|complaint|estimates?)s?$/;

/** "in a statement", "on his blog", "to reporters", "by phone": where something is said, no part of who says it. */
function endsSource(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (/(?:ed|close|familiar)$/.test(wordAt(tokens, i - 1))) return false;
  if ((word === 'by' || word === 'from') && WRITING.test(wordAt(tokens, i - 1))) return false;
  if (word === 'on' || word === 'to' || word === 'by' || word === 'about') return true;
  if (word === 'in' || word === 'at' || word === 'with' || word === 'from' || word === 'during')
    return !isName(tokens, i + 1);
  return false;
}

/** "the harbour master, Ann Hale": a name of two words or more behind a role, and a mark or the end behind it. */
function namesRole(tokens: Tokens, comma: number, limit: number): boolean {
  if (!has(tokens, comma - 1, WordClass.head) || isName(tokens, comma - 1)) return false;
  let end = comma + 1;
  while (end < limit && isName(tokens, end)) end++;
  return end >= comma + 3 && (end === limit || !isWord(tokens, end));
}

function bracketEnd(tokens: Tokens, at: number, limit: number): number {
  if (wordAt(tokens, at) !== '(') return at;
  for (let i = at + 1; i < Math.min(limit, at + 10); i++) if (wordAt(tokens, i) === ')') return i + 1;
  return at;
}

/** The end of an apposition that starts at the comma `at`, or `at`. */
function appositionEnd(tokens: Tokens, at: number, limit: number): number {
  if (!isComma(tokens, at) || at + 1 >= limit) return at;
  const first = at + 1;
  const number = ((tokens.shape[first] ?? 0) & Shape.number) !== 0;
  const opens =
    number ||
    has(tokens, first, WordClass.head | WordClass.title) ||
    (has(tokens, first, WordClass.determiner | WordClass.possessive) && !has(tokens, first, WordClass.pronoun)) ||
    wordAt(tokens, first) === 'a' ||
    (isNominal(tokens, first) &&
      !isCapital(tokens, first) &&
      !/ing$/.test(wordAt(tokens, first)) &&
      has(tokens, first + 1, WordClass.head | WordClass.linking)) ||
    (isNominal(tokens, first) && has(tokens, first + 1, WordClass.head) && !/ing$/.test(wordAt(tokens, first))) ||
    namesRole(tokens, at, limit);
  if (!opens) return at;
  let end = coreEnd(tokens, first, limit);
  if (number) return isComma(tokens, end) || end === limit || !isWord(tokens, end) ? end : at;
  while (
    end < limit &&
    has(tokens, end, WordClass.linking) &&
    opensPhrase(tokens, end + 1) &&
    !has(tokens, end + 1, WordClass.time)
  ) {
    end = coreEnd(tokens, end + 1, limit);
  }
  return isFiniteVerb(tokens, end) && !isComma(tokens, end) ? at : end;
}
