import { randomOf, shuffled } from './random';

const EPOCHS = 6;
const L2 = 0.002;
const RATE = 0.08;

/** Logistic regression over `size` hashed features by AdaGrad (Duchi et al. 2011), averaged over the epochs. */
export function trainLinear(
  verdicts: readonly { readonly features: Uint32Array; readonly right: boolean }[],
  size: number,
  seed: number,
): Float32Array {
  const values = new Float32Array(size);
  const squares = new Float32Array(size).fill(1);
  const sums = new Float64Array(size);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, right } of shuffled(verdicts, randomOf(seed + epoch))) {
      let score = 0;
      for (const bucket of features) score += values[bucket];
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (const bucket of features) {
        const gradient = error - L2 * values[bucket];
        squares[bucket] += gradient * gradient;
        values[bucket] += (RATE * gradient) / Math.sqrt(squares[bucket]);
      }
    }
    for (let k = 0; k < values.length; k++) sums[k] += values[k];
  }
  return Float32Array.from(sums, (sum) => sum / EPOCHS);
}
