import search from 'approx-string-match';

/** Beyond this the ends of both strings stand for the whole: the cost grows with the product of the lengths. */
const WHOLE = 1_000;

/** 1 for equal strings, 0 for strings with nothing in common: the share of units that no edit touches. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest > 2 * WHOLE && Math.min(a.length, b.length) > WHOLE) {
    return (similarity(a.slice(0, WHOLE), b.slice(0, WHOLE)) + similarity(a.slice(-WHOLE), b.slice(-WHOLE))) / 2;
  }
  if (a.length === 0 || b.length === 0 || Math.abs(a.length - b.length) > 0.7 * longest) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const best = closest(long, short, Math.floor(0.7 * short.length));
  if (!best) return 0;
  const left = long.length - (best.end - best.start);
  return Math.max(0, 1 - (best.errors + left) / longest);
}

/** The stretch of `text` that takes the fewest edits to become `pattern`; undefined where it takes more than `most`. */
export function closest(text: string, pattern: string, most: number) {
  return search(text, pattern, most)[0];
}

/** All of them, where several take as few edits. */
export function allClosest(text: string, pattern: string, most: number) {
  return search(text, pattern, most);
}
