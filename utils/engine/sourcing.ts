import type { Sourcing } from '../model';
import type { Analysis } from './analysis';
import type { Attribution } from './attribution/attribution';
import { has, isCapital, isComma, isName, wordAt } from './attribution/grammar';
import { isParticiple } from './attribution/postmodifier';
import { type HeadNoun, WordClass } from './language-pack';
import type { Range } from './quotes';

/** What the words of a source say of it, apart from whom they name. */
export interface SourceReading {
  readonly sourcing: Sourcing;
  /** The noun it turns on; null for names and pronouns. */
  readonly head: HeadNoun | null;
  /** The token of that noun, or the last of the name or pronoun. */
  readonly headAt: number;
  /** "she", "who": somebody named elsewhere. */
  readonly pronoun: boolean;
}

const FAMILIAR = /^(?:familiar|close|briefed|aware|knowledge|involved|speaking|spoke)$/;
const ANONYMITY = /^(?:anonymity|anonymous|anonymously|unnamed|unidentified|undisclosed)$/;
/** "who asked not to be named": what stands behind "be". */
const WITHHELD = /^(?:named|identified|quoted)$/;

/**
 * Whether a reader could look the source up, by the tables of the labelling guidelines: `named` for names, bodies and
 * definite roles, `document`, `media`, `unnamed` for a particular somebody, `vague` for a class of people.
 */
export function readSource(analysis: Analysis, source: readonly Range[] | null): SourceReading {
  const range = source?.[0];
  if (!range) return { sourcing: 'none', head: null, headAt: -1, pronoun: false };
  const { tokens, pack } = analysis;
  const core = { from: range.from, to: coreEnd(analysis, range) };
  const headAt = headOf(analysis, core);
  const head = pack.heads.get(wordAt(tokens, headAt)) ?? null;
  const reading = (sourcing: Sourcing) => ({ sourcing, head, headAt, pronoun: false });

  if (
    core.to - core.from === 1 &&
    has(tokens, core.from, WordClass.pronoun | WordClass.possessive | WordClass.object | WordClass.relative) &&
    !isAcronym(analysis, core.from)
  ) {
    const word = wordAt(tokens, core.from);
    const vague =
      /^(?:many|some|others|few|several|most|all|those|everyone|everybody|anyone|anybody|nobody|none)$/.test(word);
    if (/^(?:one|someone|somebody)$/.test(word)) return reading('unnamed');
    return vague ? reading('vague') : { ...reading('named'), head: null, pronoun: true };
  }
  for (let i = range.from; i < range.to; i++) {
    const word = wordAt(tokens, i);
    if (ANONYMITY.test(word) || (WITHHELD.test(word) && wordAt(tokens, i - 1) === 'be')) return reading('unnamed');
    if (FAMILIAR.test(word) && head?.number !== 'body' && !hasPersonName(analysis, core, headAt))
      return reading('unnamed');
  }
  // "Neither side said", but "No 10 said"
  if (
    /^(?:neither|no)$/.test(wordAt(tokens, core.from)) &&
    headAt > core.from &&
    !/^\d/.test(wordAt(tokens, core.from + 1))
  )
    return reading('vague');
  if (has(tokens, core.to - 1, WordClass.object))
    return reading(/^(?:one|two|three)$/.test(wordAt(tokens, core.from)) ? 'unnamed' : 'vague');
  if (head?.anonymous) return reading('unnamed');
  if (isOutlet(analysis, core, headAt)) return reading('media');
  if (head?.number === 'text' && !isCapital(tokens, headAt)) return reading('document');
  if (head?.number === 'text' && namedBy(analysis, core, 'of')) return reading('named');
  if (head?.number === 'text')
    return reading(has(tokens, core.from, WordClass.determiner) || core.to - core.from === 1 ? 'document' : 'named');
  const quantified =
    (has(tokens, core.from, WordClass.quantity) && !isName(tokens, core.from + 1)) ||
    /^(?:nearly|about|almost|roughly|around|over)$/.test(wordAt(tokens, core.from));
  if (standsForNamed(analysis, range, core, headAt)) return reading('named');
  if (isPluralName(wordAt(tokens, core.to - 1)) && !has(tokens, core.from, WordClass.determiner))
    return reading('vague');
  if (head?.number === 'many') return reading(plural(analysis, core, headAt, quantified));
  if (head?.number === 'body') return reading('named');
  if (head?.number === 'bodies') return reading(pluralBodies(analysis, core, quantified));
  if (head?.speaksFor) return reading('named');
  if (hasPersonName(analysis, core, headAt)) return reading('named');
  if (/^(?:a|an|another|one)$/.test(wordAt(tokens, core.from))) {
    return reading(isApposedName(analysis, range, core.to) ? 'named' : 'unnamed');
  }
  if (quantified || /%|percent/.test(wordAt(tokens, headAt))) return reading('vague');
  if (head === null && isBarePlural(analysis, core, headAt)) return reading('vague');
  return reading('named');
}

