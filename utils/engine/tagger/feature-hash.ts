/** Two values as one, of which each changes every bit. */
export const join = (a: number, b: number) => ((Math.imul(a, 0x5bd1e995) ^ (a >>> 13)) + b) | 0;

/**
 * Turns the first `n` of `values` into buckets in `out`, which may be the same array; comes back with `n`. A bucket is the
 * upper `bits` bits of a hash of the value and its place, counted from `seed` on (Weinberger et al. 2009, "Feature
 * hashing for large scale multitask learning"): no string is made.
 */
export function toBuckets(
  values: Int32Array | Uint32Array,
  n: number,
  seed: number,
  bits: number,
  out: Uint32Array,
): number {
  const shift = 32 - bits;
  for (let k = 0; k < n; k++) {
    let hash = Math.imul(values[k] ^ Math.imul(seed + k + 1, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    out[k] = (hash ^ (hash >>> 13)) >>> shift;
  }
  return n;
}
