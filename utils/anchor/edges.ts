import type { Passage } from './passage';
import type { WordIndex } from './word-index';

/** More tokens than this were not put in at an edge of a passage: they are no part of it. */
const MOST_ADDED = 6;

/**
 * Where an edited passage starts and ends, in units of the plain text, when its tokens and those around them are found at
 * `places` (see `Place`): what was put in the place of its first and last words belongs to it, and so do a few words that
 * were added there, as far as its neighbours do not reach and no sentence or block ends between. A passage that began or
 * ended a sentence does so again, where one begins or ends within as many tokens as it has lost there: what a neighbour
 * has of these may as well be its own, such as a full stop.
 */
export function edges(
  index: WordIndex,
  { quote: [from, to], startedSentence, endedSentence }: Passage,
  places: Int32Array,
): readonly [start: number, end: number] {
  const isFound = (i: number) => (places[i] ?? -1) >= 0;
  let first = from;
  while (first < to && !isFound(first)) first++;
  let last = to - 1;
  while (last >= from && !isFound(last)) last--;
  let before = from - 1;
  while (before >= 0 && !isFound(before)) before--;
  let after = to;
  while (after < places.length && !isFound(after)) after++;

  let start = places[first] ?? 0;
  const lost = first - from;
  const farBack = start - lost;
  const low = before < 0 ? 0 : (places[before] ?? 0) + 1;
  const isBeside = before === from - 1 && start - low <= lost + MOST_ADDED;
  const least = isBeside ? low : Math.max(low, farBack);
  while (start > least && !startsSentence(index, start)) start--;
  if (startedSentence) start = firstWhere((at) => startsSentence(index, at), start, farBack, -1) ?? start;

  let end = (places[last] ?? 0) + 1;
  const missing = to - 1 - last;
  const farOn = end + missing;
  const high = after < places.length ? (places[after] ?? 0) : index.count;
  const isFollowed = after === to && high - end <= missing + MOST_ADDED;
  const most = isFollowed ? high : Math.min(high, farOn);
  while (end < most && !startsSentence(index, end)) end++;
  if (endedSentence) end = firstWhere((at) => startsSentence(index, at), end, farOn, 1) ?? end;
  return [index.starts[start] ?? 0, index.ends[end - 1] ?? 0];
}

/** The first token from `at` to `limit`, which counts, of which that is so; null where there is none. */
function firstWhere(isSo: (token: number) => boolean, at: number, limit: number, step: 1 | -1): number | null {
  for (let token = at; step * (limit - token) >= 0; token += step) if (isSo(token)) return token;
  return null;
}

function startsSentence(index: WordIndex, token: number): boolean {
  return index.startsBlock(token) || endsSentence(index, token - 1);
}

function endsSentence({ plain, starts }: WordIndex, token: number): boolean {
  return '.!?。！？'.includes(plain.text.charAt(starts[token] ?? 0));
}
