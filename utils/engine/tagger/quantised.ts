/** Numbers in whole steps, -127 to 127 of them. */
export interface Quantised {
  readonly cells: Int8Array;
  readonly step: number;
}

/**
 * `values` in whole steps, `levels` of them on each side of 0. One cell in ten thousand is cut at the ends, so that the rest
 * has finer steps.
 */
export function quantised(values: Float32Array, levels: number): Quantised {
  const sorted = values.map(Math.abs).sort();
  const top = sorted[Math.floor((sorted.length - 1) * 0.9999)];
  const step = Math.fround((top > 0 ? top : 1) / levels);
  const cells = Int8Array.from(values, (value) => Math.max(-levels, Math.min(levels, Math.round(value / step))));
  return { cells, step };
}

/** The sum of the weights in the first `n` of `buckets`. */
export function sumAt({ cells, step }: Quantised, buckets: Uint32Array, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += cells[buckets[k]];
  return sum * step;
}
