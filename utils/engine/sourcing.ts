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
    has(tokens, core.from, WordClass.pronoun | WordClass.possessive | WordClass.object) &&
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
  if (has(tokens, core.to - 1, WordClass.object))
    return reading(/^(?:one|two|three)$/.test(wordAt(tokens, core.from)) ? 'unnamed' : 'vague');
  if (head?.anonymous) return reading('unnamed');
  if (isOutlet(analysis, core, headAt)) return reading('media');
  if (head?.number === 'text' && !isCapital(tokens, headAt)) return reading('document');
  if (head?.number === 'text')
    return reading(has(tokens, core.from, WordClass.determiner) || core.to - core.from === 1 ? 'document' : 'named');
  const quantified =
    (has(tokens, core.from, WordClass.quantity) && !isName(tokens, core.from + 1)) ||
    /^(?:nearly|about|almost|roughly|around|over)$/.test(wordAt(tokens, core.from));
  if (standsForNamed(analysis, range, core, headAt)) return reading('named');
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

/** The token after the noun phrase proper: before its first comma, bracket, relative clause or joining preposition. */
function coreEnd(analysis: Analysis, range: Range): number {
  const { tokens } = analysis;
  for (let i = range.from + 1; i < range.to; i++) {
    const word = wordAt(tokens, i);
    if (isComma(tokens, i) || word === '(' || /^(?:who|which|that|whose|and)$/.test(word)) return i;
    if (has(tokens, i, WordClass.linking) && !partitive(analysis, range.from, i)) return i;
    if (FAMILIAR.test(word) || isParticiple(tokens, i)) return i;
    if (/ing$/.test(word) && has(tokens, i - 1, WordClass.head) && has(tokens, i + 1, WordClass.preposition)) return i;
  }
  return range.to;
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

const isPluralName = (word: string) => /(?:ans|ians|ese|crats|licans|ists|ers)$/.test(word) && word.length > 5;

function isApposedName({ tokens }: Analysis, range: Range, from: number): boolean {
  if (!isComma(tokens, from)) return false;
  for (let i = from + 1; i < range.to; i++) {
    if (isComma(tokens, i)) return false;
    if (isName(tokens, i) && isName(tokens, i + 1)) return true;
  }
  return false;
}

/** "farmers", "poll-takers in the valley": a plural without "the", and no name. */
function isBarePlural({ tokens }: Analysis, core: Range, headAt: number): boolean {
  if (has(tokens, core.from, WordClass.determiner | WordClass.possessive) || isName(tokens, core.from)) return false;
  return !isCapital(tokens, headAt) && /[^s']s$/.test(wordAt(tokens, headAt));
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

const OWN_VOICE = /^(?:ask|call|describ|argu|accus|urg|endors|dubb|brand|label|criticis|criticiz|prais|oppos|condemn)/;

/** Whether an outlet gives its own view or finding ("the Gazette called the plan mad") and passes on nobody's words. */
export function speaksForItself({ tokens }: Analysis, attribution: Attribution): boolean {
  const cue = attribution.cue[0];
  if (attribution.class === 'other') return true;
  return cue !== undefined && OWN_VOICE.test(wordAt(tokens, cue.to - 1));
}

function plural(analysis: Analysis, core: Range, headAt: number, quantified: boolean): Sourcing {
  const { tokens } = analysis;
  const first = wordAt(tokens, core.from);
  if (headAt < core.to - 1 && isName(tokens, core.to - 1)) return 'named';
  if (/^(?:two|three|four|five|six)$/.test(first)) return 'unnamed';
  if (first === 'both') return 'named';
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
  if (pack.media.has(words.join(' '))) return true;
  const last = wordAt(tokens, headAt);
  const named = isCapital(tokens, headAt) && (core.to - core.from > 1 || has(tokens, core.from, WordClass.determiner));
  if (named && pack.mediaEndings.has(last)) return true;
  const head = pack.heads.get(last);
  if (head?.kind === 'media' && (head.number === 'body' || head.number === 'bodies'))
    return !isCapital(tokens, headAt) || named;
  return false;
}

function isAcronym(analysis: Analysis, i: number): boolean {
  return isName(analysis.tokens, i) && wordAt(analysis.tokens, i) !== 'i';
}