function namedBy({ tokens }: Analysis, core: Range, word: string): boolean {
  for (let i = core.from + 1; i < core.to; i++) if (wordAt(tokens, i) === word) return true;
  return false;
}

/** The token after the noun phrase proper: before its first comma, bracket, relative clause or joining preposition. */
function coreEnd(analysis: Analysis, range: Range): number {
  const { tokens } = analysis;
  for (let i = range.from + 1; i < range.to; i++) {
    const word = wordAt(tokens, i);
    if (isComma(tokens, i) || word === '(' || /^(?:who|which|that|whose)$/.test(word)) return i;
    if (word === 'and' && !joinsModifiers(analysis, range, i)) return i;
    if (has(tokens, i, WordClass.linking) && !partitive(analysis, range.from, i) && !isPartOfName(analysis, i))
      return i;
    if (FAMILIAR.test(word) || (isParticiple(tokens, i) && !isCapital(tokens, i))) return i;
    if (standsApart(analysis, i)) return i;
    if (/ing$/.test(word) && has(tokens, i - 1, WordClass.head) && has(tokens, i + 1, WordClass.preposition)) return i;
  }
  return range.to;
}

/** "current and former officials": no noun yet before the "and", and one right behind what it joins. */
function joinsModifiers({ tokens }: Analysis, range: Range, and: number): boolean {
  const open = and - range.from <= 2 && !has(tokens, and - 1, WordClass.head) && !/s$/.test(wordAt(tokens, and - 1));
  const closed = has(tokens, and + 2, WordClass.head) || has(tokens, and + 1, WordClass.head);
  return open && closed && and + 2 < range.to && !isName(tokens, and + 2);
}

/** "University of Arven", "Bank of Tal": a name goes on behind the "of". */
function isPartOfName({ tokens }: Analysis, of: number): boolean {
  return wordAt(tokens, of) === 'of' && isName(tokens, of - 1) && isName(tokens, of + 1);
}

/** "a poll *this month*", "a survey *out Thursday*": when, behind the noun. */
function standsApart({ tokens }: Analysis, i: number): boolean {
  const word = wordAt(tokens, i);
  if (word === 'out' || (has(tokens, i, WordClass.time) && has(tokens, i - 1, WordClass.head))) return true;
  return /^(?:this|last|next|earlier|late)$/.test(word) && has(tokens, i - 1, WordClass.head);
}

/** "one of the officials", "most of the voters": the noun behind "of" is the one that counts. */
function partitive(analysis: Analysis, from: number, of: number): boolean {
  return wordAt(analysis.tokens, of) === 'of' && has(analysis.tokens, of - 1, WordClass.quantity) && of - from <= 2;
}

/** The last noun of the core that is a known head, or its last noun. */
function headOf({ tokens }: Analysis, core: Range): number {
  let last = core.to - 1;
  while (
    last > core.from &&
    (wordAt(tokens, last) === "'s" || wordAt(tokens, last) === "'" || /selves$|self$/.test(wordAt(tokens, last)))
  )
    last--;
  for (let i = last; i >= core.from; i--) {
    if (has(tokens, i, WordClass.head) && !isCapital(tokens, i)) return i;
    if (!isName(tokens, i)) break;
  }
  return last;
}

/** A capitalised name after the role: "spokeswoman Ann Hale", "Ann Hale". */
function hasPersonName(analysis: Analysis, core: Range, headAt: number): boolean {
  const { tokens } = analysis;
  const last = core.to - 1;
  if (isName(tokens, last) && !has(tokens, last, WordClass.head)) return !isPluralName(wordAt(tokens, last));
  return headAt < last && isName(tokens, last);
}

/** "Norlanders", "liberals" with a capital: many people by where they come from or what they hold. */
const isPluralName = (word: string) => /(?:ians|icans|ese|crats|ists|anders|ics|inos|slims)$/.test(word);

function isApposedName({ tokens }: Analysis, range: Range, from: number): boolean {
  if (!isComma(tokens, from)) return false;
  for (let i = from + 1; i < range.to; i++) {
    if (isComma(tokens, i)) return false;
    if (isName(tokens, i) && isName(tokens, i + 1)) return true;
  }
  return false;
}

