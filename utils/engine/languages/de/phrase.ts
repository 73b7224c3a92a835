import type { Analysis } from '../../analysis';
import { has, isComma, isQuoted, isWord, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { Shape } from '../../tokens';
import { headNoun, isAttributive, isFunction, isNoun } from './noun';

const GENITIVE = /^(?:des|der|eines|einer|seines|seiner|ihres|ihrer|dieses|dieser|unserer|deren|dessen)$/;
const JOINING = /^(?:von|vom|für|aus|beim)$/;
const BEFORE_NUMBER = /^(?:rund|etwa|fast|knapp|mehr|mindestens|über|auch|selbst|sogar|nur)$/;
const PARTICLE = /^(?:von|van|de|der|den|zu|zum|del|di|da|al|el|bin)$/;
const AGED = /^\d+-jährige[rnms]?$/;
/** Longest phrase, in tokens. */
const MAX = 24;

/** Whether a noun phrase can open at token `i`. */
export function opensPhrase({ tokens }: Analysis, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  if (isNoun(tokens, i)) return true;
  return has(tokens, i, WordClass.determiner | WordClass.possessive | WordClass.pronoun | WordClass.quantity);
}

/** A pronoun that is a phrase by itself at token `i`: "sie", "niemand", "viele" where no noun follows. */
export function isPronoun({ tokens }: Analysis, i: number): boolean {
  if (!has(tokens, i, WordClass.pronoun)) return false;
  return (
    !has(tokens, i, WordClass.determiner | WordClass.quantity) ||
    !(isNoun(tokens, i + 1) || isAttributive(tokens, i + 1))
  );
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

/** The token after determiner, adjectives and nouns from `from`; `from` where no noun comes. */
function nounEnd(analysis: Analysis, from: number, ceiling: number, inside = false): number {
  const { tokens } = analysis;
  let i = from;
  if (inside && !isNoun(tokens, i) && !isAttributive(tokens, i)) i++;
  while (i < ceiling && !isNoun(tokens, i) && BEFORE_NUMBER.test(wordAt(tokens, i))) i++;
  while (
    i < ceiling &&
    !isNoun(tokens, i) &&
    has(tokens, i, WordClass.determiner | WordClass.possessive | WordClass.quantity)
  )
    i++;
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
    else if (PARTICLE.test(wordAt(tokens, i)) && isGiven(analysis, i - 1) && isNoun(tokens, i + 1)) i += 2;
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

const isGiven = ({ tokens, pack }: Analysis, i: number) => pack.givenNames.has(wordAt(tokens, i));

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
