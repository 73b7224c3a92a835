import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { type Complement, complementAt } from './complement';
import { type Cue, cueAt } from './cue';
import { has, isAdverb, isComma, isDash, isQuoted, isWord, wordAt } from './grammar';
import { clauseSubject, type Source, sourceAfter, sourceBefore } from './source';

/** A cue with its source and with what follows it: the raw material of an attribution. */
export interface Unit {
  readonly cue: Cue;
  /** null: none was found beside it; a participle or a coordinated verb takes that of the unit before. */
  readonly source: Source | null;
  readonly shared: boolean;
  readonly from: number;
  readonly to: number;
  readonly complement: Complement | null;
}

/** The units of a sentence, in order. Passive cues are left out: `passive.ts` reads them. */
export function findUnits(analysis: Analysis, sentence: Range): Unit[] {
  const units: Unit[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!has(analysis.tokens, i, WordClass.cue)) continue;
    const cue = cueAt(analysis, i, sentence);
    if (!cue || cue.passive) continue;
    const unit = unitOf(analysis, cue, sentence);
    if (unit) {
      units.push(unit);
      i = Math.max(i, cue.to - 1);
    }
  }
  return units;
}

function unitOf(analysis: Analysis, cue: Cue, sentence: Range): Unit | null {
  const { tokens } = analysis;
  const before = cue.from - 1;
  const behindContent =
    before >= sentence.from &&
    (isComma(tokens, before) ||
      isQuoted(analysis, before) ||
      isDash(tokens, before) ||
      /^[?!]$/.test(wordAt(tokens, before)));
  const participle = cue.form === 'ing' && cue.from === cue.head;
  const coordinated = has(tokens, before, WordClass.coordinator) || isAfterComma(tokens, before);

  if (behindContent || (before < sentence.from && startsAfterQuote(analysis, sentence))) {
    const left = isComma(tokens, before) || isDash(tokens, before) ? sourceBefore(analysis, cue, sentence.from) : null;
    const inverted =
      left && !cue.verbs.some(({ complements }) => complements.includes('q'))
        ? null
        : sourceAfter(analysis, cue, sentence.to);
    if (inverted && !participle && !(left && complementAt(analysis, cue.verbs, cue.to, sentence.to)?.kind === 't')) {
      return {
        cue,
        source: inverted,
        shared: false,
        from: inverted.unitFrom,
        to: inverted.unitTo,
        complement: complementAt(analysis, cue.verbs, inverted.unitTo, sentence.to),
      };
    }
  }
  const complement = complementAt(analysis, cue.verbs, cue.to, sentence.to);
  if (participle) return { cue, source: null, shared: true, from: cue.from, to: cue.to, complement };
  const source = sourceBefore(analysis, cue, sentence.from);
  if (source) return { cue, source, shared: false, from: source.unitFrom, to: cue.to, complement };
  if (coordinated || isAdverb(tokens, before)) {
    return { cue, source: null, shared: true, from: cue.from, to: cue.to, complement };
  }
  return null;
}

function isAfterComma(tokens: Analysis['tokens'], before: number): boolean {
  return isComma(tokens, before) || !isWord(tokens, before);
}

/** Whether the sentence before, in the same paragraph, ends with a quotation. */
function startsAfterQuote(analysis: Analysis, sentence: Range): boolean {
  return (
    isQuoted(analysis, sentence.from - 1) && analysis.blockOf[sentence.from - 1] === analysis.blockOf[sentence.from]
  );
}

/** Whose words a unit without a source of its own gives: those of the unit before, or the subject of its clause. */
export function sharedSource(
  analysis: Analysis,
  unit: Unit,
  previous: readonly Range[] | null,
  floor: number,
): readonly Range[] | null {
  return previous ?? clauseSubject(analysis, unit.from, floor);
}
