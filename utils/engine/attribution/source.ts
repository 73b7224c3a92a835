import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape, type Tokens } from '../tokens';
import type { Cue } from './cue';
import {
  has,
  isAdverb,
  isComma,
  isDash,
  isFiniteVerb,
  isName,
  isNominal,
  isQuoted,
  isWord,
  opensPhrase,
  wordAt,
} from './grammar';
import { phraseEnd, phraseStart } from './noun-phrase';
import { isGerund, isParticiple, phraseWithClause } from './postmodifier';
import { isBehindTime, timeEnd } from './time-opener';

/** Who says it, and on which side of the cue. */
export interface Source {
  readonly ranges: readonly Range[];
  /** First token of the source and the cue together. */
  readonly unitFrom: number;
  /** The token after them. */
  readonly unitTo: number;
  readonly side: 'left' | 'right' | 'shared';
}

/** The subject to the left of the cue in its sentence, or null. */
export function sourceBefore(analysis: Analysis, cue: Cue, floor: number): Source | null {
  const { tokens } = analysis;
  const last = cue.from - 1;
  if (last < floor || isQuoted(analysis, last)) return null;
  if (has(tokens, last, WordClass.relative) && /^(?:who|which|that)$/.test(wordAt(tokens, last))) {
    return { ranges: [{ from: last, to: last + 1 }], unitFrom: last, unitTo: cue.to, side: 'left' };
  }
  const range = isComma(tokens, last)
    ? headOfApposition(tokens, last, floor)
    : isDash(tokens, last)
      ? beforeDash(tokens, last, floor)
      : adjacent(tokens, last, floor);
  if (!range) return null;
  return { ranges: [withAppositionBefore(tokens, range, floor)], unitFrom: range.from, unitTo: cue.to, side: 'left' };
}

function adjacent(tokens: Tokens, last: number, floor: number): Range | null {
  // "since October and said": what is beside "and" is no subject.
  if (has(tokens, last, WordClass.coordinator)) return null;
  let end = last;
  // "Smith himself said", "Smith on Tuesday said"
  while (
    end > floor &&
    (/(?:self|selves)$/.test(wordAt(tokens, end)) ||
      (has(tokens, end, WordClass.time) && !has(tokens, end, WordClass.head)))
  )
    end--;
  if (end < last && wordAt(tokens, end) === 'on') end--;
  // "a poll published on Monday said": the day belongs to the participle.
  if (end < last && isParticiple(tokens, end)) end = last;
  const start = phraseStart(tokens, end, floor);
  const whole = phraseWithClause(tokens, start < 0 ? end : start, floor);
  const neither = neitherBefore(tokens, start, floor);
  if (neither >= 0) return { from: neither, to: end + 1 };
  return whole >= 0 && speaks(tokens, whole, start, end)
    ? { from: whole, to: end + 1 }
    : start < 0
      ? null
      : { from: start, to: end + 1 };
}

/** Whether the phrase from `whole` can speak; whoever has an object at `start` does, whatever the noun: "a shepherd feeding a lamb". */
function speaks(tokens: Tokens, whole: number, start: number, end: number): boolean {
  return isSourceLike(tokens, whole, end) || isPersonal(tokens, whole, end) || isGerund(tokens, start - 1);
}

/** The phrase before a pair of commas, the second of which is token `comma`: "Ann Hale, 33, the mayor, said". */
function headOfApposition(tokens: Tokens, comma: number, floor: number): Range | null {
  let end = comma;
  for (let i = comma - 1; i >= Math.max(floor, comma - 60); i--) {
    if (wordAt(tokens, i) === ';' || wordAt(tokens, i) === ':') return null;
    if (!isComma(tokens, i)) continue;
    const inside = i + 1;
    if (isAppositive(tokens, inside, end) || end < comma) {
      const start = phraseStart(tokens, i - 1, floor);
      const personal =
        isSourceLike(tokens, start, i) ||
        /^who(?:se)?$/.test(wordAt(tokens, inside)) ||
        isFullName(tokens, inside, end) ||
        mentionsAnonymity(tokens, inside, end);
      const whole =
        personal && start > floor && !isClauseStart(tokens, start, floor)
          ? phraseWithClause(tokens, start, floor)
          : start;
      if (whole >= 0 && personal && isClauseStart(tokens, whole, floor))
        return { from: whole, to: isAside(tokens, inside, end) ? i : comma };
    }
    end = i;
  }
  return null;
}

/** "the harbour master, Ann Hale,": whatever the role, the name tells that it is one. */
function isFullName(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isName(tokens, i)) return false;
  return to - from > 1;
}

