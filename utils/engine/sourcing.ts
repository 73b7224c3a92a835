import type { Sourcing } from '../model';
import type { Analysis } from './analysis';
import { has, isCapital, isComma, isName, isNominal, isWord, wordAt } from './attribution/grammar';
import { isParticiple } from './attribution/postmodifier';
import { innerNames } from './inner-names';
import { type HeadNoun, WordClass } from './language-pack';
import { headNounAt, isOutlet } from './outlet';
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
/** "he himself": who is meant stands before it. */
const REFLEXIVE = /^(?:my|your|him|her|it|our|your|them)sel(?:f|ves)$/;
/** Words of an aside that are read for why a source has no name. */
const MAX_ASIDE = 12;
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
  const head = pack.heads.get(headNounAt(analysis, headAt)) ?? null;
  const reading = (sourcing: Sourcing) => ({ sourcing, head, headAt, pronoun: false });

  // "Neither would say": the two who were spoken of, as "both".
  if (core.to - core.from === 1 && /^(?:neither|either|each)$/.test(wordAt(tokens, core.from)))
    return { ...reading('named'), head: null, pronoun: true };
  if (
    core.to - core.from === 1 &&
    has(tokens, core.from, WordClass.pronoun | WordClass.possessive | WordClass.object | WordClass.relative) &&
    !isAcronym(analysis, core.from)
  ) {
    const word = wordAt(tokens, core.from);
    const vague =
      /^(?:many|some|others|few|several|most|all|those|everyone|everybody|anyone|anybody|nobody|none)$/.test(word);
    if (word === 'one' && isShare(analysis, core.from)) return reading('vague');
    if (/^(?:one|someone|somebody)$/.test(word)) return reading('unnamed');
    return vague ? reading('vague') : { ...reading('named'), head: null, pronoun: true };
  }
  const end = asideEnd(analysis, range.to);
  for (let i = range.from; i < end; i++) {
    const word = wordAt(tokens, i);
    if (ANONYMITY.test(word) || isOwnName(analysis, i)) return reading('unnamed');
    if (isBarred(analysis, i) && head?.number !== 'body' && !hasPersonName(analysis, core, headAt))
      return reading('unnamed');
    if (i < range.to && FAMILIAR.test(word) && head?.number !== 'body' && !hasPersonName(analysis, core, headAt))
      return reading('unnamed');
  }
  // "Neither side said", "Not everyone", but "No 10 said"
  if (
    /^(?:neither|no|not)$/.test(wordAt(tokens, core.from)) &&
    headAt > core.from &&
    !/^\d/.test(wordAt(tokens, core.from + 1))
  )
    return reading('vague');
  const apposed = isApposedName(analysis, range, core.to);
  if (has(tokens, core.to - 1, WordClass.object) && !apposed)
    return reading(/^(?:one|two|three)$/.test(wordAt(tokens, core.from)) ? 'unnamed' : 'vague');
  if (head?.anonymous || isSomebody(analysis, core)) return reading('unnamed');
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
  if (apposed) return reading('named');
  if (isFamilyFirm(analysis, core, headAt)) return { ...reading('named'), head: null };
  if (head?.number === 'many') return reading(plural(analysis, core, headAt, quantified));
  if (head?.number === 'body') return reading('named');
  if (head?.number === 'bodies') return reading(pluralBodies(analysis, core, quantified));
  if (head?.speaksFor) return reading('named');
  if (core.from === headAt && (isOpeningPlural(analysis, headAt) || isOpeningAgents(analysis, core)))
    return reading('vague');
  if (hasPersonName(analysis, core, headAt)) return reading('named');
  if (/^(?:a|an|another|one)$/.test(wordAt(tokens, core.from))) return reading('unnamed');
  if (quantified || /%|percent/.test(wordAt(tokens, headAt))) return reading('vague');
  if (head === null && isBarePlural(analysis, core, headAt)) return reading('vague');
  return reading('named');
}

function namedBy({ tokens }: Analysis, core: Range, word: string): boolean {
  for (let i = core.from + 1; i < core.to; i++) if (wordAt(tokens, i) === word) return true;
  return false;
}

/**
 * The token after the aside behind a source, or behind its verb, that is not part of it: "*, who spoke on condition of anonymity* because …";
 * `at` where none stands there.
 */
function asideEnd({ tokens, sentences, sentenceOf }: Analysis, at: number): number {
  let end = has(tokens, at, WordClass.cue) ? at + 1 : at;
  if (isComma(tokens, end)) end++;
  const opens = /^(?:who|speaking)$/.test(wordAt(tokens, end)) || wordAt(tokens, end + 1).startsWith('condition');
  if (!opens || sentenceOf[end] !== sentenceOf[at - 1]) return at;
  const last = Math.min(end + MAX_ASIDE, sentences[sentenceOf[end] ?? -1]?.to ?? at);
  while (end < last && isWord(tokens, end)) end++;
  return end;
}

