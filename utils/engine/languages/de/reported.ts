import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { asReported } from './as-reported';
import { type Clause, type ClauseKind, clausesOf, isReportive } from './clauses';
import { complement } from './complement';
import { contentOf, contents } from './content';
import { aroundContent } from './content-extent';
import { type Cue, cueIn } from './cue';
import { itSays } from './it-says';
import { passive } from './passive';
import { opensPhrase, phraseEnd } from './phrase';
import { readSource } from './sourcing';
import { isObjectFirst, subjectBefore, subjectBehind } from './subject';
import { inside } from './subordinate';
import { type Found, IMPERSONAL, type Scene, type Unit } from './unit';

/** Confidence by what is attributed: a quotation, a clause with "dass", a clause, an infinitive, an object. */
const CONFIDENCE: Readonly<Record<string, number>> = { q: 0.95, t: 0.92, w: 0.8, b: 0.85, i: 0.75, n: 0.65, p: 0.65 };

/** The attributions by a verb of one sentence, in the order of their cues. */
export function reported(analysis: Analysis, sentence: Range, fences: ReadonlySet<number>): Attribution[] {
  const clauses = clausesOf(analysis, sentence);
  const units = clauses.map((clause) => {
    const cue = clause.kind === 'quote' ? null : cueIn(analysis, clause);
    return cue ? { clause, cue } : null;
  });
  const scene: Scene = { analysis, sentence, clauses, units, fences };
  const found: Attribution[] = [];
  let previous: Range | null = null;
  found.push(...interrupted(scene));
  for (let k = 0; k < units.length; k++) {
    const unit = units[k];
    if (!unit) continue;
    const one = read(scene, unit, k, previous);
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
function interrupted({ analysis, clauses, units }: Scene): Attribution[] {
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

function read(scene: Scene, unit: Unit, k: number, previous: Range | null): Found | null {
  const { analysis, sentence, clauses } = scene;
  const { clause, cue } = unit;
  const { tokens } = analysis;
  const first = wordAt(tokens, clause.from);
  if (clause.kind === 'sub' && /^(?:wie|so)$/.test(first)) return asReported(scene, unit, k);
  if (clause.kind === 'sub' || clause.kind === 'relative') return inside(scene, unit, k);
  if (IMPERSONAL.has(cue.verb.lemma)) return itSays(scene, unit, k);
  if (clause.kind === 'infinitive' || clause.kind === 'phrase') return null;

  const start = has(tokens, clause.from, WordClass.coordinator) ? clause.from + 1 : clause.from;
  const opens = start === cue.finite;
  if (cue.passive) return passive(scene, unit, k);
  if (opens) {
    const speaker = subjectBehind(analysis, cue.finite, clause.to);
    const before = clauses[k - 1];
    const isShared = start > clause.from || (clause.mark !== '' && /^(?:und|aber)$/.test(clause.mark));
    if (before && !isShared && speaker && saysBefore(analysis, clauses, k)) {
      const content = aroundContent(scene, k, speaker);
      if (content.length > 0)
        return { source: speaker, content, kind: isQuoted(analysis, content[0].from) ? 'q' : 'b' };
    }
    const apposed = isShared ? null : subjectOverInsertion(analysis, clauses, k);
    const source =
      apposed ?? (isShared ? (speakerOf(analysis, speaker, cue) ?? previous ?? sharedSubject(scene, k)) : speaker);
    if (!source) return null;
    return complement(scene, unit, k, source);
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
  return complement(scene, unit, k, source);
}

/** A subject of a coordinated verb counts only if it can speak: "und kündigte eine Prüfung an" has none of its own. */
function speakerOf(analysis: Analysis, speaker: Range | null, { verb }: Cue): Range | null {
  if (!speaker) return null;
  if (/n/.test(verb.complements) && !/^(?:er|sie|man|wir|ich)$/.test(wordAt(analysis.tokens, speaker.from)))
    return null;
  const { head, sourcing } = readSource(analysis, [speaker]);
  return head?.number === 'text' || (head === null && sourcing === 'vague') ? null : speaker;
}

/** "Sie dankte der Polizei und sagte": the subject of the clause before is that of this one. */
function sharedSubject({ analysis, clauses }: Scene, k: number): Range | null {
  const before = clauses[k - 1];
  if (before?.kind !== 'main') return null;
  return subjectBefore(analysis, before, before.finite) ?? subjectBehind(analysis, before.finite, before.to);
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

/** "„Wir gehen.“ Das sagte Anna Hahl": the quotation that ends right before the sentence. */
function spokenBefore({ quotes }: Analysis, { from }: Range): Range | null {
  const quote = quotes.ranges[quotes.of[from - 1] ?? -1];
  return quote?.to === from ? { from: quote.from, to: quote.to } : null;
}

/** Of somebody without a name a relative clause says who it is. */
const INDEFINITE = /^(?:ein|eine|einer|zwei|drei|mehrere|viele|einige|jemand)$/;

/** What may stand between a subject and its verb. */
const INSERTED: ReadonlySet<ClauseKind> = new Set(['relative', 'phrase', 'infinitive', 'sub']);

/** "Der Minister, der am Montag zurückkehrte, sagte": the phrase before what is inserted. */
function subjectOverInsertion(analysis: Analysis, clauses: readonly Clause[], k: number): Range | null {
  let i = k - 1;
  while (i > 0 && INSERTED.has(clauses[i].kind)) i--;
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
