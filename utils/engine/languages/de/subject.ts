import type { Analysis } from '../../analysis';
import { has, isQuoted, isWord, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import type { Clause } from './clauses';
import type { Cue } from './cue';
import { canSpeak, isAttributive, isNoun } from './noun';
import { appositionEnd, attributeAt, isPronoun, opensClose, opensPhrase, phraseEnd } from './phrase';

/** Forms that are no subject: "den Minister", "dem Bericht", "ihm". */
const OBLIQUE =
  /^(?:den|dem|des|einen|einem|eines|keinen|keinem|ihn|ihm|ihnen|uns|mich|mir|dich|dir|sich|seinen|seinem|ihren|ihrem|diesen|diesem|jeden|jedem|beiden|herrn)$/;

/** The subject behind the finite verb at token `verb`: "sagte am Montag die Ministerin"; null: none there. */
export function subjectBehind(analysis: Analysis, verb: number, ceiling: number): Range | null {
  const { tokens } = analysis;
  let i = verb + 1;
  while (i < ceiling) {
    if (isQuoted(analysis, i) || !isWord(tokens, i)) return null;
    const word = wordAt(tokens, i);
    if (has(tokens, i, WordClass.preposition) && !isPronoun(analysis, i)) {
      if (isClose(analysis, i, ceiling)) return { from: i, to: phraseEnd(analysis, i, ceiling) };
      const end = phraseEnd(analysis, i + 1, ceiling);
      i = Math.max(end, i + 1);
      continue;
    }
    if (OBLIQUE.test(word)) {
      const end = phraseEnd(analysis, i, ceiling);
      i = end > i ? end : i + 1;
      continue;
    }
    if (opensPhrase(analysis, i)) {
      const to = phraseEnd(analysis, i, ceiling);
      if (to > i && has(tokens, to - 1, WordClass.time) && to - i <= 2) {
        i = to;
        continue;
      }
      if (to > i) return { from: i, to: appositionEnd(analysis, i, to, ceilingOf(analysis, to)) };
      // „sagte er“, and a determiner that no noun follows.
      return has(tokens, i, WordClass.pronoun) ? { from: i, to: i + 1 } : null;
    }
    if (
      has(tokens, i, WordClass.adverb | WordClass.negation | WordClass.object | WordClass.time) ||
      isAttributive(tokens, i)
    ) {
      const to = phraseEnd(analysis, i, ceiling);
      if (to > i + 1 && isAttributive(tokens, i)) return { from: i, to };
      i++;
      continue;
    }
    i++;
  }
  return null;
}

/** "mit der Sache vertraute Beamte", and not "mit der Sache vertrauten Beamten", which is no subject. */
function isClose(analysis: Analysis, from: number, ceiling: number): boolean {
  return (
    opensClose(analysis, from, ceiling) &&
    !/en$/.test(wordAt(analysis.tokens, attributeAt(analysis, from, ceiling, true)))
  );
}

const ceilingOf = ({ sentences, sentenceOf }: Analysis, i: number) =>
  sentences[sentenceOf[Math.max(0, i - 1)]]?.to ?? i;

/** The phrase before the finite verb of a main clause, if it is a subject; null where that stands behind the verb, or elsewhere. */
export function subjectBefore(analysis: Analysis, clause: Clause, verb: number): Range | null {
  const { tokens } = analysis;
  let from = clause.from;
  while (from < verb && has(tokens, from, WordClass.coordinator)) from++;
  while (from < verb && /^(?:auch|selbst|sogar|nur|allein)$/.test(wordAt(tokens, from))) from++;
  if (from >= verb || isQuoted(analysis, from)) return null;
  const word = wordAt(tokens, from);
  if (OBLIQUE.test(word) || (/^(?:das|dies|dazu|so|wie)$/.test(word) && from + 1 === verb)) return null;
  const close = isClose(analysis, from, verb);
  if (
    !close &&
    has(tokens, from, WordClass.preposition | WordClass.subordinator) &&
    !has(tokens, from, WordClass.determiner)
  )
    return null;
  if (!close && !opensPhrase(analysis, from) && !isAttributive(tokens, from)) return null;
  const to = phraseEnd(analysis, from, verb);
  if (to <= from || (has(tokens, to - 1, WordClass.time) && to - from <= 2)) return null;
  return { from, to: to < verb && isPlace(analysis, to, verb) ? verb : to };
}

/** "in Harmstedt", between the phrase and the verb: which one is meant. */
function isPlace(analysis: Analysis, from: number, verb: number): boolean {
  const { tokens } = analysis;
  if (!has(tokens, from, WordClass.preposition)) return false;
  const end = phraseEnd(analysis, from + 1, verb);
  return end === verb && !has(tokens, verb - 1, WordClass.time);
}

/** One or two nouns without an article of which nothing is known: "Behm". */
function isName({ tokens }: Analysis, { from, to }: Range): boolean {
  return (
    to - from <= 2 &&
    !/(?:ung|ungen|heit|keit|schaft|tion|tionen|e|en)$/.test(wordAt(tokens, to - 1)) &&
    isNoun(tokens, from)
  );
}

/** Whether the object stands first: "Die Vorwürfe wies er zurück", "Den Angaben widersprach die Firma". */
export function isObjectFirst(analysis: Analysis, before: Range, { finite, verb }: Cue, ceiling: number): boolean {
  const { tokens } = analysis;
  if (!/[nq]/.test(verb.complements)) return false;
  const next = finite + 1;
  if (/^(?:er|sie|man|wir|ich)$/.test(wordAt(tokens, next)) && !isNoun(tokens, next + 1))
    return !isPronoun(analysis, before.from);
  if (canSpeak(analysis, before.from, before.to) || isPronoun(analysis, before.from)) return false;
  if (isName(analysis, before)) return false;
  const behind = subjectBehind(analysis, finite, ceiling);
  return behind !== null && behind.from === next && canSpeak(analysis, behind.from, behind.to);
}

/** The subject of a clause whose verb is last: the first phrase behind the word that opens it. */
export function subjectInside(analysis: Analysis, from: number, verb: number): Range | null {
  return subjectBehind(analysis, from, verb);
}
