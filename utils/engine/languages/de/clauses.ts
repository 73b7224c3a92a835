import type { Analysis } from '../../analysis';
import { has, isCapital, isDash, isQuoted, isWord, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { Shape, type Tokens } from '../../tokens';
import { isAttributive, isNoun } from './noun';
import { isInAttribute, phraseEnd } from './phrase';

/**
 * `main`: a verb that is second or first; `sub`: opens with a conjunction or question word, verb last; `relative`; `infinitive`: ends in "zu" and a verb;
 * `quote`: nothing but a quotation; `phrase`: no verb.
 */
export type ClauseKind = 'main' | 'sub' | 'relative' | 'infinitive' | 'quote' | 'phrase';

/** A stretch of a sentence between commas, colons, dashes and brackets outside of quotation marks. */
export interface Clause extends Range {
  /** The mark before it; empty at the start of the sentence and where a quotation just ends. */
  readonly mark: string;
  readonly kind: ClauseKind;
  /** Token of the finite verb, or -1. */
  readonly finite: number;
}

const AUXILIARY = WordClass.be | WordClass.have | WordClass.do | WordClass.modal;
const QUESTION =
  /^(?:ob|wie|wo|wohin|woher|warum|weshalb|wieso|wann|wer|was|wem|wen|welche[rsmn]?|worauf|woran|wofür|womit|wozu|inwieweit|inwiefern)$/;

/** Words that open a subordinate clause and nothing else. */
const ALWAYS = /^(?:dass|daß|ob|weil|obwohl|nachdem|bevor|sodass|falls|sofern|sobald|solange)$/;
/** No class of words, for as articles they open phrases far more often. */
const RELATIVE = /^(?:der|die|das|dem|den|deren|dessen|denen|welche[rsmn]?|was|wo)$/;

/** The clauses of a sentence, in order; every word is in one. */
export function clausesOf(analysis: Analysis, sentence: Range): Clause[] {
  const { tokens, quotes } = analysis;
  const clauses: Clause[] = [];
  let from = sentence.from;
  let mark = '';
  const close = (to: number, next: number, nextMark: string) => {
    const range = trimmed(tokens, analysis, from, to);
    if (range) clauses.push(clauseOf(analysis, range, mark));
    from = next;
    mark = nextMark;
  };
  for (let i = sentence.from; i < sentence.to; i++) {
    const quote = quotes.ranges[quotes.of[i] ?? -1];
    if (quote) {
      const to = Math.min(quote.to, sentence.to);
      const opens = !hasWords(tokens, from, i);
      i = to - 1;
      if (opens && to < sentence.to && isFiniteCue(analysis, to)) close(to, to, '');
      continue;
    }
    const word = wordAt(tokens, i);
    if (
      /^[,;]$/.test(word) ||
      (word === ':' && !isTight(tokens, i)) ||
      isDash(tokens, i) ||
      (word === '-' && !isWord(tokens, i - 1))
    )
      close(i, i + 1, word);
    else if (
      /^(?:und|aber|sondern)$/.test(word) &&
      i > from &&
      (isFiniteCue(analysis, i + 1) || startsAnew(analysis, i + 1))
    )
      close(i, i, word);
  }
  close(sentence.to, sentence.to, '');
  return clauses;
}

/** "0:4", "12:30" */
const isTight = (tokens: Tokens, i: number) =>
  ((tokens.shape[i - 1] ?? 0) & Shape.number) !== 0 && !((tokens.shape[i + 1] ?? 0) & Shape.spaced);

/** "und er kündigte", "und die Stadt habe": a subject with its verb right behind a conjunction. */
function startsAnew({ tokens }: Analysis, i: number): boolean {
  return (
    /^(?:er|sie|es|man|wir)$/.test(wordAt(tokens, i)) &&
    has(tokens, i + 1, AUXILIARY | WordClass.cue | WordClass.finite)
  );
}

function hasWords(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(tokens, i)) return true;
  return false;
}

function trimmed(tokens: Tokens, analysis: Analysis, first: number, last: number): Range | null {
  let from = first;
  let to = last;
  while (from < to && !isWord(tokens, from) && !isQuoted(analysis, from)) from++;
  while (to > from && !isWord(tokens, to - 1) && !isQuoted(analysis, to - 1) && wordAt(tokens, to - 1) !== ')') to--;
  return to > from ? { from, to } : null;
}

/** A verb of saying in a finite form, written small or first. */
export function isFiniteCue({ tokens, pack }: Analysis, i: number): boolean {
  if (!has(tokens, i, WordClass.cue) || isCapital(tokens, i)) return false;
  return (pack.cueForms.get(wordAt(tokens, i)) ?? []).some(({ form }) => form === 's' || form === 'past');
}

