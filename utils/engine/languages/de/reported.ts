import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { type Clause, clausesOf, firstFinite, isConditional, isReportive } from './clauses';
import { contentOf, contents } from './content';
import { type Cue, cueIn } from './cue';
import { canSpeak, isNoun } from './noun';
import { opensPhrase, phraseEnd } from './phrase';
import { readSource } from './sourcing';
import { isObjectFirst, subjectBefore, subjectBehind, subjectInside } from './subject';

/** Confidence by what is attributed: a quotation, a clause with "dass", a clause, an infinitive, an object. */
const CONFIDENCE: Readonly<Record<string, number>> = { q: 0.95, t: 0.92, w: 0.8, b: 0.85, i: 0.75, n: 0.65, p: 0.65 };

/** "heißt es in", "geht aus … hervor": who says so stands behind a preposition. */
const IMPERSONAL: ReadonlySet<string> = new Set(['heißen', 'hervorgehen', 'verlauten', 'stehen']);

/** What stands before a cue or behind it, as pieces of tokens. */
interface Found {
  readonly source: Range | null;
  /** Where they are more than the verb's own. */
  readonly cue?: readonly Range[];
  readonly content: readonly Range[];
  readonly kind: string;
}

/** A clause with its cue. */
interface Unit {
  readonly clause: Clause;
  readonly cue: Cue;
}

/** The attributions by a verb of one sentence, in the order of their cues. */
export function reported(analysis: Analysis, sentence: Range, fences: ReadonlySet<number>): Attribution[] {
  const clauses = clausesOf(analysis, sentence);
  const units = clauses.map((clause) => {
    const cue = clause.kind === 'quote' ? null : cueIn(analysis, clause);
    return cue ? { clause, cue } : null;
  });
  const found: Attribution[] = [];
  let previous: Range | null = null;
  found.push(...interrupted(analysis, clauses, units));
  for (let k = 0; k < units.length; k++) {
    const unit = units[k];
    if (!unit) continue;
    const one = read(analysis, sentence, clauses, units, k, previous, fences);
    if (!one || one.content.length === 0) continue;
    const { cue } = unit;
    const isSourceless = one.source === null;
    if (isSourceless && !(cue.passive || cue.verb.lemma === 'heißen')) continue;
    found.push({
      source: one.source ? [one.source] : null,
      cue: merged(one.cue ?? withIt(analysis, cue)),
      content: one.content,
      class: cue.verb.class,
      construction: cue.passive ? 'passive' : 'said',
      confidence: CONFIDENCE[one.kind] ?? 0.6,
    });
    if (one.source) previous = one.source;
  }
  return found;
}

/** "Die Firma hat den Vorwurf, sie habe P, zurückgewiesen": what is said stands inside the verb group. */
function interrupted(analysis: Analysis, clauses: readonly Clause[], units: readonly (Unit | null)[]): Attribution[] {
  const { tokens, pack } = analysis;
  return clauses.flatMap((last, k): Attribution[] => {
    const form = (pack.cueForms.get(wordAt(tokens, last.from)) ?? []).find((one) => one.form === 'participle');
    if (last.kind !== 'phrase' || last.to - last.from > 1 || !form?.verb.complements.includes('n')) return [];
    const first = clauses.findIndex(
      ({ kind, finite }, j) => j < k && kind === 'main' && has(tokens, finite, WordClass.have) && units[j] === null,
    );
    if (first < 0) return [];
    const { finite } = clauses[first];
    const source =
      subjectBefore(analysis, clauses[first], finite) ?? subjectBehind(analysis, finite, clauses[first].to);
    if (!source) return [];
    const from = Math.max(finite + 1, source.from > finite ? source.to : 0);
    const cue = [finite, last.from].map((at) => ({ from: at, to: at + 1 }));
    const content = contents(analysis, [[from, last.from]]);
    return content.length === 0
      ? []
      : [{ source: [source], cue, content, class: form.verb.class, construction: 'said', confidence: 0.7 }];
  });
}

