import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { has, isComma, isDash, isQuoted, isWord, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { clausesOf, isFiniteAt, isFiniteCue, isReportive } from './clauses';
import { contents } from './content';
import { WORDS_OF } from './nominative';
import { isNoun } from './noun';
import { isPronoun, opensClose, opensPhrase, phraseEnd } from './phrase';
import { subjectBefore, subjectBehind } from './subject';

const IDIOM = /^(?:plan|fahrplan|zeitplan|gesetz|definition|spielplan|tagesordnung)$/;

/** A phrase that says whose words the sentence gives: its source, the words that say so, and all that it takes of the sentence. */
interface Phrase extends Range {
  /** null: nobody ("nach ersten Erkenntnissen"). */
  readonly source: Range | null;
  readonly cue: readonly Range[];
}

/** "laut S", "nach Angaben von S", "S zufolge", "…, so S": whose words the rest of the sentence is. */
export function accordingTo(analysis: Analysis, sentence: Range): Attribution[] {
  const phrases: Phrase[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (isQuoted(analysis, i)) continue;
    const phrase = phraseAt(analysis, i, sentence);
    if (!phrase) continue;
    phrases.push(phrase);
    i = Math.max(i, phrase.to - 1);
  }
  return phrases.flatMap((phrase) => {
    const content = around(analysis, sentence, phrase, phrases);
    if (content.length === 0) return [];
    const source = phrase.source && [phrase.source];
    return [{ source, cue: phrase.cue, content, class: 'said', construction: 'according', confidence: 0.92 } as const];
  });
}

function phraseAt(analysis: Analysis, i: number, sentence: Range): Phrase | null {
  const word = wordAt(analysis.tokens, i);
  if (word === 'laut') return afterWord(analysis, i, sentence);
  if (word === 'zufolge') return beforeWord(analysis, i, sentence);
  if (word === 'nach' && wordAt(analysis.tokens, i - 1) === 'vernehmen')
    return { from: i - 2, to: i + 1, source: null, cue: [{ from: i - 2, to: i + 1 }] };
  if (word === 'nach' && WORDS_OF.test(wordAt(analysis.tokens, i - 1))) return ofOwner(analysis, i);
  if (word === 'nach' || word === 'aus') return words(analysis, i, sentence);
  if (word === 'so') return so(analysis, i, sentence);
  if (word === 'unter') return citing(analysis, i, sentence);
  return null;
}

function afterWord(analysis: Analysis, i: number, sentence: Range): Phrase | null {
  const { tokens } = analysis;
  if (IDIOM.test(wordAt(tokens, i + 1)) && !isNoun(tokens, i + 2)) return null;
  // "laut „Bote“"
  const called = analysis.quotes.ranges[analysis.quotes.of[i + 1] ?? -1];
  const isCalled = called?.from === i + 1 && called.words <= 4 && called.to <= sentence.to;
  const to = isCalled ? called.to : withPlace(analysis, phraseEnd(analysis, i + 1, sentence.to));
  if (to <= i + 1 || !isNounIn(analysis, i + 1, to)) return null;
  const source = { from: i + 1, to };
  return { from: i, to: asideEnd(analysis, to, sentence.to), source, cue: [{ from: i, to: i + 1 }] };
}

function isNounIn({ tokens }: Analysis, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isNoun(tokens, k)) return true;
  return false;
}

/** "seiner Meinung nach" */
function ofOwner({ tokens }: Analysis, i: number): Phrase | null {
  const from = i - 2;
  if (!/^(?:seiner|ihrer|unserer|meiner)$/.test(wordAt(tokens, from))) return null;
  return { from, to: i + 1, source: { from, to: from + 1 }, cue: [{ from: from + 1, to: i + 1 }] };
}