function clauseOf(analysis: Analysis, { from, to }: Range, mark: string): Clause {
  const { tokens, quotes } = analysis;
  const quote = quotes.ranges[quotes.of[from] ?? -1];
  if (quote && quote.from <= from && quote.to >= to) return { from, to, mark, kind: 'quote', finite: -1 };
  const first = wordAt(tokens, from);
  const start = /^(?:und|aber|oder|sondern|doch|denn)$/.test(first) ? from + 1 : from;
  const opener = wordAt(tokens, start);
  const last = lastFinite(analysis, start, to);
  const isSub = has(tokens, start, WordClass.subordinator) || QUESTION.test(opener);
  if (isSub && last > start && last >= to - 4 && !isFiniteAt(analysis, start + 1))
    return { from, to, mark, kind: 'sub', finite: last };
  // A plural that is spelt as its infinitive is not known for a verb.
  const asks = mark === ',' && QUESTION.test(opener) && opener !== 'wie';
  if ((asks || ALWAYS.test(opener)) && to - start > 2 && !isFiniteAt(analysis, start + 1))
    return { from, to, mark, kind: 'sub', finite: to - 1 };
  const relative = has(tokens, start, WordClass.preposition) ? start + 1 : start;
  if (
    mark === ',' &&
    RELATIVE.test(wordAt(tokens, relative)) &&
    last > relative + 1 &&
    last === to - 1 &&
    wordAt(tokens, last - 1) !== 'zu' &&
    !isSubject(analysis, relative, last)
  )
    if (!isFiniteBetween(analysis, relative + 1, last) || isPairOfVerbs(analysis, last))
      return { from, to, mark, kind: 'relative', finite: last };
  if (isInfinitive(analysis, start, to)) return { from, to, mark, kind: 'infinitive', finite: -1 };
  const finite = firstFinite(analysis, start, to);
  return { from, to, mark, kind: finite < 0 ? 'phrase' : 'main', finite };
}

/** ", das Geld fehle": an article, its noun and the verb, and no relative clause. */
function isSubject(analysis: Analysis, from: number, verb: number): boolean {
  const { tokens } = analysis;
  const isArticle = !has(
    tokens,
    from + 1,
    WordClass.determiner | WordClass.possessive | WordClass.pronoun | WordClass.object,
  );
  return isArticle && phraseEnd(analysis, from, verb) === verb;
}

/** "gekommen ist", "sagen wollte" */
function isPairOfVerbs({ tokens }: Analysis, last: number): boolean {
  return has(tokens, last, AUXILIARY);
}

function isFiniteBetween(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteAt(analysis, i)) return true;
  return false;
}

function isInfinitive(analysis: Analysis, from: number, to: number): boolean {
  const { tokens, pack } = analysis;
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) {
    const word = wordAt(tokens, i);
    if (isCapital(tokens, i) || isQuoted(analysis, i)) continue;
    const joined =
      /^[a-zäöüß]{2,}zu[a-zäöüß]{3,}(?:en|ern|eln)$/.test(word) && (pack.cueForms.has(word) || word.length > 7);
    const apart = wordAt(tokens, i - 1) === 'zu' && /(?:en|ern|eln|sein|tun)$/.test(word) && i - 1 >= from;
    if (!joined && !apart) continue;
    const finite = firstFinite(analysis, from, to);
    // "die Stadt hinhalten zu wollen": what is spelt as a plural is an infinitive too.
    return finite < 0 || (apart && finite === i - 2 && /en$/.test(wordAt(tokens, finite)));
  }
  return false;
}

export function firstFinite(analysis: Analysis, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isFiniteAt(analysis, i)) return i;
  return -1;
}

function lastFinite(analysis: Analysis, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isFiniteAt(analysis, i)) return i;
  return -1;
}

/** Whether token `i` is a finite verb, as far as lists, endings and its neighbours tell. */
export function isFiniteAt(analysis: Analysis, i: number): boolean {
  const { tokens, sentences, sentenceOf } = analysis;
  if (!isWord(tokens, i) || isQuoted(analysis, i)) return false;
  const opens = sentences[sentenceOf[i]]?.from === i;
  if (isCapital(tokens, i) && !opens) return false;
  const word = wordAt(tokens, i);
  // "sperren zu wollen"
  if (wordAt(tokens, i - 1) === 'zu' && has(tokens, i, WordClass.modal)) return false;
  if (has(tokens, i, AUXILIARY))
    return (
      !/^(?:worden|geworden|gewesen|sein|werden|haben|können|müssen|lassen)$/.test(word) || isPluralVerb(analysis, i)
    );
  if (has(tokens, i, WordClass.finite | WordClass.reportive)) return !isInside(analysis, i);
  if (isCapital(tokens, i)) return false;
  if (isFiniteCue(analysis, i))
    return !isInside(analysis, i) && !isLastInfinitive(analysis, i) && !isInAttribute(analysis, i);
  if (
    has(
      tokens,
      i,
      WordClass.adverb |
        WordClass.determiner |
        WordClass.preposition |
        WordClass.negation |
        WordClass.quantity |
        WordClass.pronoun |
        WordClass.object |
        WordClass.subordinator |
        WordClass.coordinator |
        WordClass.possessive,
    )
  )
    return false;
  if (/[a-zäöüß]{3,}te(?:n|st)?$/.test(word)) return !isInside(analysis, i) && !isInAttribute(analysis, i);
  if (looksReportive(analysis, i)) return true;
  // "direkt vertraute Personen": what stands before such a participle is no verb.
  if (isInAttribute(analysis, i + 1)) return false;
  return /^(?!ge)[a-zäöüß]{3,}t$/.test(word) && !isInside(analysis, i) && !isParticiple(analysis, i);
}