/** "farmers", "Hale allies", "Norrlanders": a plural without "the" that names nobody. */
function isBarePlural({ tokens }: Analysis, core: Range, headAt: number): boolean {
  if (has(tokens, core.from, WordClass.determiner | WordClass.possessive)) return false;
  for (let i = core.from; i < headAt; i++) if (wordAt(tokens, i) === "'s") return false;
  const word = wordAt(tokens, headAt);
  if (isCapital(tokens, headAt)) return isPluralName(word) && headAt === core.from;
  return /[^s']s$/.test(word) && headAt === core.to - 1;
}

/** "aid groups" is a class, "both governments" and "the two banks" are known ones. */
function pluralBodies({ tokens }: Analysis, core: Range, quantified: boolean): Sourcing {
  const first = wordAt(tokens, core.from);
  if (/^(?:both|the|these|those)$/.test(first)) return 'named';
  if (isCapital(tokens, core.to - 1) && core.to - core.from > 1) return 'named';
  return quantified && /^(?:two|three|four|five|six)$/.test(first) ? 'unnamed' : 'vague';
}

const COUNSEL = /^(?:lawyers?|attorneys?|counsel|solicitors?|barristers?|parents|family|relatives)$/;

/** "Hale's lawyers", "attorneys for Hale": people that stand for somebody known. */
function standsForNamed(analysis: Analysis, range: Range, core: Range, headAt: number): boolean {
  const { tokens } = analysis;
  if (!COUNSEL.test(wordAt(tokens, headAt))) return false;
  for (let i = core.from; i < headAt; i++) if (wordAt(tokens, i) === "'s" && isName(tokens, i - 1)) return true;
  return /^(?:for|of)$/.test(wordAt(tokens, headAt + 1)) && headAt + 2 < range.to && isName(tokens, headAt + 2);
}

/** "Ledger.example", "gazette.com": an outlet by its address. */
export const isSite = (word: string) =>
  /^[a-z\d-]{2,}\.(?:com|net|org|news|info|tv|co|ru|uk|ua|de|fr|example)$/.test(word);

const PASSES_ON = /^(?:report|accord|cit|wrote|writ|publish|broadcast|carri|post|quot|sa(?:id|ys?)$)/;

/** Whether an outlet gives its own view or finding ("the Gazette called the plan mad") and passes on nobody's words. */
export function speaksForItself({ tokens }: Analysis, attribution: Attribution): boolean {
  if (attribution.class === 'other') return true;
  const cue = attribution.cue.flatMap(({ from, to }) => tokens.word.slice(from, to));
  return cue.includes('statement') || !cue.some((word) => PASSES_ON.test(word));
}

function plural(analysis: Analysis, core: Range, headAt: number, quantified: boolean): Sourcing {
  const { tokens } = analysis;
  const first = wordAt(tokens, core.from);
  if (headAt < core.to - 1 && isName(tokens, core.to - 1)) return 'named';
  if (/^(?:two|three|four|five|six)$/.test(first)) return 'unnamed';
  if (first === 'both') return 'named';
  if (first === 'the' && isCapital(tokens, headAt) && isCapital(tokens, core.from + 1)) return 'named';
  if (quantified) return 'vague';
  if (/^(?:the|these|those)$/.test(first) && !isCapital(tokens, core.from + 1) && core.to - core.from <= 3)
    return 'named';
  return 'vague';
}

function isOutlet(analysis: Analysis, core: Range, headAt: number): boolean {
  const { tokens, pack } = analysis;
  const words: string[] = [];
  for (let i = core.from; i < core.to; i++) if (!has(tokens, i, WordClass.determiner)) words.push(wordAt(tokens, i));
  if (words[words.length - 1] === "'s") words.pop();
  if (pack.media.has(words.join(' ')) || isSite(words.join(''))) return true;
  const last = wordAt(tokens, headAt);
  const named = isCapital(tokens, headAt) && (core.to - core.from > 1 || has(tokens, core.from, WordClass.determiner));
  if (named && pack.mediaEndings.has(last)) return true;
  const head = pack.heads.get(last);
  const several = head?.number === 'bodies' && has(tokens, core.from, WordClass.determiner);
  if (head?.kind === 'media' && (head.number === 'body' || several)) return !isCapital(tokens, headAt) || named;
  return false;
}

function isAcronym(analysis: Analysis, i: number): boolean {
  return isName(analysis.tokens, i) && wordAt(analysis.tokens, i) !== 'i';
}