/** "dem Bericht zufolge", "Angaben der Polizei zufolge" */
function beforeWord(analysis: Analysis, i: number, sentence: Range): Phrase | null {
  const { tokens } = analysis;
  if (/^(?:ihm|ihr|ihnen|diesem|dem)$/.test(wordAt(tokens, i - 1)))
    return { from: i - 1, to: i + 1, source: { from: i - 1, to: i }, cue: [{ from: i, to: i + 1 }] };
  for (let from = Math.max(sentence.from, i - 10); from < i; from++) {
    const opens = opensPhrase(analysis, from) || opensClose(analysis, from, i);
    if (isQuoted(analysis, from) || !opens || isPronoun(analysis, from)) continue;
    if (from > sentence.from && isNoun(tokens, from) && isNoun(tokens, from - 1)) continue;
    if (phraseEnd(analysis, from, i) !== i) continue;
    // "Angaben der Polizei zufolge": whose they are.
    const owner = wordAt(tokens, from) === 'den' ? from + 2 : from + 1;
    if (WORDS_OF.test(wordAt(tokens, owner - 1)) && owner < i) {
      const source = sourceIn(analysis, owner, i);
      if (source)
        return {
          from,
          to: i + 1,
          source,
          cue: [
            { from, to: owner },
            { from: i, to: i + 1 },
          ],
        };
    }
    if (/^gerüchten?$/.test(wordAt(tokens, i - 1)))
      return { from, to: i + 1, source: null, cue: [{ from, to: i + 1 }] };
    return { from, to: i + 1, source: { from, to: i }, cue: [{ from: i, to: i + 1 }] };
  }
  return null;
}

/** "nach Angaben der Polizei", "nach Ansicht von Experten", "aus Sicht der Stadt", "nach Polizeiangaben", "nach eigenen Angaben" */
function words(analysis: Analysis, i: number, sentence: Range): Phrase | null {
  const { tokens } = analysis;
  let at = i + 1;
  while (
    /^(?:den|der|übereinstimmenden|ersten|bisherigen|offiziellen|jüngsten|vorläufigen|neuesten|ihren|seinen|ihrer|seiner|eigenen|eigener|aktuellen|letzten|[a-zäöüß]{3,}ischen)$/.test(
      wordAt(tokens, at),
    )
  )
    at++;
  const noun = wordAt(tokens, at);
  const isOwn = /^(?:eigenen|eigener)$/.test(wordAt(tokens, at - 1));
  if (wordAt(tokens, i) === 'aus' ? !/^(?:sicht|perspektive)$/.test(noun) : !WORDS_OF.test(noun)) {
    const compound =
      /.(?:angaben|informationen|berichten|erkenntnissen|schätzungen|recherchen)$/.test(noun) && isNoun(tokens, at);
    if (wordAt(tokens, i) !== 'nach' || !compound) return null;
    return { from: i, to: at + 1, source: { from: at, to: at + 1 }, cue: [{ from: i, to: i + 1 }] };
  }
  if (!isNoun(tokens, at)) return null;
  if (isOwn) return own(analysis, i, at, sentence);
  if (/^(?:seinen|ihren|seiner|ihrer)$/.test(wordAt(tokens, i + 1)))
    return {
      from: i,
      to: at + 1,
      source: { from: i + 1, to: i + 2 },
      cue: [
        { from: i, to: i + 1 },
        { from: at, to: at + 1 },
      ],
    };
  const source = sourceIn(analysis, at + 1, sentence.to);
  if (source) {
    const joins = /^(?:von|vom)$/.test(wordAt(tokens, at + 1)) ? 1 : 0;
    return {
      from: i,
      to: asideEnd(analysis, source.to, sentence.to),
      source,
      cue: [{ from: i, to: at + 1 + joins }],
    };
  }
  // "nach russischen Angaben"
  if (/ischen$|er$/.test(wordAt(tokens, at - 1)) && at - 1 > i && noun === 'angaben')
    return {
      from: i,
      to: at + 1,
      source: { from: at - 1, to: at },
      cue: [
        { from: i, to: i + 1 },
        { from: at, to: at + 1 },
      ],
    };
  // "nach ersten Erkenntnissen": nobody's.
  if (!NOBODYS.test(noun)) return null;
  return { from: i, to: at + 1, source: null, cue: [{ from: i, to: at + 1 }] };
}

