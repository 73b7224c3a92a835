import type { Analysis } from '../analysis';
import { isComma, wordAt } from '../attribution/grammar';
import { phraseStart } from '../attribution/noun-phrase';
import { withoutTime } from '../attribution/time-opener';
import type { Candidate } from './candidates';

/** Tokens that "who asked not to be identified by name" takes at most. */
const REACH = 14;

/**
 * The candidate with the source up to its cue where what lies between says that its name is kept back ("a clerk[, who asked not to be
 * named,] said"), and with the source of the rules where its own is only the object in that: "a shepherd counting his flock".
 */
export function withSourceEdges(analysis: Analysis, proposed: Candidate): Candidate {
  const { tokens, pack } = analysis;
  const candidate = withoutOpener(analysis, proposed);
  const { cue, source, rule } = candidate;
  const [only, more] = source ?? [];
  if (only === undefined || more !== undefined) return candidate;
  const whole = rule?.source?.length === 1 ? rule.source[0] : undefined;
  const isObject = whole !== undefined && whole.from < only.from - 1 && whole.to >= only.to && whole.to <= cue[0].from;
  if (isObject && /[a-z]{3}ing$/.test(wordAt(tokens, only.from - 1))) return { ...candidate, source: [whole] };
  const [{ from }] = cue;
  const opens = isComma(tokens, only.to) && wordAt(tokens, only.to + 1) === 'who' && only.to + 2 < from;
  if (!opens || from - only.to > REACH) return candidate;
  const words = tokens.word.slice(only.to + 1, from).join(' ');
  return pack.anonymity.asked.test(words) ? { ...candidate, source: [{ from: only.from, to: from }] } : candidate;
}

/** With the number before "per cent", and without the time that the sentence opens with: "[Last week] the mayor", where "Last" is nobody. */
function withoutOpener({ tokens, sentences, sentenceOf }: Analysis, candidate: Candidate): Candidate {
  const [only, ...more] = candidate.source ?? [];
  if (only === undefined) return candidate;
  const { from, to } = only;
  if (wordAt(tokens, from) === 'cent' && wordAt(tokens, from - 1) === 'per') {
    const start = phraseStart(tokens, from, sentences[sentenceOf[from]].from);
    return { ...candidate, source: [{ from: start, to }, ...more] };
  }
  const source = withoutTime(tokens, only);
  if (source?.from === from) return candidate;
  return { ...candidate, source: source ? [source, ...more] : (candidate.rule?.source ?? null) };
}
