import type { Analysis } from '../analysis';
import { isComma, isName, wordAt } from '../attribution/grammar';
import type { Candidate } from './candidates';

/**
 * The candidate with what stands between commas behind its source left out of its content: "According to Ann Hale, [who was there,] P",
 * "As Ann Hale said [many years ago], P".
 */
export function behindAside(analysis: Analysis, candidate: Candidate): Candidate {
  const { tokens, sentences, sentenceOf } = analysis;
  const { cue, content, rule } = candidate;
  const [piece, more] = content;
  if (piece === undefined || more || piece.from < cue[0].to) return candidate;
  if (wordAt(tokens, cue[0].from) === 'according') {
    const [wanted, other] = rule?.content ?? [];
    const isAside =
      wanted !== undefined && !other && piece.from < wanted.from && piece.from >= (candidate.source?.[0].to ?? 0);
    return isAside && rule?.source && isBetween(analysis, piece.from, wanted.from - 1)
      ? { ...candidate, source: rule.source, content: [wanted] }
      : candidate;
  }
  if (wordAt(tokens, sentences[sentenceOf[cue[0].from]].from) !== 'as') return candidate;
  const end = sentences[sentenceOf[cue[0].from]].to;
  // "As the Gazette reports, [citing two clerks,] P"
  if (/^(?:citing|quoting)$/.test(wordAt(tokens, piece.from)))
    for (let i = piece.from + 2; i < end - 2; i++)
      if (isComma(tokens, i)) return { ...candidate, content: [{ from: i + 1, to: end - 1 }] };
  for (let i = piece.from + 1; i < Math.min(piece.to - 2, piece.from + 5); i++)
    if (isComma(tokens, i) && wordAt(tokens, i - 1) === 'ago')
      return { ...candidate, content: [{ from: i + 1, to: piece.to }] };
  return candidate;
}

/** "who was there", "Dockers' United". */
function isBetween({ tokens }: Analysis, from: number, to: number): boolean {
  if (/^(?:who|which|whose)$/.test(wordAt(tokens, from))) return true;
  for (let i = from; i < to; i++) if (!isName(tokens, i) && !/^'s?$/.test(wordAt(tokens, i))) return false;
  return true;
}
