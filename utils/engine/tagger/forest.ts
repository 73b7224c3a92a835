/**
 * Boosted regression trees (Friedman 2001, "Greedy function approximation"), all of one depth, laid out as heaps: node `k` of
 * a tree goes on at `2k + 1` where its measure is no more than its threshold, else at `2k + 2`.
 */
export interface Forest {
  readonly depth: number;
  /** Added to the sum of all trees. */
  readonly base: number;
  /** For each inner node, `2^depth - 1` a tree, the number of the measure it asks for. */
  readonly measure: Uint8Array;
  readonly threshold: Float32Array;
  /** For each leaf, `2^depth` a tree, what it adds. */
  readonly leaf: Float32Array;
}

/** The probability that a forest gives to what has these `measures`, 0 to 1. */
export function probabilityIn({ depth, base, measure, threshold, leaf }: Forest, measures: Float32Array): number {
  const inner = (1 << depth) - 1;
  let sum = base;
  for (let root = 0, leaves = 0; root < measure.length; root += inner, leaves += inner + 1) {
    let node = 0;
    for (let level = 0; level < depth; level++)
      node = 2 * node + (measures[measure[root + node]] <= threshold[root + node] ? 1 : 2);
    sum += leaf[leaves + node - inner];
  }
  return 1 / (1 + Math.exp(-sum));
}
