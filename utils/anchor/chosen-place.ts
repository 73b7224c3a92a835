/** Of the places where a passage may stand, the one where it does. */
import { describe } from '../describe';
import type { Selectors } from '../records';
import { edges } from './edges';
import { exactPlaces } from './exact-places';
import { type Passage, passageOf } from './passage';
import { contextAround, type Place, placeAbout } from './place';
import { voted } from './votes';
import type { WordIndex } from './word-index';

type PlainSpan = readonly [start: number, end: number];

/** Of longer passages, in UTF-16 code units, both ends are looked for: the cost grows with the square of the length. */
const LONGEST = 1_500;
const END = 500;

/** So many places to look at for the words of the passage with its context, and for its own words. */
const FOR_ALL = 2;
const FOR_QUOTE = 4;

/**
 * The less of its context stands around a place, the more alike has to be what stands there: context (0 to 2, and more or
 * less for blocks that begin and end as they did), and how alike it makes up for.
 */
const ENOUGH: readonly (readonly [context: number, alike: number])[] = [
  [1.6, 0.5],
  [1.2, 0.65],
  [0.8, 0.75],
  [0.6, 0.9],
];
/** Nothing else is as likely: there is no need to look further. */
const CERTAIN_CONTEXT = 1.5;
const CERTAIN_ALIKE = 0.7;
/** Both neighbours are there with so much of each; then what is not between them is gone. */
const NEIGHBOUR = 0.7;
/** What it says that a block still begins or ends with the passage, or does not where it did. */
const BLOCK = 0.2;

/** The very words are the passage in so much of its context, or where they are so many units that they say it themselves. */
const EXACT_CONTEXT = 0.6;
const DISTINCTIVE = 32;
/** So much context makes the very words certain, and such a likeness in context outdoes the very words without. */
const CERTAIN_EXACT = 1.2;
const OUTDOES = 0.75;

/** The place of the passage in the plain text of the index; null where it is gone. */
export function chosenPlace(selectors: Selectors, index: WordIndex): PlainSpan | null {
  const passage = passageOf(selectors, index);
  const { exact } = passage;
  if (exact === '') return null;
  const same = bestExact(passage, index, index.plain.toPlain(selectors.position.start));
  if (same && same.context >= CERTAIN_EXACT) return same.span;
  const isLikely = same && (same.context >= EXACT_CONTEXT || exact.length >= DISTINCTIVE);
  if (exact.length > LONGEST) return isLikely ? same.span : betweenEnds(selectors, index);
  const alike = bestAlike(passage, index);
  if (!alike) return isLikely ? same.span : null;
  if (!same) return edges(index, passage, alike.place.places);
  const outdoes = alike.score > same.score && (alike.place.alike >= OUTDOES || exact.length < DISTINCTIVE);
  if (outdoes) return edges(index, passage, alike.place.places);
  return isLikely ? same.span : null;
}

interface Exact {
  readonly span: PlainSpan;
  readonly context: number;
  readonly score: number;
}

/** Of the places with the very words, the one with most of the context; of equals, the one nearest to the old place. */
function bestExact(passage: Passage, index: WordIndex, old: number): Exact | null {
  let best: Exact | null = null;
  for (const { start, end, span } of exactPlaces(index, passage)) {
    const { before, after } = contextAround(index, passage, start, end);
    const context = before + after;
    const score = 1 + context + blockEdges(index, passage, start, end);
    const isNearer = best && score === best.score && Math.abs(span[0] - old) < Math.abs(best.span[0] - old);
    if (!best || score > best.score || isNearer) best = { span, context, score };
  }
  return best;
}

/** Of the places with some of the words, the likeliest; null where none is likely, or both neighbours say that it is gone. */
function bestAlike(passage: Passage, index: WordIndex): { readonly place: Place; readonly score: number } | null {
  const starts = new Set([
    ...voted(index, passage, [0, passage.count], FOR_ALL),
    ...voted(index, passage, passage.quote, FOR_QUOTE),
  ]);
  let best: { place: Place; score: number } | null = null;
  for (const start of starts) {
    const place = placeAbout(index, passage, start);
    if (!place) continue;
    const { alike, before, after } = place;
    const context = before + after + blockEdges(index, passage, place.start, place.end);
    if (!ENOUGH.some(([least, makesUpFor]) => context >= least && alike >= makesUpFor)) {
      if (before >= NEIGHBOUR && after >= NEIGHBOUR) return null;
      continue;
    }
    if (!best || alike + context > best.score) best = { place, score: alike + context };
    if (alike >= CERTAIN_ALIKE && context >= CERTAIN_CONTEXT) break;
  }
  return best;
}

function blockEdges(index: WordIndex, { startedBlock, endedBlock }: Passage, start: number, end: number): number {
  const edge = (was: boolean, is: boolean) => (was !== is ? -BLOCK : was ? BLOCK : 0);
  return edge(startedBlock, index.startsBlock(start)) + edge(endedBlock, index.startsBlock(end));
}

/** A long passage from where its first words are to where its last are; null where one of both is gone. */
function betweenEnds({ quote: { prefix, exact, suffix } }: Selectors, index: WordIndex): PlainSpan | null {
  const whole = prefix + exact + suffix;
  const start = prefix.length;
  const end = start + exact.length;
  const first = chosenPlace(describe([start, start + END], whole), index);
  const last = chosenPlace(describe([end - END, end], whole), index);
  if (!first || !last) return null;
  const now = last[1] - first[0];
  return now > exact.length / 3 && now < exact.length * 3 ? [first[0], last[1]] : null;
}
