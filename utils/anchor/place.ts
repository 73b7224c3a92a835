import { align } from './align';
import { type Passage, weightOf } from './passage';
import { BUCKET } from './votes';
import type { WordIndex } from './word-index';

/** What stands around a place of what stood around a passage, before it and after it: 0 to 1 each. */
export interface Context {
  readonly before: number;
  readonly after: number;
}

/** A place where a passage may stand now, and what speaks for it. */
export interface Place extends Context {
  /** For each token of the passage its place among those of the text, -1 for none. */
  readonly places: Int32Array;
  /** From the first token of the quote that stands here to one past the last, in tokens of the text. */
  readonly start: number;
  readonly end: number;
  /** How much of the quote stands there, and there alone: 0 to 1 (Dice, by weight). */
  readonly alike: number;
}

/** Paragraphs may have been put between a passage and its neighbour: that far it is looked for, in tokens. */
const FAR = 160;
/** A neighbour that is not near counts less, and has to be there for the most part. */
const FAR_COUNTS = 0.4;
const FAR_LEAST = 0.6;
/** So many tokens between a passage and its neighbour, or fewer, and they are side by side. */
const NEAR = 12;
/** With less of it near by, it is looked for farther away. */
const SEEN = 0.25;
/** Each word of the context counts so much of the one nearer to the quote. */
const FADE = 0.9;
/** A passage may have become longer by so much. */
const STRETCH = 0.25;
/** Less alike than this, no context makes it the passage. */
const LEAST_ALIKE = 0.4;

/** The likeliest place of the passage where its token 0 would stand about `at`; null where nothing of it stands there. */
export function placeAbout(index: WordIndex, passage: Passage, at: number): Place | null {
  const { count } = passage;
  const [from, to] = passage.quote;
  const slack = Math.ceil((to - from) * STRETCH) + 6 + BUCKET;
  const places = align(index, passage, [from, to], Math.max(0, at - slack), Math.min(index.count, at + count + slack));
  const [start, end] = places ? reach(places, from, to) : [0, -1];
  if (!places || end < 0) return null;
  let found = 0;
  for (let i = from; i < to; i++) found += weightAt(index, places[i] ?? -1);
  const alike = (2 * found) / (passage.quoteWeight + weightOf(index, index.ids, start, end));
  const context = {
    before: sideShare(index, passage, places, 'before', start),
    after: sideShare(index, passage, places, 'after', end),
  };
  if (alike < LEAST_ALIKE || (context.before >= SEEN && context.after >= SEEN))
    return { places, start, end, alike, ...context };
  const wide = contextAround(index, passage, start, end);
  return {
    places,
    start,
    end,
    alike,
    before: Math.max(context.before, wide.before),
    after: Math.max(context.after, wide.after),
  };
}

/** What stands around `[start, end)` of the text, in tokens. Costs the product of the context and of where it is looked for. */
export function contextAround(index: WordIndex, passage: Passage, start: number, end: number): Context {
  const { ids, count } = passage;
  const [from, to] = passage.quote;
  const side = (which: keyof Context, part: Int32Array, shift: number): number => {
    let share = 0;
    for (const far of [part.length + NEAR, FAR]) {
      const low = which === 'before' ? Math.max(0, start - far) : end;
      const high = which === 'before' ? start : Math.min(index.count, end + far);
      const there = align(index, { ids: part, count: part.length }, [], low, high);
      const places = new Int32Array(count).fill(-1);
      if (there) places.set(there, shift);
      share = Math.max(share, sideShare(index, passage, places, which, which === 'before' ? start : end));
      if (share >= SEEN) break;
    }
    return share;
  };
  return { before: side('before', ids.subarray(0, from), 0), after: side('after', ids.subarray(to), to) };
}

/** How much of one side of the context is at `places`, those words most that stood nearest to the passage. */
function sideShare(
  index: WordIndex,
  { quote: [from, to], count, ids }: Passage,
  places: Int32Array,
  which: keyof Context,
  at: number,
): number {
  const isBefore = which === 'before';
  const length = isBefore ? from : count - to;
  if (length === 0) return (isBefore ? at : index.count - at) <= 2 ? 1 : 0;
  let all = 0;
  let found = 0;
  let nearest = -1;
  for (let k = 0, fade = 1; k < length; k++, fade *= FADE) {
    const i = isBefore ? from - 1 - k : to + k;
    const place = places[i] ?? -1;
    if (nearest < 0) nearest = place;
    all += fade * index.weightOf(ids[i] ?? -1);
    found += fade * weightAt(index, place);
  }
  const share = found / all;
  const distance = isBefore ? at - nearest : nearest - at;
  if (distance <= NEAR) return share;
  return share < FAR_LEAST ? 0 : FAR_COUNTS * share;
}

function weightAt(index: WordIndex, place: number): number {
  return place < 0 ? 0 : index.weightOf(index.ids[place] ?? -1);
}

/** From the first place to one past the last of the tokens `[from, to)`; -1 where none is found. */
function reach(places: Int32Array, from: number, to: number): readonly [start: number, end: number] {
  let start = -1;
  let end = -1;
  for (let i = from; i < to; i++) {
    const place = places[i] ?? -1;
    if (place < 0) continue;
    if (start < 0) start = place;
    end = place + 1;
  }
  return [start, end];
}