/** "asked not to be *named*", "asked that she not be *named*", and not "asked that the donor not be named" */
const isOwnName = ({ tokens }: Analysis, i: number) =>
  WITHHELD.test(wordAt(tokens, i)) &&
  wordAt(tokens, i - 1) === 'be' &&
  (wordAt(tokens, i - 2) === 'to' || has(tokens, i - 3, WordClass.pronoun));

/** "were not *authorised* to speak" */
const isBarred = ({ tokens }: Analysis, i: number) =>
  /^(?:authori[sz]ed|permitted|allowed)$/.test(wordAt(tokens, i)) &&
  wordAt(tokens, i - 1) === 'not' &&
  /^(?:speak|talk|comment|discuss|brief)$/.test(wordAt(tokens, i + 2));

/** "the other", of two; "the woman": who is told from others by nothing that a reader could look up. */
const isSomebody = ({ tokens }: Analysis, { from, to }: Range) =>
  to - from === 2 &&
  wordAt(tokens, from) === 'the' &&
  /^(?:other|man|woman|boy|girl|person|lady|guy)$/.test(wordAt(tokens, to - 1)) &&
  !isCapital(tokens, to - 1);

/** The token after the noun phrase proper: before its first comma, bracket, relative clause or joining preposition. */
function coreEnd(analysis: Analysis, range: Range): number {
  const { tokens } = analysis;
  for (let i = range.from + 1; i < range.to; i++) {
    const word = wordAt(tokens, i);
    if (isComma(tokens, i) || word === '(' || /^(?:who|which|that|whose)$/.test(word)) return i;
    if (word === 'and' && !joinsModifiers(analysis, range, i)) return i;
    if (has(tokens, i, WordClass.linking) && !partitive(analysis, range.from, i) && !isPartOfName(analysis, i))
      return i;
    if (FAMILIAR.test(word)) return i;
    if (isParticiple(tokens, i) && !isCapital(tokens, i) && !isModifier(analysis, i)) return i;
    if (standsApart(analysis, i) || REFLEXIVE.test(word)) return i;
    if (/ing$/.test(word) && has(tokens, i - 1, WordClass.head) && has(tokens, i + 1, WordClass.preposition)) return i;
  }
  return range.to;
}

/** "a *leaked* file": it stands before its noun. */
const isModifier = ({ tokens }: Analysis, i: number) =>
  /^(?:an?|the|this|that|his|her|its|their)$/.test(wordAt(tokens, i - 1)) && isNominal(tokens, i + 1);

/** "one in five": a share of people. */
const isShare = ({ tokens }: Analysis, one: number) =>
  wordAt(tokens, one + 1) === 'in' && (has(tokens, one + 2, WordClass.quantity) || /^\d/.test(wordAt(tokens, one + 2)));

/** "current and former officials": no noun yet before the "and", and one right behind what it joins. */
function joinsModifiers({ tokens }: Analysis, range: Range, and: number): boolean {
  const open = and - range.from <= 2 && !has(tokens, and - 1, WordClass.head) && !/s$/.test(wordAt(tokens, and - 1));
  const closed = has(tokens, and + 2, WordClass.head) || has(tokens, and + 1, WordClass.head);
  return open && closed && and + 2 < range.to && !isName(tokens, and + 2);
}

/** "University of Arven", "Bank of Tal": a name goes on behind the "of". */
function isPartOfName(analysis: Analysis, of: number): boolean {
  const { tokens } = analysis;
  return (
    wordAt(tokens, of) === 'of' &&
    isName(tokens, of - 1) &&
    isName(tokens, of + 1) &&
    !isOpeningPlural(analysis, of - 1)
  );
}

/** "Allies of Hale", "Two-thirds of Arvenians", where a sentence starts: many people, with a capital for no name. */
function isOpeningPlural({ tokens, pack, sentences, sentenceOf }: Analysis, i: number): boolean {
  const opens = sentences[sentenceOf[i] ?? -1]?.from === i || !isWord(tokens, i - 1);
  if (!opens || wordAt(tokens, i + 1) !== 'of') return false;
  const word = wordAt(tokens, i);
  return pack.heads.get(word)?.number === 'many' || /(?:[aeo]rs|[ae]nts|als|ans|ists|ies|ees|-[a-z]+s)$/.test(word);
}

/** "Divers", where a sentence starts: people by what they do, unless the text has it as a name elsewhere. */
function isOpeningAgents(analysis: Analysis, { from, to }: Range): boolean {
  const { tokens, sentences, sentenceOf } = analysis;
  if (to - from > 1 || isName(tokens, from + 1) || sentences[sentenceOf[from] ?? -1]?.from !== from) return false;
  const word = wordAt(tokens, from);
  return /[a-z]{2}(?:ers|[^o]ors|ists|ants)$/.test(word) && !AS_NAME.test(word) && !innerNames(analysis).has(word);
}

/** Surnames and clubs of that form, which a short text may have once only. */
const AS_NAME =
  /^(?:peters|waters|rogers|sanders|saunders|myers|meyers|powers|masters|chambers|summers|sellers|withers|bowers|flowers|connors|rovers|rangers|wanderers|raiders|giants)$/;

