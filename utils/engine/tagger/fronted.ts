import type { Analysis } from '../analysis';
import { has, hasFinite, isComma, isFiniteVerb, isQuoted, isWord, opensPhrase, wordAt } from '../attribution/grammar';
import { phraseEnd } from '../attribution/noun-phrase';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

const FRONTING = /^(?:if|although|though|when|while|because|since|until|unless|whenever|whereas)$/;

/** The candidate with its content up to the main clause, where its cue stands in one before that: "When she said [the mill was shut], few believed her." */
export function beforeMainClause(analysis: Analysis, candidate: Candidate): Candidate {
  const { tokens, sentences, sentenceOf } = analysis;
  const { cue, content } = candidate;
  const [piece] = content;
  const [{ from: at }] = cue;
  const { from: first } = sentences[sentenceOf[at]];
  if (content.length !== 1 || piece === undefined || piece.from < at || sentenceOf[piece.to - 1] !== sentenceOf[at])
    return candidate;
  const isTold = first === at && /^(?:told|informed)$/.test(wordAt(tokens, at));
  if (!isTold && !FRONTING.test(wordAt(tokens, first))) return candidate;
  for (let i = first; i < at; i++) if (isComma(tokens, i) || isQuoted(analysis, i)) return candidate;
  for (let i = piece.from + 1; i < piece.to - 2; i++) {
    if (!isComma(tokens, i) || !hasFinite(tokens, piece.from, i)) continue;
    const closed = isQuoted(analysis, i) && !isQuoted(analysis, i + 2) && !isWord(tokens, i + 1);
    const next = closed ? i + 2 : i + 1;
    if (isQuoted(analysis, next) || !opensPhrase(tokens, next) || has(tokens, next, WordClass.coordinator)) continue;
    const end = phraseEnd(tokens, next, piece.to, false);
    if (end > next && isFiniteVerb(tokens, end))
      return { ...candidate, content: [{ from: piece.from, to: closed ? next : i }] };
  }
  return candidate;
}