/** "however", "in turn", "in tears": between commas, and no part of who it is. */
function isAside(tokens: Tokens, from: number, to: number): boolean {
  if (has(tokens, from, WordClass.preposition) && wordAt(tokens, from) !== 'of')
    return !mentionsAnonymity(tokens, from, to);
  for (let i = from; i < to; i++) if (!isAdverb(tokens, i) && wordAt(tokens, i) !== 'though') return false;
  return true;
}

function mentionsAnonymity(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:condition|anonymity)$/.test(wordAt(tokens, i))) return true;
  return false;
}

function isAppositive(tokens: Tokens, first: number, end: number): boolean {
  if (first >= end) return false;
  return (
    isNominal(tokens, first) ||
    ((tokens.shape[first] ?? 0) & Shape.number) !== 0 ||
    has(
      tokens,
      first,
      WordClass.determiner |
        WordClass.possessive |
        WordClass.relative |
        WordClass.title |
        WordClass.preposition |
        WordClass.adverb,
    ) ||
    /(?:ing|ed)$/.test(wordAt(tokens, first)) ||
    isAdverb(tokens, first)
  );
}

/** "Neither the palace nor the mayor said": where the phrase in front of "nor" starts, or -1. */
function neitherBefore(tokens: Tokens, start: number, floor: number): number {
  if (wordAt(tokens, start - 1) !== 'nor') return -1;
  for (let i = start - 2; i >= Math.max(floor, start - 12) && isWord(tokens, i); i--) {
    if (wordAt(tokens, i) === 'neither') return i;
  }
  return -1;
}

/** "a porter who": whatever the noun, "who" makes it a person. */
function isPersonal(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(tokens, i) === 'who') return true;
  return false;
}

function isSourceLike(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isName(tokens, i) || has(tokens, i, WordClass.head | WordClass.pronoun)) return true;
  }
  return false;
}

/** Whether a clause can start at `i`: the sentence does, or a comma, a conjunction or a stop stands before it. */
function isClauseStart(tokens: Tokens, i: number, floor: number): boolean {
  if (i <= floor) return true;
  return (
    !isWord(tokens, i - 1) ||
    has(tokens, i - 1, WordClass.subordinator | WordClass.coordinator | WordClass.adverb | WordClass.wh) ||
    isBehindTime(tokens, i, floor)
  );
}

function beforeDash(tokens: Tokens, dash: number, floor: number): Range | null {
  for (let i = dash - 1; i >= Math.max(floor, dash - 40); i--) {
    if (!isDash(tokens, i)) continue;
    const start = phraseStart(tokens, i - 1, floor);
    return start < 0 ? null : { from: start, to: dash };
  }
  return null;
}

/** "The head of the guild, Ann Hale said" keeps its name only; "the mayor, Ann Hale, said" is one source. */
function withAppositionBefore(tokens: Tokens, range: Range, floor: number): Range {
  const comma = range.from - 1;
  if (comma <= floor || !isComma(tokens, comma) || !isComma(tokens, range.to)) return range;
  const start = phraseStart(tokens, comma - 1, floor);
  if (start < 0 || !has(tokens, comma - 1, WordClass.head) || !isClauseStart(tokens, start, floor)) return range;
  return { from: start, to: range.to };
}

/** Verbs that stand before their subject without a quotation, too: "the road is closed, said the mayor". */
const INVERTING: ReadonlySet<string> = new Set(
  `say write report announce add note explain argue warn claim declare insist recall predict complain state remark observe
  confirm admit concede conclude`.split(/\s+/),
);

/**
 * The subject to the right of the cue ("…,” said Ann Hale, the mayor"), or null where what follows is the content.
 * `spoken`: a quotation stands before the cue, so that a subject is what must follow.
 */
export function sourceAfter(analysis: Analysis, cue: Cue, ceiling: number, spoken: boolean): Source | null {
  const { tokens } = analysis;
  if (cue.form !== 'past' && cue.form !== 's') return null;
  if (cue.from < cue.head && !isAdverb(tokens, cue.from)) return null;
  const inverts = cue.verbs.some(
    ({ lemma, complements }) => complements.includes('q') && (spoken || INVERTING.has(lemma)),
  );
  if (!inverts) return null;
  let first = cue.to;
  while (first < ceiling && isAdverb(tokens, first) && !isName(tokens, first)) first++;
  if (first >= ceiling || isQuoted(analysis, first)) return null;
  if (!opensPhrase(tokens, first) || has(tokens, first, WordClass.object)) return null;
  if (has(tokens, first, WordClass.time) && !isName(tokens, first + 1)) return null;
  if (/^(?:that|there|no|nothing|something|anything|everything|little|much|more|it)$/.test(wordAt(tokens, first)))
    return null;
  const core = phraseEnd(tokens, first, ceiling, false);
  if (!spoken && clauseGoesOn(analysis, core, ceiling)) return null;
  const end = phraseEnd(tokens, first, ceiling, true);
  return { ranges: [{ from: first, to: end }], unitFrom: cue.from, unitTo: end, side: 'right' };
}