/** Pieces that touch as one: "wies darauf hin". */
function merged(ranges: readonly Range[]): Range[] {
  const pieces: Range[] = [];
  for (const range of ranges) {
    const last = pieces.at(-1);
    if (last?.to === range.from) pieces[pieces.length - 1] = { from: last.from, to: range.to };
    else pieces.push(range);
  }
  return pieces;
}

/** "heißt es" */
function withIt({ tokens }: Analysis, { verb, ranges, head }: Cue): readonly Range[] {
  return verb.lemma === 'heißen' && wordAt(tokens, head + 1) === 'es' ? [{ from: head, to: head + 2 }] : ranges;
}

function read(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  k: number,
  previous: Range | null,
  fences: ReadonlySet<number>,
): Found | null {
  const unit = units[k];
  if (!unit) return null;
  const { clause, cue } = unit;
  const { tokens } = analysis;
  const first = wordAt(tokens, clause.from);
  if (clause.kind === 'sub' && /^(?:wie|so)$/.test(first)) return asReported(analysis, sentence, clauses, unit, k);
  if (clause.kind === 'sub' || clause.kind === 'relative') return inside(analysis, sentence, clauses, units, k, fences);
  if (IMPERSONAL.has(cue.verb.lemma)) return itSays(analysis, sentence, clauses, units, k, fences);
  if (clause.kind === 'infinitive' || clause.kind === 'phrase') return null;

  const start = has(tokens, clause.from, WordClass.coordinator) ? clause.from + 1 : clause.from;
  const opens = start === cue.finite;
  if (cue.passive) return passive(analysis, sentence, clauses, units, k, fences);
  if (opens) {
    const speaker = subjectBehind(analysis, cue.finite, clause.to);
    const before = clauses[k - 1];
    const isShared = start > clause.from || (clause.mark !== '' && /^(?:und|aber)$/.test(clause.mark));
    if (before && !isShared && speaker && saysBefore(analysis, clauses, k)) {
      const content = aroundContent(analysis, sentence, clauses, units, k, speaker);
      if (content.length > 0)
        return { source: speaker, content, kind: isQuoted(analysis, content[0].from) ? 'q' : 'b' };
    }
    const apposed = isShared ? null : subjectOverInsertion(analysis, clauses, k);
    const source = apposed ?? (isShared ? (speakerOf(analysis, speaker, cue) ?? previous) : speaker);
    if (!source) return null;
    return complement(analysis, sentence, clauses, units, k, source, fences);
  }
  const before = subjectBefore(analysis, clause, cue.finite);
  const objectFirst = before !== null && isObjectFirst(analysis, before, cue, clause.to);
  const behind = before && !objectFirst ? null : subjectBehind(analysis, cue.finite, clause.to);
  if (before && objectFirst && behind) {
    const content = contentOf(analysis, before.from, before.to);
    return content && /n/.test(cue.verb.complements) ? { source: behind, content: [content], kind: 'n' } : null;
  }
  const source = before ?? behind;
  if (!source) return null;
  if (!before && /^(?:das|dies)$/.test(wordAt(tokens, start)) && start + 1 === cue.finite) {
    const spoken = spokenBefore(analysis, sentence);
    if (spoken) return { source, content: [spoken], kind: 'q' };
  }
  // „The mayor, who …, said“: the phrase opens the clause; a quotation before the subject belongs to it ("“A”, so sagte").
  return complement(analysis, sentence, clauses, units, k, source, fences);
}

/** A subject of a coordinated verb counts only if it can speak: "und kündigte eine Prüfung an" has none of its own. */
function speakerOf(analysis: Analysis, speaker: Range | null, { verb }: Cue): Range | null {
  if (!speaker) return null;
  if (/n/.test(verb.complements) && !/^(?:er|sie|man|wir|ich)$/.test(wordAt(analysis.tokens, speaker.from)))
    return null;
  const { head, sourcing } = readSource(analysis, [speaker]);
  return head?.number === 'text' || (head === null && sourcing === 'vague') ? null : speaker;
}

