import type { Analysis } from '../analysis';
import { type CueVerb, type VerbForm, WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import {
  AUXILIARY,
  has,
  isAdverb,
  isCapital,
  isComma,
  isFiniteVerb,
  isName,
  isNominal,
  isQuoted,
  isWord,
  wordAt,
} from './grammar';
import { phraseStart } from './noun-phrase';
import { isParticiple, phraseWithClause } from './postmodifier';

/** A verb that may carry an attribution, with its auxiliaries, adverbs and particle. */
export interface Cue extends Range {
  readonly head: number;
  /** All cue verbs this form can be: "called" is both "call X Y" and "call for". */
  readonly verbs: readonly CueVerb[];
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  /** It may as well be a noun ("the union claims"): only a complement right behind it tells. */
  readonly doubtful: boolean;
}

/** Verbs that govern a "to" infinitive and leave it an attribution: "went on to say", "declined to say". */
const GOVERNORS: ReadonlySet<string> = new Set(
  `on yet declined declines refused refuses failed fails used continued continues wanted wants liked likes rushed hesitated
  paused began started came proceeded managed hastened seemed seems appeared appears had has have going needed`.split(
    /\s+/,
  ),
);
const REFUSALS: ReadonlySet<string> = new Set([
  'declined',
  'declines',
  'refused',
  'refuses',
  'failed',
  'fails',
  'hesitated',
]);

/** "said by phone". */
const MEANS = /^(?:phone|telephone|e-?mail|text|video|fax|letter)$/;

const OUTLET = /^(?:media|television|tv|radio|broadcasters?|news)$/;

/** The cue whose head verb is token `i`, or null where the word is none: quoted, a noun, or a modifier. */
export function cueAt(analysis: Analysis, i: number, sentence: Range): Cue | null {
  const { tokens, pack } = analysis;
  if (!has(tokens, i, WordClass.cue) || has(tokens, i, WordClass.preposition) || isQuoted(analysis, i)) return null;
  const forms = pack.cueForms.get(wordAt(tokens, i));
  const first = forms?.[0];
  if (!forms || !first) return null;
  if (
    isCapital(tokens, i) &&
    i !== sentence.from &&
    (isCapital(tokens, i - 1) || isCapital(tokens, i + 1)) &&
    !has(tokens, i - 1, WordClass.pronoun)
  ) {
    if (first.form !== 'past' && first.form !== 's') return null;
  }
  // "state media reported"
  if (wordAt(tokens, i) === 'state' && OUTLET.test(wordAt(tokens, i + 1))) return null;
  const verbs = forms
    .map(({ verb }) => verb)
    .filter((verb) => !verb.particle || particleEnd(tokens, i, verb.particle) > 0);
  if (verbs.length === 0) return null;

  let from = i;
  let negated = false;
  let passive = false;
  let perfect = false;
  let bare = false;
  let infinitive = false;
  for (let k = i - 1; k >= sentence.from && !isQuoted(analysis, k); k--) {
    const isBe = has(tokens, k, WordClass.be) && !isPossessive(tokens, k);
    if (isBe && from === k + 1) {
      if (!perfect && (first.form === 'past' || first.form === 'participle') && !bare) passive = true;
      if (first.form === 'base' || first.form === 's') break;
      from = k;
    } else if (has(tokens, k, AUXILIARY) && !isPossessive(tokens, k)) {
      if (has(tokens, k, WordClass.have)) perfect = true;
      else bare = true;
      from = k;
    } else if (wordAt(tokens, k) === 'to' && first.form === 'base' && from === k + 1) {
      infinitive = true;
      from = k;
    } else if (/^(?:both|all|each)$/.test(wordAt(tokens, k)) && has(tokens, k - 1, AUXILIARY)) {
      from = k;
    } else if (isAdverb(tokens, k) || has(tokens, k, WordClass.negation)) {
      if (k === sentence.from && isCapital(tokens, k)) break;
      from = k;
    } else if (wordAt(tokens, k) === 'at' && from === k + 1 && /^(?:first|last|once)$/.test(wordAt(tokens, from))) {
      from = k;
    } else if (infinitive && GOVERNORS.has(wordAt(tokens, k))) {
      from = k;
      negated ||= REFUSALS.has(wordAt(tokens, k));
      if (wordAt(tokens, k) === 'on') from = k - 1;
      infinitive = false;
      if (wordAt(tokens, k) === 'on') k--;
    } else break;
    negated ||= has(tokens, k, WordClass.negation);
  }
  if (infinitive) return null;
  from = trimAdverbs(tokens, from, i);
  if (!isVerbHere(tokens, from, i, first.form, verbs, sentence)) return null;
  // "a false claim that": no plural stands before it, so it is no verb that agrees with one.
  if (from === i && isNounHere(tokens, from - 1, first.form, verbs)) return null;
  const doubtful =
    from === i &&
    (first.form === 's' || first.form === 'base') &&
    verbs.every((verb) => verb.nounLike) &&
    !isClearSubject(tokens, from - 1, first.form) &&
    !closesClause(tokens, from, i, sentence) &&
    !isDocuments(analysis, from - 1, sentence.from);
  return {
    from,
    to: groupEnd(tokens, i, verbs, sentence),
    head: i,
    verbs,
    form: first.form,
    passive,
    negated,
    doubtful,
  };
}

/** "'s" after a noun is possessive unless an "-ing" or "-ed" form follows: left to the noun. */
function isPossessive(tokens: Tokens, i: number): boolean {
  return wordAt(tokens, i) === "'s" && !has(tokens, i - 1, WordClass.pronoun);
}

/** Adverbs at the front belong to the group only behind an auxiliary or beside the verb, not behind a comma. */
function trimAdverbs(tokens: Tokens, from: number, head: number): number {
  let start = from;
  while (start < head && has(tokens, start, WordClass.time) && !has(tokens, start, AUXILIARY)) start++;
  return start;
}

function particleEnd(tokens: Tokens, i: number, particle: string): number {
  for (let k = i + 1; k <= i + 3; k++) if (wordAt(tokens, k) === particle) return k + 1;
  return 0;
}

function groupEnd(tokens: Tokens, head: number, verbs: readonly CueVerb[], sentence: Range): number {
  let end = head + 1;
  for (const { particle } of verbs) if (particle) end = Math.max(end, particleEnd(tokens, head, particle));
  return Math.min(end, sentence.to);
}

/** Tells a verb from a noun or modifier of the same spelling by what stands before it. */
function isVerbHere(
  tokens: Tokens,
  from: number,
  head: number,
  form: VerbForm,
  verbs: readonly CueVerb[],
  sentence: Range,
): boolean {
  if (from < head && has(tokens, from, AUXILIARY | WordClass.negation)) return true;
  const before = from - 1;
  if (before < sentence.from) return form === 'past' || form === 's' || form === 'ing' || form === 'participle';
  const after = head + 1;
  if (has(tokens, before, WordClass.determiner | WordClass.possessive) && !has(tokens, before, WordClass.pronoun))
    return false;
  if (form === 'past' || form === 'participle') {
    if (has(tokens, before, WordClass.preposition) && !has(tokens, before, WordClass.subordinator)) return false;
    if (wordAt(tokens, after) === 'by' && !MEANS.test(wordAt(tokens, after + 1))) return false;
    if (form === 'participle') return false;
    return true;
  }
  if (form === 'ing')
    return (
      !has(tokens, before, WordClass.preposition) ||
      /^(?:by|in|from|of|without|after|for|before|while|when)$/.test(wordAt(tokens, before))
    );
  if (has(tokens, before, WordClass.preposition) && !has(tokens, before, WordClass.pronoun)) return false;
  const nounLike = verbs.every((verb) => verb.nounLike);
  if (has(tokens, before, WordClass.be)) return false;
  if (form === 's' && nounLike) {
    // "P, notes Ilse Brandt."
    if (isComma(tokens, before)) return isName(tokens, after) && !isCapital(tokens, head);
    return (isNominal(tokens, before) || has(tokens, before, WordClass.pronoun)) && !isCapital(tokens, head);
  }
  if (form === 'base') {
    if (!isWord(tokens, before)) return isComma(tokens, before) || wordAt(tokens, before) === ')';
    if (has(tokens, before, WordClass.pronoun)) return !/^(?:he|she|it|this|that)$/.test(wordAt(tokens, before));
    if (has(tokens, before, WordClass.coordinator)) return !nounLike;
    if (has(tokens, before, WordClass.quantity)) return !nounLike;
    if (!isNominal(tokens, before) || (isFiniteVerb(tokens, before) && nounLike)) return false;
    return !/^(?:a|an)$/.test(wordAt(tokens, before));
  }
  return true;
}

/** "images taken from a plane show nine craters": a plural document is no singular before a noun. */
function isDocuments({ tokens, pack }: Analysis, last: number, floor: number): boolean {
  const start = phraseStart(tokens, last, floor);
  if (start < 0) return false;
  const whole = phraseWithClause(tokens, start, floor);
  for (let i = whole < 0 ? start : whole; i < last; i++) {
    if (has(tokens, i + 1, WordClass.linking) || isParticiple(tokens, i + 1))
      return pack.heads.get(wordAt(tokens, i))?.number === 'text' && wordAt(tokens, i).endsWith('s');
  }
  return false;
}

/** ", figures from the ministry show.": nothing but a subject stands between the comma and the verb, and nothing behind it. */
function closesClause(tokens: Tokens, from: number, head: number, sentence: Range): boolean {
  if (isWord(tokens, head + 1) && head + 1 < sentence.to) return false;
  const start = phraseStart(tokens, from - 1, sentence.from);
  return start > sentence.from && isComma(tokens, start - 1);
}

/** Whether a word that can be a noun follows a singular phrase that no verb form of it agrees with. */
function isNounHere(tokens: Tokens, before: number, form: VerbForm, verbs: readonly CueVerb[]): boolean {
  if (form !== 'base' || !verbs.every((verb) => verb.nounLike) || isName(tokens, before)) return false;
  const word = wordAt(tokens, before);
  if (isClearSubject(tokens, before, form) || !isWord(tokens, before) || /s$/.test(word)) return false;
  const start = phraseStart(tokens, before, Math.max(0, before - 4));
  return (
    start >= 0 &&
    /^(?:a|an|the|this|that|his|her|its|their|any|no|one|another)$/.test(wordAt(tokens, start)) &&
    !has(tokens, before, WordClass.head)
  );
}

/** A name or pronoun before an "-s" form, a plural or pronoun before a base form. */
function isClearSubject(tokens: Tokens, i: number, form: VerbForm): boolean {
  if (has(tokens, i, WordClass.pronoun) && !has(tokens, i, WordClass.quantity | WordClass.determiner)) return true;
  if (form === 's') return isName(tokens, i);
  const word = wordAt(tokens, i);
  return (
    (/[^s']s$/.test(word) && (!isCapital(tokens, i) || has(tokens, i, WordClass.head))) ||
    /^(?:people|police|women|men|children|media|data|percent|republicans|democrats)$/.test(word)
  );
}
