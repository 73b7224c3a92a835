import type { Analysis } from '../../analysis';
import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { type Clause, isConditional, isReportive } from './clauses';
import { contents } from './content';
import { endOfContent } from './content-extent';
import type { Cue } from './cue';
import { canSpeak } from './noun';
import { hasObject, object } from './object';
import { opensPhrase } from './phrase';
import type { Found, Scene, Unit } from './unit';

/** What a cue with its subject is followed by: clause, infinitive, quotation, colon, object. */
export function complement(scene: Scene, { cue, clause }: Unit, k: number, source: Range): Found | null {
  const { analysis, sentence, clauses, fences } = scene;
  const { tokens } = analysis;
  const accepts = (kind: string) => cue.verb.complements.includes(kind);
  const quoteAt = quoteInside(analysis, clause, Math.max(cue.finite, source.to));
  const next = nextClause(analysis, clauses, k);
  if (
    quoteAt >= 0 &&
    accepts('q') &&
    isSpeech(analysis, quoteAt) &&
    !/^(?:als|mit|von)$/.test(wordAt(tokens, quoteAt - 1))
  ) {
    const quote = analysis.quotes.ranges[analysis.quotes.of[quoteAt]];
    return { source, content: contents(analysis, [[quoteAt, quote.to]]), kind: 'q' };
  }
  const follower = next < clauses.length ? clauses[next] : null;
  if (follower) {
    const word = wordAt(tokens, follower.from);
    const kind = kindOf(analysis, follower, word);
    const end = () => endOfContent(scene, next);
    const start = follower.from;
    if (follower.mark === ':' && (accepts('b') || accepts('q') || accepts('t')))
      return { source, content: contents(analysis, [[start, sentence.to]]), kind: 'q' };
    const pointer = kind === 't' || kind === 'b' ? pointerIn(analysis, clause, cue) : -1;
    const es = kind === 't' ? judgedAt(analysis, clause, cue) : -1;
    if (es >= 0) {
      const cues = [...cue.ranges, { from: es, to: es + 1 }].sort((a, b) => a.from - b.from);
      const last = cue.ranges[cue.ranges.length - 1].from;
      const value: readonly [number, number] = [es + 1, last > es ? last : clause.to];
      return { source, cue: cues, content: contents(analysis, [value, [start, end()]]), kind: 't' };
    }
    if (pointer >= 0) {
      const cues = [...cue.ranges, { from: pointer, to: pointer + 1 }].sort((a, b) => a.from - b.from);
      return { source, cue: cues, content: contents(analysis, [[start, end()]]), kind: 't' };
    }
    const isTaken =
      (kind === 't' && (accepts('t') || accepts('w'))) ||
      (kind === 'w' && (accepts('w') || accepts('t'))) ||
      (kind === 'i' && accepts('i')) ||
      (kind === 'q' && accepts('q')) ||
      (kind === 'b' &&
        accepts('b') &&
        (isReportive(analysis, follower) ||
          isConditional(analysis, follower) ||
          (!hasObject(analysis, clause, cue, source) && !has(tokens, start, WordClass.coordinator))));
    if (isTaken && !cue.modal) return { source, content: contents(analysis, [[start, end()]]), kind };
    if (isTaken) return { source, content: contents(analysis, [[start, end()]]), kind: 'w' };
  }
  if (endsWithColon(analysis, sentence, clause)) return { source, content: spokenNext(analysis, sentence), kind: 'q' };
  if (cue.modal) return null;
  if (accepts('n') || accepts('p')) return object(analysis, clause, cue, source, fences);
  return null;
}

/** "rechnet damit, dass", "begründete das damit, dass": the word that points at the clause; -1: none. */
function pointerIn({ tokens }: Analysis, { to }: Clause, { verb, finite }: Cue): number {
  const words = verb.prepositions?.filter((word) => word.startsWith('da')) ?? [];
  for (let i = to - 1; i > finite; i--) if (words.includes(wordAt(tokens, i))) return i;
  return -1;
}

/** "hielt es für möglich, dass", "sah es als erwiesen an, dass": the preposition behind "es"; -1: none. */
function judgedAt({ tokens }: Analysis, { to }: Clause, { verb, finite }: Cue): number {
  for (let i = finite + 1; i < to - 1; i++)
    if (wordAt(tokens, i) === 'es' && verb.prepositions?.includes(wordAt(tokens, i + 1))) return i + 1;
  return -1;
}

/** The clause behind, over what is only inserted: a relative clause or an apposition of the subject. */
function nextClause(analysis: Analysis, clauses: readonly Clause[], k: number): number {
  let next = k + 1;
  while (next < clauses.length - 1) {
    const { kind, mark, from } = clauses[next];
    if (mark === ':' || isQuoted(analysis, from)) break;
    if (kind === 'relative' && !isReportive(analysis, clauses[next])) next++;
    else if (kind === 'phrase' && opensPhrase(analysis, from) && canSpeak(analysis, from, clauses[next].to)) next++;
    else break;
  }
  return next;
}

function kindOf(analysis: Analysis, { kind, from }: Clause, word: string): string {
  if (kind === 'quote' || isQuoted(analysis, from)) return 'q';
  if (kind === 'infinitive') return 'i';
  if (kind === 'sub')
    return word === 'dass' || word === 'daß'
      ? 't'
      : /^(?:ob|wie|wo|wohin|woher|warum|weshalb|wieso|wann|wer|was|wem|wen|welch)/.test(word)
        ? 'w'
        : '.';
  return kind === 'main' ? 'b' : '.';
}

/** A quotation inside the clause, behind the verb and subject; -1: none. */
function quoteInside({ quotes }: Analysis, { to }: Clause, from: number): number {
  for (let i = from; i < to; i++) {
    const quote = quotes.ranges[quotes.of[i] ?? -1];
    if (quote && quote.from >= from) return quote.from;
  }
  return -1;
}

/** Longer than a term, or at the end of its clause. */
function isSpeech({ quotes }: Analysis, at: number): boolean {
  return (quotes.ranges[quotes.of[at]]?.words ?? 0) >= 4;
}

function endsWithColon({ tokens }: Analysis, sentence: Range, clause: Clause): boolean {
  return wordAt(tokens, sentence.to - 1) === ':' && clause.to >= sentence.to - 2;
}

/** The quotation that opens the next sentence, behind a colon. */
function spokenNext({ quotes }: Analysis, { to }: Range): Range[] {
  const quote = quotes.ranges[quotes.of[to] ?? -1];
  return quote?.from === to ? [{ from: quote.from, to: quote.to }] : [];
}