/** Whether what stands before the inverted verb is said: a quotation, a clause, or a phrase that a clause behind the verb goes on from. */
function saysBefore(analysis: Analysis, clauses: readonly Clause[], k: number): boolean {
  const before = clauses[k - 1];
  const here = clauses[k];
  const { tokens } = analysis;
  if (before.kind === 'quote' || isQuoted(analysis, before.to - 1)) return true;
  if (before.kind === 'main') return here.mark === ',' || here.mark === '–' || here.mark === '—' || here.mark === '';
  if (before.kind === 'relative' || before.kind === 'infinitive') {
    const main = clauses.slice(0, k).some(({ kind }) => kind === 'main' || kind === 'quote');
    return main || before.kind === 'infinitive';
  }
  if (before.kind === 'sub') {
    const main = clauses.slice(0, k).some(({ kind }) => kind === 'main' || kind === 'quote');
    // "Auf die Frage, ob er gehe, antwortete er"
    const isLed = k > 1 && clauses[0].kind === 'phrase';
    return main || (!isLed && (/^(?:dass|ob)$/.test(wordAt(tokens, before.from)) || isReportive(analysis, before)));
  }
  // "Die Brücke, sagte Weil, sei sicher."
  const next = clauses[k + 1];
  return next !== undefined && next.finite === next.from && isReportive(analysis, next);
}

