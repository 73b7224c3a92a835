import type { Analysis } from '../../analysis';
import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { behindPreposition } from './agent';
import type { Clause } from './clauses';
import { complement } from './complement';
import { aroundContent } from './content-extent';
import { readSource } from './sourcing';
import type { Found, Scene, Unit } from './unit';

/** "heißt es in dem Bericht", "hieß es aus dem Ministerium": who is behind "es". */
export function itSays(scene: Scene, { clause, cue }: Unit, k: number): Found | null {
  const { analysis, clauses } = scene;
  const { tokens } = analysis;
  const opens =
    clause.from === cue.finite ||
    has(tokens, clause.from, WordClass.coordinator) ||
    wordAt(tokens, clause.from) === 'so';
  if (cue.verb.lemma === 'heißen' && !tokens.word.slice(clause.from, clause.to).includes('es')) return null;
  const own = behindPreposition(analysis, clause.from, clause.to);
  const led = !own && opens ? ledBy(analysis, clauses, k) : null;
  const source = own ?? led;
  if (cue.verb.lemma === 'stehen' && readSource(analysis, source && [source]).sourcing !== 'document') return null;
  if (opens && k > 0 && !led) {
    const content = aroundContent(scene, k, source ?? { from: clause.from, to: clause.to });
    return { source, content, kind: 'b' };
  }
  const found = complement(scene, { clause, cue }, k, source ?? { from: clause.from, to: clause.from + 1 });
  return found && { ...found, source };
}

/** "In dem Schreiben, das der Zeitung vorliegt, heißt es": the phrase that leads up to the verb, with what says which it is. */
function ledBy(analysis: Analysis, clauses: readonly Clause[], k: number): Range | null {
  let i = k - 1;
  while (i > 0 && clauses[i].kind === 'relative') i--;
  const first = clauses[i];
  if (first?.kind !== 'phrase' || isQuoted(analysis, first.from)) return null;
  const range = behindPreposition(analysis, first.from, first.to);
  return range && range.to >= first.to ? { from: range.from, to: clauses[k - 1].to } : null;
}
