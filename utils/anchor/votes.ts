import type { Passage } from './passage';
import type { WordIndex } from './word-index';

/** A word that stands in more places says little of any of them. */
const RARE = 40;
/** So many places to look at where a passage has no rare word. */
const MOST_VOTES = 600;
/** Places so close together are one. */
export const BUCKET = 8;

/**
 * Where the text may have the tokens `[from, to)` of a passage, likeliest first, at most `most`: where token 0 would
 * stand, give or take `BUCKET`. Each word votes for every place where it stands, a rare one with more weight. Costs the
 * number of votes.
 */
export function voted(
  index: WordIndex,
  { ids }: Passage,
  [from, to]: readonly [number, number],
  most: number,
): readonly number[] {
  const order: number[] = [];
  for (let i = from; i < to; i++) if ((ids[i] ?? -1) >= 0) order.push(i);
  const commonness = (i: number) => index.placesOf(ids[i] ?? -1).length;
  order.sort((a, b) => commonness(a) - commonness(b));

  const votes = new Map<number, number>();
  let cast = 0;
  for (const i of order) {
    const id = ids[i] ?? -1;
    const places = index.placesOf(id);
    if (places.length > RARE && cast + places.length > MOST_VOTES) break;
    cast += places.length;
    const weight = index.weightOf(id);
    for (const place of places) {
      const bucket = Math.floor((place - i) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const peaks: [bucket: number, weight: number][] = [];
  for (const [bucket, weight] of votes) peaks.push([bucket, weight + (votes.get(bucket + 1) ?? 0)]);
  peaks.sort((a, b) => b[1] - a[1]);
  const chosen: number[] = [];
  for (const [bucket] of peaks) {
    if (chosen.length >= most) break;
    const start = (bucket + 1) * BUCKET;
    if (!chosen.some((other) => Math.abs(other - start) <= BUCKET)) chosen.push(start);
  }
  return chosen;
}
