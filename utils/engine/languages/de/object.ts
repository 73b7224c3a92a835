import type { Analysis } from '../../analysis';
import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import type { Clause } from './clauses';
import { contents } from './content';
import type { Cue } from './cue';
import { isNoun } from './noun';
import { opensPhrase, phraseEnd } from './phrase';
import { readSource } from './sourcing';
import type { Found } from './unit';

/** Whether an object of the verb fills the clause, so that a plain main clause behind it is no content: "fand den Schlüssel, er …". */
export function hasObject(analysis: Analysis, clause: Clause, cue: Cue, source: Range): boolean {
  const { finite, ranges } = cue;
  const last = ranges[ranges.length - 1];
  const to = last.from > finite ? last.from : clause.to;
  const from = objectStart(analysis, Math.max(finite + 1, source.from > finite ? source.to : 0), to, [], new Set());
  return from >= 0 && from < to && opensPhrase(analysis, from);
}

/** The object in the middle of the clause: "wies *die Vorwürfe* zurück", "warnte vor *einer Flut*", "bezeichnete *ihn* als *Lügner*". */
export function object(
  analysis: Analysis,
  clause: Clause,
  cue: Cue,
  source: Range,
  fences: ReadonlySet<number>,
): Found | null {
  const { tokens } = analysis;
  const { verb, finite, ranges } = cue;
  const last = ranges[ranges.length - 1];
  const to = last.from > finite ? last.from : clause.to;
  if (verb.objectBy === 'text' && readSource(analysis, [source]).sourcing !== 'document') return null;
  const from = objectStart(
    analysis,
    Math.max(finite + 1, source.from > finite ? source.to : 0),
    to,
    verb.prepositions,
    fences,
  );
  if (from < 0 || from >= to) return null;
  const joint = prepositionAt(analysis, verb.prepositions ?? (verb.complements.includes('n') ? ['als'] : []), from, to);
  const cues = joint < 0 ? ranges : [...ranges, { from: joint, to: joint + 1 }].sort((a, b) => a.from - b.from);
  if (verb.prepositions && !verb.complements.includes('n')) {
    if (joint < 0 || joint + 1 >= to) return null;
    return {
      source,
      cue: cues,
      content: contents(analysis, [
        [from, joint],
        [joint + 1, to],
      ]),
      kind: 'p',
    };
  }
  if (!verb.complements.includes('n')) return null;
  const opens = opensPhrase(analysis, from) || isQuoted(analysis, from);
  if (!opens && !isNounAhead(analysis, from, to)) return null;
  if (to - from === 1 && has(tokens, from, WordClass.pronoun) && !isNoun(tokens, from)) return null;
  const pieces: [number, number][] =
    joint < 0
      ? [[from, to]]
      : [
          [from, joint],
          [joint + 1, to],
        ];
  return { source, cue: cues, content: contents(analysis, pieces), kind: 'n' };
}

/** The token behind time, place and adverbs in the middle of the clause; -1 where another attribution's words begin. */
function objectStart(
  analysis: Analysis,
  first: number,
  to: number,
  prepositions: readonly string[] = [],
  fences: ReadonlySet<number>,
): number {
  const { tokens } = analysis;
  let from = first;
  while (from < to && !isQuoted(analysis, from)) {
    const word = wordAt(tokens, from);
    if (fences.has(from)) return -1;
    if (prepositions.includes(word) && !has(tokens, from + 1, WordClass.time)) return from;
    if (has(tokens, from, WordClass.preposition)) {
      // "sprach in der Begründung von": what belongs to the verb is no part of the phrase before it.
      const own = prepositionAt(analysis, prepositions, from + 1, to);
      const end = phraseEnd(analysis, from + 1, own < 0 ? to : own);
      if (prepositions.length > 0 && word === 'für' && end > from + 1) return from;
      from = Math.max(end, from + 1);
    } else if (
      has(tokens, from, WordClass.adverb | WordClass.object | WordClass.negation | WordClass.time) &&
      !has(tokens, from, WordClass.determiner)
    )
      from++;
    else break;
  }
  return from;
}

function prepositionAt(analysis: Analysis, prepositions: readonly string[], from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (prepositions.includes(wordAt(analysis.tokens, i)) && !isQuoted(analysis, i)) return i;
  return -1;
}

function isNounAhead({ tokens }: Analysis, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) if (isNoun(tokens, i)) return true;
  return false;
}
