import type { Analysis } from '../analysis';
import {
  AUXILIARY,
  has,
  hasFinite,
  isComma,
  isFiniteVerb,
  isNominal,
  isQuoted,
  isWord,
  wordAt,
} from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

/** The candidate with its content up to where its clause ends, in front of what the sentence says besides. */
export function withinClause(analysis: Analysis, candidate: Candidate): Candidate {
  const last = candidate.content.length - 1;
  const piece = candidate.content[last];
  if (!piece || piece.from < candidate.cue[0].from) return candidate;
  const to =
    beforeOthers(analysis, candidate, piece.from, piece.to) ?? beforeVerb(analysis, candidate, piece.from, piece.to);
  return to === null
    ? candidate
    : { ...candidate, content: [...candidate.content.slice(0, last), { from: piece.from, to }] };
}

/** "declined [to comment], as did the firm": what others do is told beside it. */
function beforeOthers({ tokens }: Analysis, { content }: Candidate, from: number, to: number): number | null {
  if (wordAt(tokens, content[0].from) !== 'to') return null;
  for (let i = from + 1; i < to - 2; i++)
    if (isComma(tokens, i) && wordAt(tokens, i + 1) === 'as' && has(tokens, i + 2, WordClass.do | WordClass.have))
      return i;
  return null;
}

/** "Her claim [that the mill was sold] drew boos": the verb of a sentence that a noun with its clause opens. */
function beforeVerb(analysis: Analysis, { cue, source, content }: Candidate, from: number, to: number): number | null {
  const { tokens, sentences, sentenceOf } = analysis;
  const noun = cue[0].to - 1;
  if (content.length > 1 || !has(tokens, noun, WordClass.cueNoun) || wordAt(tokens, from) !== 'that' || from > noun + 2)
    return null;
  const opens = Math.min(cue[0].from, source?.[0].from ?? cue[0].from);
  const first = sentences[sentenceOf[opens]].from;
  if (opens !== first && !(opens === first + 1 && has(tokens, first, WordClass.coordinator))) return null;
  if (hasFinite(tokens, first, noun)) return null;
  let verb = from + 1;
  while (verb < to && !isFiniteVerb(tokens, verb)) verb++;
  if (has(tokens, verb, WordClass.cue)) return null;
  let end: number | null = null;
  for (let i = verb + 2; i < to; i++) {
    if (!isWord(tokens, i) || isQuoted(analysis, i) || has(tokens, i, BREAK)) break;
    if (!isFiniteVerb(tokens, i) || !isNominal(tokens, i - 1)) continue;
    if (has(tokens, i, AUXILIARY | WordClass.finite)) return i;
    end = i;
  }
  return end;
}

const BREAK = WordClass.coordinator | WordClass.wh | WordClass.pronoun;