const NOBODYS = /^(?:angaben|informationen|erkenntnissen|berichten|schätzungen)$/;

/** "nach eigenen Angaben": the subject of the clause says so of itself. */
function own(analysis: Analysis, i: number, at: number, sentence: Range): Phrase | null {
  const phrase = { from: i, to: at + 1, cue: [{ from: i, to: at + 1 }] };
  const clause = clausesOf(analysis, sentence).find(({ from, to }) => from <= i && i < to);
  const verb = clause?.finite ?? -1;
  if (!clause || verb < 0) return null;
  const source = (verb > i ? null : subjectBefore(analysis, clause, verb)) ?? subjectBehind(analysis, verb, clause.to);
  return source && source.from !== i ? { ...phrase, source } : null;
}

/** Whose words they are: a genitive, "von" and a phrase, a name. */
function sourceIn(analysis: Analysis, at: number, ceiling: number): Range | null {
  const { tokens } = analysis;
  const word = wordAt(tokens, at);
  const from = word === 'von' || word === 'vom' || word === 'aus' ? at + 1 : at;
  const genitive =
    /^(?:der|des|eines|einer|seines|seiner|ihres|ihrer|mehrerer|dieser|dieses|zweier|vieler|einiger)$/.test(word);
  if (from === at && !genitive && !isNoun(tokens, at)) return null;
  const to = phraseEnd(analysis, from, ceiling);
  return to > from ? { from, to: withPlace(analysis, to) } : null;
}

/** The token behind a relative clause that opens at the comma `at`, up to the mark that closes it; `at` where none opens there. */
function asideEnd(analysis: Analysis, at: number, ceiling: number): number {
  const { tokens } = analysis;
  if (!isComma(tokens, at) || !/^(?:der|die|das|den|dem|deren|dessen)$/.test(wordAt(tokens, at + 1))) return at;
  let to = at + 1;
  while (to < ceiling && !isComma(tokens, to)) to++;
  return to < ceiling && isFiniteAt(analysis, to - 1) ? to : at;
}

/** "unter Berufung auf Sicherheitskreise" */
function citing(analysis: Analysis, i: number, sentence: Range): Phrase | null {
  const { tokens } = analysis;
  if (!/^(?:berufung|verweis|hinweis)$/.test(wordAt(tokens, i + 1)) || wordAt(tokens, i + 2) !== 'auf') return null;
  const to = phraseEnd(analysis, i + 3, sentence.to);
  return to > i + 3 ? { from: i, to, source: { from: i + 3, to }, cue: [{ from: i, to: i + 3 }] } : null;
}

/** "des Instituts in Ostrau" before the verb: which one is meant. */
function withPlace(analysis: Analysis, to: number): number {
  const { tokens } = analysis;
  const isPlace = wordAt(tokens, to) === 'in' && isNoun(tokens, to + 1) && !has(tokens, to + 1, WordClass.time);
  return isPlace && isFiniteAt(analysis, to + 2) ? to + 2 : to;
}

