import type { Analysis } from '../analysis';
import type { Candidate } from './candidates';

/** Tokens behind a cue in which is said what was asked for: "not to be quoted by name". */
const REACH = 6;

/** Whether what is "said" is only that somebody be not named ("who asked not to be identified"): of the source, no claim. */
export function asksForAnonymity({ tokens, pack }: Analysis, { cue, content }: Candidate): boolean {
  const [{ from, to }] = cue;
  const [first] = content;
  if (content.length !== 1 || first.from < to || first.to - to > REACH) return false;
  const words = tokens.word.slice(from, first.to).join(' ');
  // Who declines to speak on the record has been asked for words, and gave none.
  return pack.anonymity.asked.test(words) && !/on the record$/.test(words);
}
