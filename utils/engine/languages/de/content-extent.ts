import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { type Clause, isConditional, isReportive } from './clauses';
import { contents } from './content';
import type { Scene } from './unit';

/** The content before an inverted verb, and what goes on behind its subject. */
export function aroundContent(scene: Scene, k: number, speaker: Range): Range[] {
  const { analysis, clauses, units } = scene;
  const { tokens } = analysis;
  const here = clauses[k];
  let first = k - 1;
  while (first > 0 && !stopsBefore(scene, first - 1)) first--;
  const to = here.from;
  let from = clauses[first].from;
  if (/^(?:und|aber|doch|denn)$/.test(wordAt(tokens, from)) && !isQuoted(analysis, from)) from++;
  const pieces: [number, number][] = [[from, to]];
  const quote = analysis.quotes.ranges[analysis.quotes.of[to - 1] ?? analysis.quotes.of[to - 2] ?? -1];
  // A quotation that just ends is all that is said, whatever clause it stands in behind a colon.
  if (quote && clauses[k - 1].kind === 'quote' && first < k - 1) pieces[0] = [firstOfSpeech(clauses, k, first), to];
  let next = k + 1;
  while (next < clauses.length && clauses[next].to <= speaker.to) next++;
  for (; next < clauses.length; next++) {
    const one = clauses[next];
    if (units[next] && one.kind !== 'infinitive') break;
    const quoted = one.kind === 'quote' || isQuoted(analysis, one.from);
    // "Die Armee habe, sagte er, drei Orte eingenommen."
    const isOpen = pieces.length === 1 && clauses[k - 1].finite === clauses[k - 1].to - 1;
    const goesOn =
      (isOpen && one.kind === 'phrase') ||
      quoted ||
      isReportive(analysis, one) ||
      (/^(?:dass|und|aber|sondern|weil|da|wenn|denn)$/.test(wordAt(tokens, one.from)) &&
        clauses[k - 1].kind !== 'quote');
    if (one.kind === 'relative' && !quoted && !isReportive(analysis, one)) continue;
    if (!goesOn) {
      if (pieces.length === 1 && one.kind === 'phrase') continue;
      break;
    }
    const end = endOfContent(scene, next);
    pieces.push([one.from, end]);
    break;
  }
  return contents(analysis, pieces);
}

/** Where what is said starts, among the clauses before the verb: at the quotation, or at the clause that runs into it. */
function firstOfSpeech(clauses: readonly Clause[], k: number, first: number): number {
  for (let i = k - 1; i > first; i--)
    if (clauses[i].mark === ':' || clauses[i].kind === 'quote') return clauses[i].from;
  return clauses[first].from;
}

/** Whether clause `i` is of another attribution, which ends before the content that stands behind it. */
function stopsBefore({ analysis, clauses, units }: Scene, i: number): boolean {
  if (clauses[i + 1].mark === ';') return true;
  const unit = units[i];
  if (!unit || unit.clause.kind === 'infinitive') return false;
  const start = has(analysis.tokens, unit.clause.from, WordClass.coordinator) ? unit.clause.from + 1 : unit.clause.from;
  return start === unit.cue.finite && clauses[i + 1].mark !== ',';
}

/** The token at which the content that begins with clause `first` ends: the sentence, or a clause that the narrator goes on with. */
export function endOfContent({ analysis, sentence, clauses, units }: Scene, first: number): number {
  const { tokens } = analysis;
  const told = isReportive(analysis, clauses[first]);
  for (let i = first + 1; i < clauses.length; i++) {
    const one = clauses[i];
    const word = wordAt(tokens, one.from);
    const unit = units[i];
    if (one.mark === ';' && !isReportive(analysis, one)) return one.from;
    if (unit && /^(?:wie|so)$/.test(word)) return one.from;
    if (unit && one.kind === 'main') {
      const start = has(tokens, one.from, WordClass.coordinator) ? one.from + 1 : one.from;
      // "…, und kündigte an": the subject of the first verb says that too.
      if (start === unit.cue.finite && !has(tokens, unit.cue.finite, WordClass.reportive)) return one.from;
      if (/^(?:er|sie|man|wir)$/.test(wordAt(tokens, start)) && start > one.from && !isReportive(analysis, one))
        return one.from;
    }
    const isNarrated =
      one.kind === 'main' && one.finite >= 0 && !isReportive(analysis, one) && !isConditional(analysis, one);
    if (told && isNarrated && /^(?:doch|aber|allerdings|tatsächlich)$/.test(word)) return one.from;
    if (told && isNarrated && /^und$/.test(word) && one.finite === one.from + 1) return one.from;
  }
  return sentence.to;
}
