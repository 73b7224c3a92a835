import type { Analysis } from '../../analysis';
import { has, isCapital, isQuoted, isWord, wordAt } from '../../attribution/grammar';
import { type CueForm, type CueVerb, WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import type { Clause } from './clauses';

/** A verb that may attribute, in its clause. */
export interface Cue {
  readonly verb: CueVerb;
  /** The finite verb of its group: itself, or the auxiliary. */
  readonly finite: number;
  /** The token of the verb. */
  readonly head: number;
  /** Its pieces: auxiliary, verb, particle. */
  readonly ranges: readonly Range[];
  readonly passive: boolean;
  /** "wollte nicht sagen" */
  readonly modal: boolean;
}

/** Verbs that attribute only with this word in their clause: "geht davon aus, dass". */
const NEEDS: ReadonlyMap<string, RegExp> = new Map([
  ['ausgehen', /^davon$/],
  ['erinnern', /^daran$/],
  ['informieren', /^darüber$/],
  ['schließen', /^daraus$/],
  ['hinweisen', /^darauf$/],
]);

const SURE = 'überzeugen';

/** How far behind the verb its particle may stand. */
const REACH = 30;

/** The verb of saying that the clause turns on, or null. */
export function cueIn(analysis: Analysis, clause: Clause): Cue | null {
  const { tokens, pack } = analysis;
  for (let i = clause.from; i < clause.to; i++) {
    if (!has(tokens, i, WordClass.cue) || isQuoted(analysis, i)) continue;
    if (isCapital(tokens, i) && i !== clause.from) continue;
    if (has(tokens, i, WordClass.possessive) && i !== clause.from) continue;
    for (const form of pack.cueForms.get(wordAt(tokens, i)) ?? []) {
      const cue = cueOf(analysis, clause, i, form);
      const needed = cue && NEEDS.get(cue.verb.lemma);
      const leads = wordAt(tokens, clause.to) === ':';
      if (cue && (!needed || leads || hasWord(analysis, clause, needed)) && !isReflexive(analysis, cue)) return cue;
    }
  }
  return null;
}

/** "zeigte sich": nothing that a study shows. */
function isReflexive({ tokens }: Analysis, { verb, head }: Cue): boolean {
  return verb.lemma === 'zeigen' && (wordAt(tokens, head + 1) === 'sich' || wordAt(tokens, head - 1) === 'sich');
}

function cueOf(analysis: Analysis, clause: Clause, i: number, { verb, form }: CueForm): Cue | null {
  const { tokens } = analysis;
  const at = (k: number): Range => ({ from: k, to: k + 1 });
  const isLast = restIsVerbs(analysis, i + 1, clause.to);
  if (form === 's' || form === 'past') {
    if (verb.lemma === SURE) return null;
    if (verb.particle) {
      const particle = particleAt(analysis, verb.particle, i + 1, clause.to);
      if (particle < 0 || clause.kind === 'sub' || clause.kind === 'relative') return null;
      const before = wordAt(tokens, particle - 1);
      const da = /^(?:darauf|davon)$/.test(before) && particle - 1 > i;
      const behind = da ? { from: particle - 1, to: particle + 1 } : at(particle);
      return { verb, finite: i, head: i, ranges: [at(i), behind], passive: false, modal: false };
    }
    if (clause.finite !== i || closesOtherwise(analysis, clause, i)) return null;
    return { verb, finite: i, head: i, ranges: [at(i)], passive: false, modal: false };
  }
  if (form === 'participle') {
    const auxiliary = clause.finite;
    if (auxiliary < 0 || auxiliary === i || !isLast) return null;
    const isBecome = has(tokens, auxiliary, WordClass.do);
    const isPassive = isBecome || wordAt(tokens, i + 1) === 'worden';
    const isActive = has(tokens, auxiliary, WordClass.have);
    // "ist überzeugt", "zeigte sich überzeugt"
    const isSure =
      verb.lemma === SURE && (has(tokens, auxiliary, WordClass.be) || wordAt(tokens, auxiliary + 1) === 'sich');
    if (isSure)
      return { verb, finite: auxiliary, head: i, ranges: [at(auxiliary), at(i)], passive: false, modal: false };
    if ((!isPassive && !isActive) || verb.lemma === SURE) return null;
    const group = auxiliary > i ? [{ from: i, to: auxiliary + 1 }] : [at(auxiliary), at(i)];
    return { verb, finite: auxiliary, head: i, ranges: group, passive: isPassive, modal: false };
  }
  const modal = clause.finite;
  if (modal < 0 || modal === i || !isLast || verb.particle) return null;
  if (!has(tokens, modal, WordClass.modal)) return null;
  const group = modal > i ? [{ from: i, to: modal + 1 }] : [at(modal), at(i)];
  return { verb, finite: modal, head: i, ranges: group, passive: false, modal: true };
}

const PARTICLE = /^(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|statt|um|vor|weg|zu|zurück|zusammen)$/;

/** "meldete Insolvenz an": a particle makes another verb of it. */
function closesOtherwise({ tokens, quotes }: Analysis, { kind, to }: Clause, i: number): boolean {
  const last = to - 1;
  return kind === 'main' && last > i + 1 && PARTICLE.test(wordAt(tokens, last)) && (quotes.of[last] ?? -1) < 0;
}

/** The particle that closes the clause, or stands before a coordination or a late phrase. */
function particleAt({ tokens, quotes }: Analysis, particle: string, from: number, to: number): number {
  for (let i = Math.min(to, from + REACH) - 1; i >= from; i--)
    if (wordAt(tokens, i) === particle && (quotes.of[i] ?? -1) < 0 && (i === to - 1 || !opensNoun(tokens, i + 1)))
      return i;
  return -1;
}

/** "mit dem Zug": a preposition, no particle. */
function opensNoun(tokens: Analysis['tokens'], i: number): boolean {
  return has(tokens, i, WordClass.determiner | WordClass.possessive) || isCapital(tokens, i);
}

/** Behind the participle nothing comes but verbs: "mitgeteilt worden war". */
function restIsVerbs({ tokens }: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!isWord(tokens, i)) return true;
    if (!has(tokens, i, WordClass.be | WordClass.have | WordClass.do | WordClass.modal))
      return has(tokens, i, WordClass.coordinator | WordClass.preposition);
  }
  return true;
}

function hasWord({ tokens }: Analysis, { from, to }: Range, word: RegExp): boolean {
  for (let i = from; i < to; i++) if (word.test(wordAt(tokens, i))) return true;
  return false;
}
