import type { Claim, Degraded } from './model';

/**
 * How sure the engine must be of an attribution before it is marked. `likely`: more likely right than wrong. `sure`:
 * fewer marks, and fewer wrong ones. Below `likely` nothing is offered: such marks would more often be wrong than right.
 */
export const SURENESSES = ['likely', 'sure'] as const;
export type Sureness = (typeof SURENESSES)[number];

/** The least confidence that counts. `docs/model-card.md` has what was measured at each. */
export const LEAST_CONFIDENCE: Readonly<Record<Sureness, number>> = { likely: 0.5, sure: 0.7 };

/** Is the engine at least so sure that the text gives this claim to this source? Says nothing about its standing. */
export function isSureEnough({ confidence }: Pick<Claim, 'confidence'>, sureness: Sureness): boolean {
  return confidence >= LEAST_CONFIDENCE[sureness];
}

/**
 * How sure the engine is of having read a claim right, for the reader; never how true the claim is. `doubtful`: less than
 * likely. `unmeasured`: the weights are missing, and the confidence of rules orders constructions but is no probability.
 * null where nothing is attributed: a standing comes from a rule, which has no confidence of its own.
 */
export function surenessOf(
  claim: Pick<Claim, 'class' | 'confidence'>,
  degraded?: Degraded,
): Sureness | 'doubtful' | 'unmeasured' | null {
  if (claim.class === 'none') return null;
  if (degraded === 'no-weights') return 'unmeasured';
  if (isSureEnough(claim, 'sure')) return 'sure';
  return isSureEnough(claim, 'likely') ? 'likely' : 'doubtful';
}
