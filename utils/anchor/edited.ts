/** Finding a passage whose own words have changed. All strings here are plain text. */
import { type Context, contextScore } from './context';
import { allClosest, closest, similarity } from './similarity';

type Place = readonly [start: number, end: number];

/** Tails of the prefix and heads of the suffix to look for, longest first: the far end may have changed as well. */
const ANCHOR_LENGTHS = [64, 32, 16];
const MOST_PLACES = 50;

/** Longer passages are found by their words or by both neighbours only, since the cost grows with their length. */
const LONGEST = 1_000;

/** How much of the passage has to be there where both neighbours are, and where one is. */
const TWO_SIDED = 0.5;
const ONE_SIDED = 0.65;

/**
 * Where what stood before and after the passage still stands, with something like it in between; where only one side
 * still stands, what is there has to be more alike. `gone` where both sides stand and nothing between them; null where
 * the context does not tell.
 */
export function betweenContext(text: string, quote: string, { prefix, suffix }: Context): Place | 'gone' | null {
  for (const length of ANCHOR_LENGTHS) {
    const head = prefix.slice(-length);
    const tail = suffix.slice(0, length);
    const starts = placesOf(text, head).map((at) => at + head.length);
    const ends = placesOf(text, tail);
    const gaps = starts.flatMap((start) => {
      const end = ends.find((at) => at >= start);
      return end === undefined ? [] : [[start, end] as const];
    });
    const place =
      best(gaps.map((gap) => scored(text, quote, gap, TWO_SIDED))) ??
      (gaps.some(([start, end]) => end - start <= 2) ? 'gone' : null) ??
      best([
        ...starts.map((start) => beside(text, quote, start, 'after')),
        ...ends.map((end) => beside(text, quote, end, 'before')),
      ]);
    if (place) return place;
  }
  return null;
}

/**
 * Where the whole text has something so like the passage that it can be nothing else: 93 of 100 units the same, or
 * three quarters and its context as well. null for short passages, where that proves nothing.
 */
export function anywhere(text: string, quote: string, context: Context): Place | null {
  if (quote.length < 40 || quote.length > LONGEST) return null;
  const found = allClosest(text, quote, Math.min(64, Math.floor(quote.length * 0.25)));
  const [first] = found;
  if (!first || found.length > MOST_PLACES) return null;
  const alike = 1 - first.errors / quote.length;
  const scores = found.map(({ start, end }) => contextScore(text, start, end, context));
  const top = Math.max(...scores);
  const chosen = found[scores.indexOf(top)] ?? first;
  if (alike < 0.75 || (top < 0.5 && (alike < 0.93 || distinct(found) > 1))) return null;
  return [chosen.start, chosen.end];
}

interface Scored {
  readonly place: Place;
  readonly alike: number;
}

function scored(text: string, quote: string, place: Place, least: number): Scored | null {
  const length = place[1] - place[0];
  if (length > 3 * quote.length + 200) return null;
  const alike = similarity(text.slice(...place).trim(), quote);
  return alike >= least ? { place, alike } : null;
}

function beside(text: string, quote: string, edge: number, side: 'after' | 'before'): Scored | null {
  if (quote.length > LONGEST) return null;
  const reach = Math.ceil(quote.length * 1.4) + 20;
  const from = side === 'after' ? edge : Math.max(0, edge - reach);
  const stretch = text.slice(from, side === 'after' ? edge + reach : edge);
  const near = closest(stretch, quote, Math.floor(quote.length * 0.4));
  if (!near) return null;
  const gap = side === 'after' ? near.start : stretch.length - near.end;
  if (gap > Math.max(2, quote.length * 0.1)) return null;
  return scored(text, quote, side === 'after' ? [edge, from + near.end] : [from + near.start, edge], ONE_SIDED);
}

function best(candidates: readonly (Scored | null)[]): Place | null {
  let top: Scored | null = null;
  for (const candidate of candidates) if (candidate && (!top || candidate.alike > top.alike)) top = candidate;
  return top?.place ?? null;
}

export function placesOf(text: string, part: string, most = MOST_PLACES): number[] {
  if (part.trim() === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && places.length < most; at = text.indexOf(part, at + 1)) {
    places.push(at);
  }
  return places;
}

/** Closest matches often start or end a unit apart: those that overlap are one place. */
function distinct(found: readonly { readonly start: number; readonly end: number }[]): number {
  let count = 0;
  let end = -1;
  for (const match of found) {
    if (match.start >= end) count++;
    end = Math.max(end, match.end);
  }
  return count;
}