/** "haben" and its like: a plural verb, unless a participle or infinitive before it makes it the end of a group behind a modal. */
function isPluralVerb(analysis: Analysis, i: number): boolean {
  const { tokens, sentences, sentenceOf } = analysis;
  const word = wordAt(tokens, i);
  if (/^(?:worden|geworden|gewesen|sein)$/.test(word)) return false;
  const floor = sentences[sentenceOf[i]]?.from ?? 0;
  for (let k = i - 1; k >= Math.max(floor, i - 14) && isWord(tokens, k); k--)
    if (has(tokens, k, WordClass.modal) || /^(?:wird|werde|würde|würden|zu)$/.test(wordAt(tokens, k))) return false;
  return true;
}

/** Inside a noun phrase: an article or preposition before it, a noun behind it. */
function isInside({ tokens }: Analysis, i: number): boolean {
  const before =
    has(tokens, i - 1, WordClass.determiner | WordClass.possessive | WordClass.preposition | WordClass.quantity) &&
    !has(tokens, i - 1, WordClass.pronoun);
  const behind = isNoun(tokens, i + 1) || (isAttributive(tokens, i + 1) && isNoun(tokens, i + 2));
  return behind && (before || (isAttributive(tokens, i - 1) && has(tokens, i - 2, WordClass.determiner)));
}

/** "wollte nicht sagen": an infinitive that is spelt as a plural. */
function isLastInfinitive(analysis: Analysis, i: number): boolean {
  const { tokens, sentences, sentenceOf } = analysis;
  if (!/(?:en|ern|eln)$/.test(wordAt(tokens, i)) || /ten$/.test(wordAt(tokens, i))) return false;
  const floor = sentences[sentenceOf[i]]?.from ?? 0;
  for (let k = i - 1; k >= Math.max(floor, i - 14) && isWord(tokens, k); k--)
    if (has(tokens, k, WordClass.modal) || /^(?:wird|werde|würde|würden|zu|um)$/.test(wordAt(tokens, k))) return true;
  return false;
}

/** "verletzt", "zerstört" behind an auxiliary. */
function isParticiple(analysis: Analysis, i: number): boolean {
  const { tokens, sentences, sentenceOf } = analysis;
  const floor = sentences[sentenceOf[i]]?.from ?? 0;
  for (let k = i - 1; k >= Math.max(floor, i - 14) && isWord(tokens, k); k--)
    if (has(tokens, k, WordClass.be | WordClass.have | WordClass.do)) return true;
  // "verschwendet zu haben"
  const next = wordAt(tokens, i + 1) === 'zu' ? i + 2 : i + 1;
  return has(tokens, next, AUXILIARY) && !isNoun(tokens, next);
}

/** Whether a verb in `[from, to)` outside of quotations is in a mood that only reports. */
export function isReportive(analysis: Analysis, { from, to }: Range): boolean {
  const { tokens } = analysis;
  for (let i = from; i < to; i++) {
    if (isQuoted(analysis, i) || isCapital(tokens, i)) continue;
    if (!has(tokens, i, WordClass.reportive) && !looksReportive(analysis, i)) continue;
    if (/^(?:ich)$/.test(wordAt(tokens, i - 1)) || /^(?:ich)$/.test(wordAt(tokens, i + 1))) continue;
    if (isInside(analysis, i)) continue;
    return true;
  }
  return false;
}

/** "man nütze", "der Gegner erstarke": an unknown word in "-e" behind a noun or pronoun, with no noun behind it. */
function looksReportive({ tokens }: Analysis, i: number): boolean {
  if (
    (tokens.classes[i] ?? 0) & ~WordClass.cue ||
    !/[a-zäöüß]{3,}e$/.test(wordAt(tokens, i)) ||
    /te$/.test(wordAt(tokens, i))
  )
    return false;
  if (isNoun(tokens, i + 1) || isAttributive(tokens, i + 1)) return false;
  return isNoun(tokens, i - 1) || has(tokens, i - 1, WordClass.pronoun) || wordAt(tokens, i - 1) === 'nicht';
}

/** Whether a verb in the clause is in the mood that steps in where the other one looks like a plain statement: "hätten", "würden". */
export function isConditional({ tokens }: Analysis, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:würden?|hätten?|wären?|könnten?|müssten?|dürften?|sollten?|wollten?)$/.test(wordAt(tokens, i)))
      return true;
  return false;
}
