import type { Analysis } from '../../analysis';
import { wordAt } from '../../attribution/grammar';
import { behindPreposition, byAgent } from './agent';
import type { Clause } from './clauses';
import { contents } from './content';
import { subjectInside } from './subject';
import { type Found, IMPERSONAL, type Scene, type Unit } from './unit';

/** "wie das Ministerium mitteilte": all the rest of the sentence is what it said. */
export function asReported({ analysis, sentence, clauses }: Scene, { clause, cue }: Unit, k: number): Found | null {
  const { tokens } = analysis;
  const verb = cue.ranges[0].from;
  let source = subjectInside(analysis, clause.from, verb);
  if (
    IMPERSONAL.has(cue.verb.lemma) ||
    (source && wordAt(tokens, source.from) === 'es' && source.to - source.from === 1)
  )
    source = behindPreposition(analysis, clause.from + 1, verb);
  if (cue.passive) source = byAgent(analysis, clause);
  if (!source && cue.verb.lemma !== 'heißen' && !cue.passive) return null;
  const pieces: [number, number][] = [];
  if (k > 0) pieces.push([startOf(analysis, clauses, k), clause.from]);
  if (k + 1 < clauses.length) pieces.push([clauses[k + 1].from, sentence.to]);
  return { source, content: contents(analysis, pieces), kind: 't' };
}

/** Where the main clause starts that an inserted one belongs to. */
function startOf({ tokens }: Analysis, clauses: readonly Clause[], k: number): number {
  for (let i = k - 1; i > 0; i--) if (clauses[i].mark === ';') return clauses[i].from;
  const from = clauses[0].from;
  return /^(?:und|aber|doch|denn)$/.test(wordAt(tokens, from)) && clauses[0].to > from + 1 ? from + 1 : from;
}
