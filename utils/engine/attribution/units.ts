import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import { type Complement, complementAt } from './complement';
import { type Cue, cueAt } from './cue';
import { has, hasFinite, isAdverb, isComma, isDash, isName, isQuoted, isWord, wordAt } from './grammar';
import { clauseSubject, participleSubject, type Source, sourceAfter, sourceBefore } from './source';

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
  const inverted = invertedSource(analysis, cue, sentence);
  if (inverted) {
    const complement = complementAt(analysis, cue.verbs, inverted.unitTo, sentence.to);
    return { cue, source: inverted, shared: false, from: inverted.unitFrom, to: inverted.unitTo, complement };
  }
  const complement = complementAt(analysis, cue.verbs, cue.to, sentence.to);
  if (complement?.kind === 'i' && isWithheld(analysis, complement.from)) return null;
  if (
    cue.doubtful &&
    !(complement?.from === cue.to && (/[tbwq]/.test(complement.kind) || isThing(analysis, complement)))
  )
    return null;
  const unit = { cue, shared: true, source: null, from: cue.from, to: cue.to, complement };
  if (cue.form === 'ing' && cue.from === cue.head) {
    const ranges = participleSubject(analysis, cue, sentence.from);
    if (!ranges?.[0]) return unit;
    return {
      ...unit,
      shared: false,
      from: ranges[0].from,
      source: { ranges, unitFrom: ranges[0].from, unitTo: cue.to, side: 'left' },
    };
  }
  const source = sourceBefore(analysis, cue, sentence.from);
  if (complement?.kind === 'v' && !has(tokens, (source?.unitFrom ?? 0) - 1, WordClass.relative)) return null;
  if (source) return { ...unit, shared: false, source, from: source.unitFrom };
  const shares = has(tokens, before, WordClass.coordinator) || !isWord(tokens, before) || isAdverb(tokens, before);
  return shares && before >= sentence.from ? unit : null;
}

/** "the ministry estimates the gap": a noun is not followed by an article. */
const isThing = ({ tokens }: Analysis, { kind, from }: Complement) =>
  kind === 'n' && has(tokens, from, WordClass.determiner | WordClass.possessive);

/** "asked not to be named": a condition of what is said, and nothing said. */
function isWithheld({ tokens }: Analysis, to: number): boolean {
  return wordAt(tokens, to + 1) === 'be' && /^(?:named|identified|quoted)$/.test(wordAt(tokens, to + 2));
}

/** The subject behind the cue, where a quotation or a clause stands before it, or the sentence starts with the cue. */
function invertedSource(analysis: Analysis, cue: Cue, sentence: Range): Source | null {
  const { tokens } = analysis;
  const before = cue.from - 1;
  if (cue.form === 'ing') return null;
  if (before < sentence.from) {
    const spoken = startsAfterQuote(analysis, sentence);
    const found = sourceAfter(analysis, cue, sentence.to, spoken);
    const introduces =
      found &&
      /^[,:]$/.test(wordAt(tokens, found.unitTo)) &&
      (isQuoted(analysis, found.unitTo + 1) || found.unitTo + 1 >= sentence.to);
    return spoken || introduces ? found : null;
  }
  if (isQuoted(analysis, before)) return sourceAfter(analysis, cue, sentence.to, true);
  if (/^[?!]$/.test(wordAt(tokens, before))) return sourceAfter(analysis, cue, sentence.to, true);
  if (!isComma(tokens, before) && !isDash(tokens, before)) return null;
  const isAlone = cue.form === 's' && isName(tokens, cue.to) && holdsCue(tokens, sentence.from + 1, before);
  if (!isAlone && !hasFinite(tokens, sentence.from, before)) return null;
  const found = sourceAfter(analysis, cue, sentence.to, false);
  if (!found) return null;
  // "Ann Hale, the mayor, said the council": an apposition before the cue makes what follows the content.
  const left = sourceBefore(analysis, cue, sentence.from);
  return left && complementAt(analysis, cue.verbs, cue.to, sentence.to)?.kind !== 'n' ? null : found;
}

/** "The results challenge that view, argues Weil": a verb that may be a noun. */
function holdsCue(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(tokens, i, WordClass.cue)) return true;
  return false;
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