/** "a poll *this month*", "a survey *out Thursday*", "doctors *there*": when and where, behind the noun. */
function standsApart({ tokens, pack }: Analysis, i: number): boolean {
  const word = wordAt(tokens, i);
  if (/^(?:there|here|alike)$/.test(word) && pack.heads.get(wordAt(tokens, i - 1))?.number === 'many') return true;
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
    (wordAt(tokens, last) === "'s" || wordAt(tokens, last) === "'" || REFLEXIVE.test(wordAt(tokens, last)))
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

/**
 * Whether a name stands beside the phrase that ends before token `from`, closed by a comma or the end: "his lawyers,
 * Finch & Lowe", "the owners, the Hale family". One word alone may be a place or a given name, and tells nobody.
 */
function isApposedName(analysis: Analysis, range: Range, from: number): boolean {
  const { tokens, pack } = analysis;
  let comma = from;
  while (comma < range.to && !isComma(tokens, comma)) comma++;
  // "of Redmarsh, Port Sarral and Thornby"
  if (comma > from && (isName(tokens, comma - 1) || isPlaceNoun(analysis, comma - 1))) return false;
  // "lawyers for the victim, Ann Hale": whose they are.
  const isOwner =
    from < comma && wordAt(tokens, range.from) !== 'one' && pack.heads.get(wordAt(tokens, from - 1))?.number === 'many';
  if (isOwner && !tokens.word.slice(comma, range.to).some((word) => /^(?:and|&)$/.test(word))) return false;
  const definite = wordAt(tokens, comma + 1) === 'the';
  const first = definite ? comma + 2 : comma + 1;
  let end = first;
  let joined = false;
  for (; end < range.to && (isNominal(tokens, end) || /^(?:&|and|of)$/.test(wordAt(tokens, end))); end++) {
    const word = wordAt(tokens, end);
    // "including Ann Hale", "members of Redmarsh Choir": some of them, or where they belong.
    if (/^(?:including|among|like)$/.test(word) || (word === 'of' && !isName(tokens, end - 1))) return false;
    joined =
      word === '&' ||
      (joined && /^(?:and|of)$/.test(word)) ||
      (isName(tokens, end) && (joined || (end > first && isName(tokens, end - 1))));
  }
  const isFamily = definite && isName(tokens, end - 2) && pack.heads.get(wordAt(tokens, end - 1))?.number === 'body';
  if (end < range.to && !isComma(tokens, end)) return false;
  return isFamily || (joined && isName(tokens, end - 1) && !isPluralName(wordAt(tokens, end - 1)));
}

/** "officials in the capital, Port Sarral", "doctors at the clinic, Tal General": the name is of where they are. */
function isPlaceNoun({ tokens, pack }: Analysis, i: number): boolean {
  const number = pack.heads.get(wordAt(tokens, i))?.number;
  return number === 'body' || number === 'bodies' || PLACE.test(wordAt(tokens, i));
}

const PLACE =
  /^(?:capital|town|village|hamlet|suburb|island|port|harbour|harbor|region|province|district|valley|area|street|square|camp|site|prison|plant|factory)$/;

/** "Holt & Sons", "Holt Brothers": a firm by who founded it. */
function isFamilyFirm({ tokens }: Analysis, core: Range, headAt: number): boolean {
  if (!isCapital(tokens, headAt) || headAt - core.from < 1) return false;
  if (wordAt(tokens, headAt - 1) === '&') return isName(tokens, headAt - 2);
  return isName(tokens, headAt - 1) && /^(?:brothers|sisters|sons|daughters|partners)$/.test(wordAt(tokens, headAt));
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
  // "a representative of the union": as its spokesman
  if (/^representatives?$/.test(wordAt(tokens, headAt)) && /^(?:for|of)$/.test(wordAt(tokens, headAt + 1)))
    return isName(tokens, headAt + 2) || /^(?:the|its|his|her|their)$/.test(wordAt(tokens, headAt + 2));
  if (!COUNSEL.test(wordAt(tokens, headAt))) return false;
  for (let i = core.from; i < headAt; i++) if (wordAt(tokens, i) === "'s" && isName(tokens, i - 1)) return true;
  return /^(?:for|of)$/.test(wordAt(tokens, headAt + 1)) && headAt + 2 < range.to && isName(tokens, headAt + 2);
}

function plural(analysis: Analysis, core: Range, headAt: number, quantified: boolean): Sourcing {
  const { tokens } = analysis;
  const first = wordAt(tokens, core.from);
  if (headAt < core.to - 1 && isName(tokens, core.to - 1)) return 'named';
  if (/^(?:one|two|three|four|five|six)$/.test(first)) return 'unnamed';
  if (first === 'both') return 'named';
  if (first === 'the' && isCapital(tokens, headAt) && isCapital(tokens, core.from + 1)) return 'named';
  if (quantified) return 'vague';
  if (/^(?:the|these|those)$/.test(first) && !isCapital(tokens, core.from + 1) && core.to - core.from <= 3)
    return 'named';
  return 'vague';
}

function isAcronym(analysis: Analysis, i: number): boolean {
  return isName(analysis.tokens, i) && wordAt(analysis.tokens, i) !== 'i';
}
