import type { Analysis } from '../analysis';
import { has, hasFinite, isAdverb, isComma, isFiniteVerb, isQuoted, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

/**
 * The candidate with its content up to the comma that ends a clause with "who" inside the sentence, behind which the sentence's own
 * verb comes: "The owner, who says [he is calm], has left."
 */
export function withinRelative(analysis: Analysis, candidate: Candidate): Candidate {
  const { tokens, sentences, sentenceOf } = analysis;
  const { content, source } = candidate;
  const [piece, more] = content;
  const who = source?.[0].from ?? -1;
  if (piece === undefined || more || who < 0 || piece.from < who || !isComma(tokens, who - 1)) return candidate;
  if (!/^(?:who|which)$/.test(wordAt(tokens, who))) return candidate;
  const { from, to } = sentences[sentenceOf[who]];
  if (hasFinite(tokens, from, who - 1) || !isNothingBefore(analysis, from, who - 1)) return candidate;
  for (let i = piece.from + 1; i < Math.min(piece.to, to); i++) {
    if (!isComma(tokens, i) || (isQuoted(analysis, i) && !isQuoted(analysis, i + 2))) continue;
    let verb = i + 1;
    while (isAdverb(tokens, verb) || has(tokens, verb, WordClass.negation)) verb++;
    if (!isQuoted(analysis, verb) && (isFiniteVerb(tokens, verb) || has(tokens, verb, WordClass.cue)))
      return { ...candidate, content: [{ from: piece.from, to: i }] };
  }
  return candidate;
}

/** Nothing but a phrase: no mark, no verb in -ing or -ed of which the clause could be. */
function isNothingBefore(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isQuoted(analysis, i) || has(analysis.tokens, i, WordClass.cue | WordClass.subordinator)) return false;
  return true;
}
