import type { Analysis } from '../analysis';
import { AUXILIARY, has, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

/** The candidate with the "never" or "not" behind the verb of its cue in its content: "recommends [never to swim alone]". */
export function withItsNegation({ tokens }: Analysis, candidate: Candidate): Candidate {
  const { cue, content } = candidate;
  const [{ from, to }] = cue;
  const [piece, ...rest] = content;
  if (to - from < 2 || cue.length > 1 || piece?.from !== to || !/^(?:never|not)$/.test(wordAt(tokens, to - 1)))
    return candidate;
  if (!has(tokens, to - 2, WordClass.cue) || has(tokens, to - 2, AUXILIARY)) return candidate;
  return { ...candidate, cue: [{ from, to: to - 1 }], content: [{ from: to - 1, to: piece.to }, ...rest] };
}
