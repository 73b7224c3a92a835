import type { Analysis } from '../../analysis';
import { has, isComma, isQuoted, isWord, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { Shape } from '../../tokens';
import { headNoun, isAttributive, isFunction, isNoun, particlesAt } from './noun';

const GENITIVE = /^(?:des|der|eines|einer|seines|seiner|ihres|ihrer|dieses|dieser|unserer|deren|dessen)$/;
const JOINING = /^(?:von|vom|für|aus|beim)$/;
const BEFORE_NUMBER = /^(?:rund|etwa|fast|knapp|mehr|mindestens|über|auch|selbst|sogar|nur)$/;
const AGED = /^\d+-jährige[rnms]?$/;
const DATIVE = /^(?:dem|den|der|einem|einer|seinem|seiner|ihrem|ihrer|diesem|dieser)$/;
/** The ends of participles that take words before them: "die am Montag *gewählte* Rektorin". */
const PARTICIPLE =
  /(?:end|iert|(?:ge|be|ver|er|ent|zer|miss|über|unter)[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}ge[a-zäöüß]{2,}(?:t|en)|zuständig|bekannt)(?:e|en|er|es|em)$/;
/** Those that make a source of whoever is close to a thing, and need no article before them: "mit der Sache *vertraute* Beamte". */
const CLOSE =
  /^(?:vertraut|nahestehend|beteiligt|befasst|betraut|eingeweiht|eingebunden|involviert|informiert|zuständig)(?:e|en|er|es|em)$/;
/** Longest phrase, in tokens. */
const MAX = 24;

/** Whether a noun phrase can open at token `i`. */
export function opensPhrase({ tokens }: Analysis, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  if (isNoun(tokens, i)) return true;
  return has(tokens, i, WordClass.determiner | WordClass.possessive | WordClass.pronoun | WordClass.quantity);
}

/** A pronoun that is a phrase by itself at token `i`: "sie", "niemand", "viele" where no noun follows. */
export function isPronoun(analysis: Analysis, i: number): boolean {
  const { tokens } = analysis;
  if (!has(tokens, i, WordClass.pronoun)) return false;
  if (!has(tokens, i, WordClass.determiner | WordClass.quantity)) return true;
  if (isNoun(tokens, i + 1) || isAttributive(tokens, i + 1)) return false;
  return attributeAt(analysis, i + 1, Math.min(tokens.count, i + MAX), false) === i + 1;
}

/**
 * The token after the noun phrase that opens at `from`, with genitives and "von"-phrases behind the noun, a name, brackets and an outlet's
 * name in marks; `from` where none opens there.
 */
export function phraseEnd(analysis: Analysis, from: number, ceiling: number): number {
  const { tokens } = analysis;
  const most = Math.min(ceiling, from + MAX);
  if (isPronoun(analysis, from)) return from + 1;
  const noun = nounEnd(analysis, from, most);
  if (noun === from) return from;
  let end = noun;
  for (let more = true; more; ) {
    more = false;
    const word = wordAt(tokens, end);
    if (end >= most || isQuoted(analysis, end)) break;
    if (word === '(') {
      const close = tokens.word.slice(end, end + 7).indexOf(')') + end;
      if (close > end) {
        end = close + 1;
        more = end < most;
      }
      continue;
    }
    const joins = GENITIVE.test(word) || JOINING.test(word);
    const isCertain = GENITIVE.test(word) ? !isName(analysis, from, end) : !has(tokens, end + 1, WordClass.time);
    if (joins && isCertain) {
      const inner = nounEnd(
        analysis,
        word === 'vom' || word === 'beim' || GENITIVE.test(word) ? end : end + 1,
        most,
        true,
      );
      if (inner > end + 1 && !has(tokens, inner - 1, WordClass.time)) {
        end = inner;
        more = true;
      }
      continue;
    }
    if (word === 'und' && isNoun(tokens, end - 1)) {
      const inner = nounEnd(analysis, end + 1, most);
      const isName = isNoun(tokens, end + 1) && !headNoun(analysis.pack, wordAt(tokens, end + 1));
      if (inner > end + 1 && (isName || has(tokens, end + 1, WordClass.determiner) || isNoun(tokens, end + 1))) {
        end = inner;
        more = true;
      }
    }
  }
  return end;
}

/**
 * The token of the participle or adjective that takes what stands from `at` on into its noun phrase: "vertraute" of "zwei *mit den Gesprächen* vertraute
 * Personen", "nahestehende" of "eine *den Ermittlern* nahestehende Person"; `at` where there is none. `bare`: no article or number stands before it.
 */
export function attributeAt(analysis: Analysis, at: number, ceiling: number, bare: boolean): number {
  const { tokens } = analysis;
  let end = at;
  for (let part = 0; part < 2; part++) {
    const isJoined = has(tokens, end, WordClass.preposition) && !isNoun(tokens, end);
    if (!isJoined && (part > 0 || bare || !DATIVE.test(wordAt(tokens, end)))) break;
    const first = isJoined ? end + 1 : end;
    const inner = nounEnd(analysis, first, ceiling, false, true);
    if (inner === first) break;
    end = inner;
    if (GENITIVE.test(wordAt(tokens, end))) end = Math.max(end, nounEnd(analysis, end, ceiling, true, true));
  }
  if (end === at) return at;
  const close = bare ? CLOSE : PARTICIPLE;
  for (let i = end; i < Math.min(ceiling, end + 3) && isWord(tokens, i) && !isNoun(tokens, i); i++) {
    if (!(close.test(wordAt(tokens, i)) || CLOSE.test(wordAt(tokens, i)))) continue;
    let noun = i + 1;
    while (noun < i + 3 && isAttributive(tokens, noun)) noun++;
    return noun < ceiling && isNoun(tokens, noun) ? i : at;
  }
  return at;
}

/** The token from which on the noun phrase that opens at `from` has nothing but adjectives and nouns of its own; `from` where all of it may be its own. */
export function ownStart(analysis: Analysis, from: number, ceiling: number): number {
  const { tokens } = analysis;
  const bare = attributeAt(analysis, from, ceiling, true);
  if (bare > from) return bare;
  for (let i = from; i < from + 3; i++) {
    if (!has(tokens, i, WordClass.determiner | WordClass.possessive | WordClass.quantity)) break;
    const at = attributeAt(analysis, i + 1, ceiling, false);
    if (at > i + 1) return at;
  }
  return from;
}

/** Whether the noun phrase that opens at `from` says of whom it means nothing but what they are close to: "mit der Sache vertraute Beamte". */
export function opensClose(analysis: Analysis, from: number, ceiling: number): boolean {
  return attributeAt(analysis, from, ceiling, true) > from;
}

/** Whether token `i` is such a participle, and no verb. */
export function isInAttribute(analysis: Analysis, i: number): boolean {
  const { tokens } = analysis;
  if (!PARTICIPLE.test(wordAt(tokens, i)) && !CLOSE.test(wordAt(tokens, i))) return false;
  if (!isNoun(tokens, i + 1) && !isNoun(tokens, i + 2)) return false;
  for (let k = i - 2; k >= Math.max(0, i - 8) && isWord(tokens, k); k--) {
    if (!has(tokens, k, WordClass.preposition | WordClass.determiner)) continue;
    const bare = !has(tokens, k - 1, WordClass.determiner | WordClass.quantity);
    if (attributeAt(analysis, k, i + 4, bare) === i) return true;
  }
  return false;
}

/** The token after determiner, adjectives and nouns from `from`; `from` where no noun comes. `plain`: nothing that a participle takes is looked for. */
function nounEnd(analysis: Analysis, from: number, ceiling: number, inside = false, plain = false): number {
  const { tokens } = analysis;
  let i = from;
  if (inside && !isNoun(tokens, i) && !isAttributive(tokens, i)) i++;
  while (i < ceiling && !isNoun(tokens, i) && BEFORE_NUMBER.test(wordAt(tokens, i))) i++;
  const own = plain ? from : ownStart(analysis, from, ceiling);
  while (
    own === from &&
    i < ceiling &&
    !isNoun(tokens, i) &&
    has(tokens, i, WordClass.determiner | WordClass.possessive | WordClass.quantity)
  )
    i++;
  i = Math.max(i, own);
  const start = i;
  while (i < ceiling && i - start < 6 && isModifier(analysis, i)) i++;
  // "der „Harmstedter Bote“"
  const called = analysis.quotes.ranges[analysis.quotes.of[i] ?? -1];
  if (called?.from === i && i > from && called.words <= 4 && called.to <= ceiling) return called.to;
  // "der 52-Jährige"
  if (i > from && AGED.test(wordAt(tokens, i - 1)) && (i >= ceiling || !isNounHere(analysis, i))) return i;
  if (i >= ceiling || isQuoted(analysis, i) || !isNounHere(analysis, i)) return from;
  while (i < ceiling && !isQuoted(analysis, i)) {
    if (isNounHere(analysis, i)) i++;
    else if (particlesAt(analysis, i) > 0) i += particlesAt(analysis, i) + 1;
    else if (isHyphen(analysis, i)) i += 3;
    else break;
  }
  // „the paper “The Messenger”“: an outlet or a body by its name in marks.
  const quote = analysis.quotes.ranges[analysis.quotes.of[i] ?? -1];
  if (quote?.from === i && quote.words <= 4 && quote.to <= ceiling && !has(tokens, i - 1, WordClass.time)) {
    const number = headNoun(analysis.pack, wordAt(tokens, i - 1))?.number;
    if (number === 'body' || number === 'text') return quote.to;
  }
  return i;
}

/** Whether the nouns before `end` end in a name, which takes no genitive: "sagte Anna Hahl der Zeitung". */
function isName({ tokens, pack }: Analysis, from: number, end: number): boolean {
  const last = end - 1;
  const known = headNoun(pack, wordAt(tokens, last));
  if (!isNoun(tokens, last) || known?.number === 'body' || known?.number === 'text') return false;
  if (last > from && isNoun(tokens, last - 1))
    return pack.givenNames.has(wordAt(tokens, last - 1)) || headNoun(pack, wordAt(tokens, last - 1))?.number === 'one';
  return last === from && known === null;
}

/** "Innen- und Außenminister" */
function isHyphen({ tokens }: Analysis, i: number): boolean {
  return wordAt(tokens, i) === '-' && /^(?:und|oder)$/.test(wordAt(tokens, i + 1)) && isNoun(tokens, i + 2);
}

function isNounHere(analysis: Analysis, i: number): boolean {
  const { tokens } = analysis;
  if (!isNoun(tokens, i)) return ((tokens.shape[i] ?? 0) & Shape.dotted) !== 0 && has(tokens, i, WordClass.title);
  return !has(tokens, i, WordClass.time) || !isNoun(tokens, i - 1);
}

/** An adjective, a number, or an adverb before one ("die am Montag gewählte" is not read). */
function isModifier({ tokens }: Analysis, i: number): boolean {
  if (isAttributive(tokens, i)) return true;
  // "die 43 Jahre alte Klägerin"
  if (wordAt(tokens, i) === 'jahre' && /^alte[nrs]?$/.test(wordAt(tokens, i + 1))) return true;
  if (isNoun(tokens, i)) return false;
  if (!isWord(tokens, i) || isFunction(tokens, i))
    return wordAt(tokens, i) === 'nicht' || wordAt(tokens, i) === 'namentlich';
  return !has(tokens, i, WordClass.finite) && isAttributive(tokens, i + 1);
}

/** The apposition behind the phrase that ends at `end`: ", Sprecher des Ministeriums," or for one without a name also the relative clause; or `end`. */
export function appositionEnd(analysis: Analysis, from: number, end: number, ceiling: number): number {
  const { tokens } = analysis;
  const isIndefinite = /^(?:ein|eine|einer|zwei|drei|mehrere|jemand)$/.test(wordAt(tokens, from));
  if (!isComma(tokens, end) || isQuoted(analysis, end)) return end;
  const first = end + 1;
  if (isIndefinite && /^(?:der|die|das)$/.test(wordAt(tokens, first))) return relativeEnd(analysis, first, ceiling);
  const opens = isNoun(tokens, first) || has(tokens, first, WordClass.determiner);
  if (!opens || isQuoted(analysis, first)) return end;
  const to = phraseEnd(analysis, first, ceiling);
  const closes = to >= ceiling || /^[,.;:!?]$/.test(wordAt(tokens, to));
  const known =
    to > first && (headIn(analysis, { from: first, to }) || (isNoun(tokens, first) && isNoun(tokens, first + 1)));
  return closes && known ? to : end;
}

/** The end of the relative clause that opens at `first`: the next mark. */
function relativeEnd({ tokens }: Analysis, first: number, ceiling: number): number {
  let to = first;
  while (to < ceiling && isWord(tokens, to)) to++;
  return to;
}

function headIn({ tokens, pack }: Analysis, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const head = isNoun(tokens, i) ? headNoun(pack, wordAt(tokens, i)) : null;
    if (head && head.number !== 'text') return true;
  }
  return false;
}
