import type { Analysis } from '../analysis';
import { has, isFiniteVerb, isQuoted, isWord, opensPhrase } from '../attribution/grammar';
import { phraseEnd } from '../attribution/noun-phrase';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

/**
 * The candidate with the subject and verb of its content, where they open the sentence and its content begins right behind them: "[The
 * yard knew in March] that the crane was cracked, letters show", "[Residents think] that the well is dry, the mayor said".
 */
export function fromItsSubject(analysis: Analysis, candidate: Candidate): Candidate {
  const { tokens, sentences, sentenceOf } = analysis;
  const { content, cue, source } = candidate;
  const [piece, more] = content;
  if (piece === undefined || more || piece.to > cue[0].from) return candidate;
  const first = sentences[sentenceOf[piece.from]].from;
  const at = has(tokens, first, WordClass.coordinator) ? first + 1 : first;
  if (at >= piece.from || sentenceOf[cue[0].from] !== sentenceOf[first] || !opensPhrase(tokens, at)) return candidate;
  if (source?.some(({ from }) => from < piece.from)) return candidate;
  for (let i = at; i < piece.from; i++) if (!isWord(tokens, i) || isQuoted(analysis, i)) return candidate;
  // "Residents think | that": a noun may stand where the verb does.
  const last = has(tokens, piece.from - 1, WordClass.cue) ? piece.from - 1 : piece.from;
  const verb = phraseEnd(tokens, at, last, false);
  const isVerb = isFiniteVerb(tokens, verb) || has(tokens, verb, WordClass.cue);
  return isVerb && verb < piece.from ? { ...candidate, content: [{ from: at, to: piece.to }] } : candidate;
}
