import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { has, isComma, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { type Clause, clausesOf, isReportive } from './clauses';
import { contents } from './content';
import { isNoun } from './noun';
import { phraseEnd } from './phrase';

/** "der Vorwurf, er habe P", "seine Behauptung, dass P", "die Aussage der Zeugin, P": a noun that a clause says the content of. */
export function nounCues(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens, pack } = analysis;
  const isTaken = (i: number) =>
    found.some(({ cue, source }) => [...cue, ...(source ?? [])].some(({ from, to }) => from <= i && i < to));
  const clauses = clausesOf(analysis, sentence);
  const own: Attribution[] = [];
  clauses.forEach((clause, k) => {
    const next = clauses[k + 1];
    if (!next || !isComma(tokens, clause.to) || clause.kind === 'quote') return;
    const at = nounBefore(analysis, clause);
    if (at < 0 || isQuoted(analysis, at) || isTaken(at) || !isSaid(analysis, next)) return;
    const sort = pack.cueNouns.get(wordAt(tokens, at))?.class ?? 'said';
    const content = contents(analysis, [[next.from, endOf(clauses, k + 1)]]);
    if (content.length === 0) return;
    const source = at + 1 < clause.to ? genitive(analysis, at + 1, clause.to) : owner(analysis, at);
    own.push({
      source: source && [source],
      cue: [{ from: at, to: at + 1 }],
      content,
      class: sort,
      construction: 'noun',
      confidence: 0.7,
    });
  });
  return own;
}

/** The noun that ends the clause, or that only a genitive, "von" or "gegen" and a phrase follow; -1: none. */
function nounBefore(analysis: Analysis, { from, to }: Clause): number {
  const { tokens, pack } = analysis;
  for (let i = to - 1; i >= Math.max(from, to - 8); i--) {
    if (!isNoun(tokens, i) || !pack.cueNouns.has(wordAt(tokens, i))) continue;
    if (i === to - 1) return i;
    const joined = /^(?:gegen|an|von|vom)$/.test(wordAt(tokens, i + 1)) ? i + 2 : i + 1;
    return phraseEnd(analysis, joined, to) === to || isVerb(analysis, to - 1) ? i : -1;
  }
  return -1;
}

/** "die Vermutung geäußert, P" */
function isVerb({ tokens }: Analysis, i: number): boolean {
  return /^(?:zurück|geäußert|erhoben|bekräftigt|ein|auf)$/.test(wordAt(tokens, i));
}

function isSaid(analysis: Analysis, next: Clause): boolean {
  const { tokens } = analysis;
  if (next.kind === 'sub') return /^(?:dass|daß|ob|wonach)$/.test(wordAt(tokens, next.from));
  if (next.kind === 'main') return isReportive(analysis, next);
  return next.kind === 'infinitive';
}

function endOf(clauses: readonly Clause[], first: number): number {
  let last = first;
  while (last + 1 < clauses.length && (clauses[last + 1].kind === 'relative' || clauses[last + 1].kind === 'sub'))
    last++;
  return clauses[last].to;
}

function genitive(analysis: Analysis, at: number, ceiling: number): Range | null {
  const { tokens } = analysis;
  const word = wordAt(tokens, at);
  if (!/^(?:der|des|eines|einer|von|vom)$/.test(word)) return null;
  const from = word === 'von' || word === 'vom' ? at + 1 : at;
  const to = phraseEnd(analysis, from, ceiling);
  return to > from ? { from, to } : null;
}

/** "seine Behauptung", "Weils Behauptung" */
function owner({ tokens }: Analysis, at: number): Range | null {
  const before = at - 1;
  if (/^(?:sein|ihr|seine[rnms]?|ihre[rnms]?)$/.test(wordAt(tokens, before))) return { from: before, to: at };
  return isNoun(tokens, before) && /s$/.test(wordAt(tokens, before)) && !has(tokens, before, WordClass.time)
    ? { from: before, to: at }
    : null;
}