/** Whether a finite verb follows before any mark or conjunction: then the phrase is the subject of a content clause. */
function clauseGoesOn(analysis: Analysis, from: number, ceiling: number): boolean {
  const { tokens } = analysis;
  for (let i = from; i < ceiling && isWord(tokens, i) && !isQuoted(analysis, i); i++) {
    if (isFiniteVerb(tokens, i)) return true;
    if (has(tokens, i, WordClass.subordinator | WordClass.relative) && !has(tokens, i, WordClass.preposition))
      return false;
  }
  return false;
}

/**
 * The subject of the clause that token `i` goes on from: the phrase the clause opens with, behind an adjunct at most;
 * else the one before the nearest finite verb to its left. null where neither is one.
 */
export function clauseSubject(analysis: Analysis, i: number, floor: number): readonly Range[] | null {
  const from = lastClause(analysis.tokens, i, floor);
  return openingSubject(analysis, i, from) ?? nearestSubject(analysis, i, from);
}

/** Where the last of the clauses before token `i` starts: behind ", but" or ", and" and before a subject with a verb. */
function lastClause(tokens: Tokens, i: number, floor: number): number {
  for (let k = i - 2; k > floor; k--) {
    if (!isComma(tokens, k) || !/^(?:but|and|while)$/.test(wordAt(tokens, k + 1))) continue;
    const to = phraseEnd(tokens, k + 2, i, true);
    if (to > k + 2 && isFiniteVerb(tokens, to)) return k + 2;
  }
  return floor;
}

/** The phrase the clause from `floor` to `i` opens with, behind an adjunct at most, if it is one that can speak; or null. */
export function openingSubject(analysis: Analysis, i: number, floor: number): readonly Range[] | null {
  const { tokens } = analysis;
  let first = floor;
  while (first < i && !isWord(tokens, first)) first++;
  if (has(tokens, first, WordClass.coordinator)) first++;
  first = timeEnd(tokens, first);
  if (
    has(tokens, first, WordClass.preposition | WordClass.subordinator | WordClass.adverb) ||
    /ing$/.test(wordAt(tokens, first))
  ) {
    while (first < i && !isComma(tokens, first)) first++;
    first++;
  }
  if (first >= i || isQuoted(analysis, first)) return null;
  const to = phraseEnd(tokens, first, i, true);
  if (/^(?:minutes?|hours?|days?|weeks?|months?|years?|moments?)$/.test(wordAt(tokens, to - 1))) return null;
  if (to <= first || to >= i || !isSourceLike(tokens, first, to) || isObject(tokens, first)) return null;
  return [{ from: first, to }];
}

/** "them", and not the "her" of "her grandson". */
const isObject = (tokens: Tokens, i: number) =>
  has(tokens, i, WordClass.object) && !(has(tokens, i, WordClass.possessive) && isNominal(tokens, i + 1));

function nearestSubject(analysis: Analysis, i: number, floor: number): readonly Range[] | null {
  const { tokens } = analysis;
  for (let k = i - 1; k > floor; k--) {
    if (isQuoted(analysis, k) || !isFiniteVerb(tokens, k)) continue;
    let last = k - 1;
    while (last > floor && (isAdverb(tokens, last) || isFiniteVerb(tokens, last))) last--;
    if (has(tokens, last, WordClass.relative | WordClass.subordinator)) continue;
    const range = isComma(tokens, last) ? headOfApposition(tokens, last, floor) : adjacent(tokens, last, floor);
    if (range) return [range];
  }
  return null;
}

const PUBLISHING =
  /^(?:issued|released|sent|posted|published|made|gave|wrote|signed|delivered|read|shared|tweeted|emailed)$/;

/**
 * The subject of a participle without a comma ("with some analysts suggesting", "protesters chanting", "a letter saying"),
 * or null where the clause's own subject is meant ("she issued a statement saying").
 */
export function participleSubject(analysis: Analysis, cue: Cue, floor: number): readonly Range[] | null {
  const { tokens } = analysis;
  const last = cue.from - 1;
  if (last < floor || !isWord(tokens, last) || isQuoted(analysis, last) || has(tokens, last, WordClass.time))
    return null;
  const range = adjacent(tokens, last, floor);
  if (!range || !isSourceLike(tokens, range.from, range.to)) return null;
  return PUBLISHING.test(wordAt(tokens, range.from - 1)) ||
    (has(tokens, range.from - 1, WordClass.preposition) &&
      !/^(?:with|amid|from|by|as)$/.test(wordAt(tokens, range.from - 1)))
    ? null
    : [range];
}
