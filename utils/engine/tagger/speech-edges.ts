import type { Analysis } from '../analysis';
import { has, hasFinite, isCapital, isComma, isQuoted, isWord, opensPhrase, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Candidate } from './candidates';

/** The candidate with what surrounds its quotation or clause left out of its content, or taken into its cue. */
export function withSpeechEdges(analysis: Analysis, candidate: Candidate): Candidate {
  return (
    otherwise(analysis, candidate) ??
    withoutDay(analysis, candidate) ??
    likedToSay(analysis, candidate) ??
    withoutListener(analysis, candidate) ??
    behindTitle(analysis, candidate) ??
    candidate
  );
}

/** "[Two aides] said [otherwise]": no content stands before it. */
function otherwise(analysis: Analysis, candidate: Candidate): Candidate | null {
  const { tokens } = analysis;
  const { cue, content, source } = candidate;
  const [{ from, to }] = cue;
  const [only, more] = content;
  if (source || more || wordAt(tokens, to - 1) !== 'otherwise' || to - from < 2 || only.to !== from) return null;
  return { ...candidate, source: [only], cue: [{ from, to: to - 1 }], content: [{ from: to - 1, to }] };
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "said on Tuesday [they had left]". */
function withoutDay({ tokens }: Analysis, candidate: Candidate): Candidate | null {
  const { cue, content } = candidate;
  const [{ from, to }] = cue;
  const [first, ...rest] = content;
  if (cue.length > 1 || first.from !== to || wordAt(tokens, to - 1) !== 'on' || !DAY.test(wordAt(tokens, to)))
    return null;
  if (to - from < 2 || first.to - first.from < 3 || !isWord(tokens, to + 1)) return null;
  return { ...candidate, cue: [{ from, to: to - 1 }], content: [{ from: to + 1, to: first.to }, ...rest] };
}

/** "“P,” he [liked to say], “P”". */
function likedToSay(analysis: Analysis, { cue, content, ...rest }: Candidate): Candidate | null {
  const { tokens } = analysis;
  const end = cue.at(-1)?.to ?? 0;
  const k = content.findIndex(({ from }) => from === end);
  const piece = content[k];
  if (!piece || wordAt(tokens, end) !== 'to' || !/^(?:say|add|tell|ask)$/.test(wordAt(tokens, end + 1))) return null;
  if (!isComma(tokens, end + 2) && wordAt(tokens, end + 2) !== ':') return null;
  const from = end + 3;
  const own = content.flatMap((one, n) => (n !== k ? [one] : from < one.to ? [{ from, to: one.to }] : []));
  if (own.length === 0 || !isQuoted(analysis, own[0].from)) return null;
  return { ...rest, cue: [...cue.slice(0, -1), { from: cue[cue.length - 1].from, to: end + 2 }], content: own };
}

const LISTENERS =
  /^(?:reporters|journalists|newsmen|lawmakers|supporters|viewers|listeners|colleagues|friends|fans|police|jurors)$/;

/** "“P”, the mayor said to reporters." */
function withoutListener(analysis: Analysis, candidate: Candidate): Candidate | null {
  const { tokens, quotes, sentences, sentenceOf } = analysis;
  const { cue, content, source } = candidate;
  const end = cue[0].to;
  if (wordAt(tokens, end) !== 'to' || !LISTENERS.test(wordAt(tokens, end + 1))) return null;
  const k = content.findIndex((one) => one.from === end && one.to <= end + 3);
  if (k < 0) return null;
  const own = content.filter((_, n) => n !== k);
  if (own.length > 0) return { ...candidate, content: own };
  const last = (source?.[0].from ?? 0) - (isComma(tokens, (source?.[0].from ?? 0) - 1) ? 2 : 1);
  const quote = quotes.ranges[quotes.of[last] ?? -1];
  return quote && quote.to === last + 1 && quote.from >= sentences[sentenceOf[end]].from
    ? { ...candidate, content: [{ from: quote.from, to: quote.to }] }
    : null;
}

/** Words of a title, at most. */
const MAX_TITLE = 6;

/** "In her book, “The Mill,” she wrote [P]": a title before the speaker is nothing that is said. */
function behindTitle(analysis: Analysis, candidate: Candidate): Candidate | null {
  const { tokens, quotes, sentences, sentenceOf } = analysis;
  const { cue, source, content } = candidate;
  const [only, more] = source ?? [];
  const first = content[0];
  const end = cue[0].to;
  if (!only || more || first.to !== only.from || !isQuoted(analysis, first.to - 1)) return null;
  const sentence = sentences[sentenceOf[only.from]];
  const quote = quotes.ranges[quotes.of[first.to - 1]];
  if (!has(tokens, sentence.from, WordClass.preposition) || quote.from <= sentence.from || quote.words > MAX_TITLE)
    return null;
  if (first.from !== quote.from && first.from !== sentence.from) return null;
  for (let i = quote.from; i < quote.to; i++)
    if (isWord(tokens, i) && !isCapital(tokens, i) && tokens.classes[i] === 0) return null;
  const rest = content.slice(1);
  if (rest.length > 0) return { ...candidate, content: rest };
  const isClause =
    (wordAt(tokens, end) === 'that' || opensPhrase(tokens, end)) && hasFinite(tokens, end + 1, sentence.to);
  return isClause ? { ...candidate, content: [withoutStop(analysis, { from: end, to: sentence.to })] } : null;
}

const withoutStop = ({ tokens }: Analysis, { from, to }: Range): Range => ({
  from,
  to: wordAt(tokens, to - 1) === '.' ? to - 1 : to,
});