/** The content before an inverted verb, and what goes on behind its subject. */
function aroundContent(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  k: number,
  speaker: Range,
): Range[] {
  const { tokens } = analysis;
  const here = clauses[k];
  let first = k - 1;
  while (first > 0 && !stopsBefore(analysis, clauses, units, first - 1)) first--;
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
    const end = endOfContent(analysis, sentence, clauses, units, next);
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
function stopsBefore(
  analysis: Analysis,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  i: number,
): boolean {
  if (clauses[i + 1].mark === ';') return true;
  const unit = units[i];
  if (!unit || unit.clause.kind === 'infinitive') return false;
  const start = has(analysis.tokens, unit.clause.from, WordClass.coordinator) ? unit.clause.from + 1 : unit.clause.from;
  return start === unit.cue.finite && clauses[i + 1].mark !== ',';
}

/** The token at which the content that begins with clause `first` ends: the sentence, or a clause that the narrator goes on with. */
function endOfContent(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  first: number,
): number {
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

/** What a cue with its subject is followed by: clause, infinitive, quotation, colon, object. */
function complement(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  k: number,
  source: Range,
  fences: ReadonlySet<number>,
): Found | null {
  const { tokens } = analysis;
  const { cue, clause } = units[k] as Unit;
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
    const end = () => endOfContent(analysis, sentence, clauses, units, next);
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

/** "„Wir gehen.“ Das sagte Anna Hahl": the quotation that ends right before the sentence. */
function spokenBefore({ quotes }: Analysis, { from }: Range): Range | null {
  const quote = quotes.ranges[quotes.of[from - 1] ?? -1];
  return quote?.to === from ? { from: quote.from, to: quote.to } : null;
}

/** Whether an object of the verb fills the clause, so that a plain main clause behind it is no content: "fand den Schlüssel, er …". */
function hasObject(analysis: Analysis, clause: Clause, cue: Cue, source: Range): boolean {
  const { finite, ranges } = cue;
  const last = ranges[ranges.length - 1];
  const to = last.from > finite ? last.from : clause.to;
  const from = objectStart(analysis, Math.max(finite + 1, source.from > finite ? source.to : 0), to, [], new Set());
  return from >= 0 && from < to && opensPhrase(analysis, from);
}

/** The object in the middle of the clause: "wies *die Vorwürfe* zurück", "warnte vor *einer Flut*", "bezeichnete *ihn* als *Lügner*". */
function object(
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

/** Of somebody without a name a relative clause says who it is. */
const INDEFINITE = /^(?:ein|eine|einer|zwei|drei|mehrere|viele|einige|jemand)$/;

/** "Der Minister, der am Montag zurückkehrte, sagte": the phrase before what is inserted. */
function subjectOverInsertion(analysis: Analysis, clauses: readonly Clause[], k: number): Range | null {
  let i = k - 1;
  while (i > 0 && (clauses[i].kind === 'relative' || clauses[i].kind === 'phrase' || clauses[i].kind === 'infinitive'))
    i--;
  for (let at = Math.max(0, i); at < k; at++) {
    const { from, to, kind } = clauses[at];
    if (kind !== 'phrase' || !opensPhrase(analysis, from)) continue;
    const end = phraseEnd(analysis, from, to);
    if (end < to - 1) continue;
    const isTold = at + 1 < k && (clauses[at + 1].kind === 'phrase' || INDEFINITE.test(wordAt(analysis.tokens, from)));
    return { from, to: isTold ? clauses[k - 1].to : to };
  }
  return null;
}

/** "wie das Ministerium mitteilte": all the rest of the sentence is what it said. */
function asReported(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  { clause, cue }: Unit,
  k: number,
): Found | null {
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

/** "heißt es in dem Bericht", "hieß es aus dem Ministerium": who is behind "es". */
function itSays(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  k: number,
  fences: ReadonlySet<number>,
): Found | null {
  const { tokens } = analysis;
  const { clause, cue } = units[k] as Unit;
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
    const content = aroundContent(
      analysis,
      sentence,
      clauses,
      units,
      k,
      source ?? { from: clause.from, to: clause.to },
    );
    return { source, content, kind: 'b' };
  }
  const found = complement(
    analysis,
    sentence,
    clauses,
    units,
    k,
    source ?? { from: clause.from, to: clause.from + 1 },
    fences,
  );
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

/** The phrase behind the first "in", "aus", "von", "bei" or "seitens" that is no time. */
function behindPreposition(analysis: Analysis, from: number, to: number): Range | null {
  const { tokens } = analysis;
  for (let i = from; i < to; i++) {
    if (!/^(?:in|im|aus|von|vom|bei|beim|auf|seitens)$/.test(wordAt(tokens, i)) || isQuoted(analysis, i)) continue;
    const end = phraseEnd(analysis, i + 1, to);
    if (end > i + 1 && !has(tokens, end - 1, WordClass.time)) return { from: i + 1, to: end };
  }
  return null;
}

/** "von der Polizei" of a passive. */
function byAgent(analysis: Analysis, { from, to }: Range): Range | null {
  const { tokens } = analysis;
  for (let i = from; i < to; i++) {
    if (!/^(?:von|vom)$/.test(wordAt(tokens, i)) || isQuoted(analysis, i)) continue;
    const end = phraseEnd(analysis, i + 1, to);
    if (end > i + 1 && canSpeak(analysis, i + 1, end)) return { from: i + 1, to: end };
  }
  return null;
}

/** "Es wird berichtet, dass P", "Ihm wird vorgeworfen, P", "wurde von der Polizei bestätigt". */
function passive(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  k: number,
  fences: ReadonlySet<number>,
): Found | null {
  const { clause, cue } = units[k] as Unit;
  const agent = byAgent(analysis, clause);
  const behind = complement(
    analysis,
    sentence,
    clauses,
    units,
    k,
    agent ?? { from: clause.from, to: clause.from },
    fences,
  );
  if (behind && behind.kind !== 'n' && behind.kind !== 'p') return { ...behind, source: agent };
  const subject =
    agent && (subjectBefore(analysis, clause, cue.finite) ?? subjectBehind(analysis, cue.finite, agent.from - 1));
  const content = subject && contentOf(analysis, subject.from, subject.to);
  return content ? { source: agent, content: [content], kind: 'n' } : null;
}

/** A cue in a subordinate clause: "dass der Minister sagte, P", "der einräumte, dass P". */
function inside(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  k: number,
  fences: ReadonlySet<number>,
): Found | null {
  const { clause, cue } = units[k] as Unit;
  const { tokens } = analysis;
  const source =
    clause.kind === 'relative'
      ? { from: clause.from, to: clause.from + 1 }
      : subjectInside(
          analysis,
          has(tokens, clause.from, WordClass.coordinator) ? clause.from + 1 : clause.from,
          cue.ranges[0].from,
        );
  if (!source || cue.passive || cue.modal) return null;
  const next = clauses[k + 1];
  if (!next || firstFinite(analysis, next.from, next.to) === next.from) return null;
  const found = complement(analysis, sentence, clauses, units, k, source, fences);
  return found && found.kind !== 'n' && found.kind !== 'p' ? found : null;
}
