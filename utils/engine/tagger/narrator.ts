import type { Analysis } from '../analysis';
import { isFiniteVerb, wordAt } from '../attribution/grammar';
import { isPast, opensNarration } from '../attribution/narration';
import { remarkAt } from '../attribution/remark';
import type { Range } from '../quotes';
import type { Candidate } from './candidates';

/** The candidate with its content up to where the narrator goes on in the same sentence: "[P the mill was shut], a claim the owners deny". Linear. */
export function beforeNarrator(analysis: Analysis, candidate: Candidate): Candidate {
  const { cue, content } = candidate;
  const isReported = cue.some((range) => holdsPast(analysis, range));
  const pieces = content.flatMap((piece, k) => {
    // "P, she said; Q": what is behind the mark alone.
    const mark = piece.from - 1;
    const isNew = k > 0 && isReported && mark >= cue[0].to - 1;
    if (isNew && opensNarration(analysis, mark, isShifted(analysis, content[0]))) return [];
    const to = endOf(analysis, piece, isReported);
    return [to === piece.to ? piece : { from: piece.from, to }];
  });
  const isSame = pieces.length === content.length && pieces.every((piece, k) => piece === content[k]);
  return isSame ? candidate : { ...candidate, content: pieces };
}

function holdsPast({ tokens, pack }: Analysis, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (pack.cueForms.get(wordAt(tokens, i))?.some(({ form }) => form === 'past')) return true;
  return false;
}

/** Whether the first verb is in the past. */
function isShifted({ tokens }: Analysis, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i)) return isPast(tokens, i);
  return false;
}

function endOf(analysis: Analysis, { from, to }: Range, isReported: boolean): number {
  const { tokens, sentenceOf } = analysis;
  let verb = -1;
  for (let i = from; i < to - 2 && sentenceOf[i] === sentenceOf[from]; i++) {
    if (verb < 0) {
      if (isFiniteVerb(tokens, i)) verb = i;
    } else if (remarkAt(analysis, i) !== null || (isReported && opensNarration(analysis, i, isPast(tokens, verb))))
      return i;
  }
  return to;
}