/** "…, so der Sprecher", "…, so Weil weiter" */
function so(analysis: Analysis, i: number, sentence: Range): Phrase | null {
  const { tokens } = analysis;
  const behindQuote = isQuoted(analysis, i - 1);
  if (i === sentence.from || !(isComma(tokens, i - 1) || isDash(tokens, i - 1) || behindQuote)) return null;
  if (!opensPhrase(analysis, i + 1) || isQuoted(analysis, i + 1)) return null;
  if (
    has(tokens, i + 1, WordClass.pronoun) &&
    isPronoun(analysis, i + 1) &&
    !/^(?:er|sie)$/.test(wordAt(tokens, i + 1))
  )
    return null;
  const to = phraseEnd(analysis, i + 1, sentence.to);
  if (to <= i + 1) return null;
  const next = wordAt(tokens, to);
  const closes =
    to >= sentence.to ||
    !isWord(tokens, to) ||
    /^(?:weiter|am|im|in|bei|gegenüber|zu|auf|nach|heute|gestern|später|zuvor|vor|beim|über|laut)$/.test(next);
  if (!closes || isFiniteAt(analysis, to)) return null;
  const end = /^weiter$/.test(next) ? to + 1 : to;
  return { from: i, to: end, source: { from: i + 1, to }, cue: [{ from: i, to: i + 1 }] };
}

/** The rest of the sentence around the phrase, or of that part of it that a new main clause closes. */
function around(analysis: Analysis, sentence: Range, phrase: Phrase, phrases: readonly Phrase[]): Range[] {
  const { tokens } = analysis;
  let from = sentence.from;
  let to = sentence.to;
  for (const other of phrases) {
    if (other === phrase) continue;
    if (other.to <= phrase.from) from = Math.max(from, breakBetween(analysis, other.to, phrase.from) ?? from);
    else if (other.from >= phrase.to) to = Math.min(to, breakBetween(analysis, phrase.to, other.from) ?? to);
  }
  for (let i = phrase.to; i < to; i++) {
    if (isQuoted(analysis, i)) continue;
    const turns = isComma(tokens, i) && /^(?:doch|aber|allerdings|während|obwohl|wobei)$/.test(wordAt(tokens, i + 1));
    if (wordAt(tokens, i) === ';' || turns) to = i;
  }
  for (let i = phrase.from - 1; i > from; i--) {
    if (isQuoted(analysis, i)) continue;
    if (wordAt(tokens, i) === ';' || (isComma(tokens, i) && /^(?:doch|aber|allerdings)$/.test(wordAt(tokens, i + 1)))) {
      from = i + 1;
      break;
    }
  }
  if (isInner(analysis, sentence, phrase.from)) from = phrase.from;
  while (from < phrase.from && /^(?:und|aber|doch|denn)$/.test(wordAt(tokens, from)) && !isQuoted(analysis, from))
    from++;
  // "Die Zeitung berichtete unter Berufung auf Ermittler, P"
  if (wordAt(tokens, phrase.from) === 'unter' && phrase.to < to && cuesBefore(analysis, from, phrase.from))
    return contents(analysis, [[phrase.to, to]]);
  const quote =
    analysis.quotes.ranges[analysis.quotes.of[phrase.from - 2] ?? analysis.quotes.of[phrase.from - 1] ?? -1];
  const isSo = wordAt(tokens, phrase.from) === 'so';
  // Only the adverb before the verb is no content: "Dort habe laut Polizei …" keeps it.
  const before: [number, number] = [
    isSo && quote && quote.from > sentence.from && hasColon(analysis, sentence.from, quote.from) ? quote.from : from,
    phrase.from,
  ];
  return contents(analysis, [before, [phrase.to, to]]);
}

/** "Anna Hahl sagte, *laut Bauamt sei die Brücke marode*": the phrase opens what another says. */
function isInner(analysis: Analysis, sentence: Range, at: number): boolean {
  const [first, second] = clausesOf(analysis, sentence);
  if (first?.kind !== 'main' || second?.from !== at) return false;
  return isFiniteCue(analysis, first.finite) && isReportive(analysis, second);
}

function cuesBefore(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteCue(analysis, i)) return true;
  return false;
}

function hasColon({ tokens }: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(tokens, i) === ':') return true;
  return false;
}

function breakBetween(analysis: Analysis, from: number, to: number): number | null {
  for (let i = from; i < to; i++)
    if (/^[,;–—]$/.test(wordAt(analysis.tokens, i)) && !isQuoted(analysis, i)) return i + 1;
  return null;
}
