/** Something that may stand on both sides. */
export interface Keyed {
  /** Equal keys, equal pieces. */
  readonly key: string;
  readonly weight: number;
}

type Pair = readonly [before: number, after: number];
type Stretch = readonly [from: number, to: number];

/** A table of more cells is divided at what stands once on each side; where nothing does, nothing is taken to be common. */
const MOST_CELLS = 400_000;

/**
 * Which pieces stand on both sides, in order, so that together they weigh most. Linear in what is equal at both ends; for
 * the rest the product of both lengths up to `MOST_CELLS`, and beyond that about linear and no longer always the most.
 */
export function alignedPairs(before: readonly Keyed[], after: readonly Keyed[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const todo: [Stretch, Stretch][] = [
    [
      [0, before.length],
      [0, after.length],
    ],
  ];
  for (let next = todo.pop(); next; next = todo.pop()) {
    let [[i, m], [j, n]] = next;
    for (; i < m && j < n && before[i]?.key === after[j]?.key; i++, j++) pairs.push([i, j]);
    for (; i < m && j < n && before[m - 1]?.key === after[n - 1]?.key; m--, n--) pairs.push([m - 1, n - 1]);
    if (i === m || j === n) continue;
    if ((m - i) * (n - j) <= MOST_CELLS) {
      pairs.push(...heaviest(before, after, [i, m], [j, n]));
      continue;
    }
    const fixed = [...onceOnBoth(before, after, [i, m], [j, n])];
    if (fixed.length === 0) continue;
    pairs.push(...fixed);
    for (const [a, b] of [...fixed, [m, n] as const]) {
      todo.push([
        [i, a],
        [j, b],
      ]);
      [i, j] = [a + 1, b + 1];
    }
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** The heaviest common subsequence. */
function heaviest(before: readonly Keyed[], after: readonly Keyed[], [i, m]: Stretch, [j, n]: Stretch): Pair[] {
  const width = n - j + 1;
  const table = new Float64Array((m - i + 1) * width);
  const at = (a: number, b: number) => table[(a - i) * width + b - j] ?? 0;
  for (let a = m - 1; a >= i; a--) {
    const { key, weight } = before[a] as Keyed;
    for (let b = n - 1; b >= j; b--) {
      const both = key === after[b]?.key ? at(a + 1, b + 1) + weight : 0;
      table[(a - i) * width + b - j] = Math.max(both, at(a + 1, b), at(a, b + 1));
    }
  }
  const pairs: Pair[] = [];
  let [a, b] = [i, j];
  while (a < m && b < n) {
    const here = at(a, b);
    if (before[a]?.key === after[b]?.key && here === at(a + 1, b + 1) + (before[a]?.weight ?? 0)) {
      pairs.push([a, b]);
      a++;
      b++;
    } else if (here === at(a + 1, b)) a++;
    else b++;
  }
  return pairs;
}

/**
 * What stands once on each side, as much of it as is in the same order on both.
 * Source: Bram Cohen's patience diff; the longest run in order as Fredman (1975) finds it.
 */
function onceOnBoth(before: readonly Keyed[], after: readonly Keyed[], [i, m]: Stretch, [j, n]: Stretch): Pair[] {
  const old = placesOnce(before, i, m);
  const now = placesOnce(after, j, n);
  interface Link {
    readonly pair: Pair;
    readonly last: Link | null;
  }
  const ends: Link[] = [];
  for (const [key, a] of old) {
    const b = now.get(key) ?? -1;
    if (a < 0 || b < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle]?.pair[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair: [a, b], last: ends[low - 1] ?? null };
  }
  const pairs: Pair[] = [];
  for (let link = ends.at(-1) ?? null; link; link = link.last) pairs.push(link.pair);
  return pairs.reverse();
}

/** Where each key stands in that stretch, in order; -1 for one that stands there more than once. */
function placesOnce(pieces: readonly Keyed[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const { key } = pieces[at] as Keyed;
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}
