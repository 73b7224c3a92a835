import type { Claim, Correction, Sourcing, StandingValue } from '@/utils/model';

/** What the form of a correction holds. */
export interface CorrectionValues {
  /** Empty: whoever the engine named, or nobody. */
  readonly speaker: string;
  /** Empty: nothing is attributed. */
  readonly sourcing: Sourcing | '';
  readonly standing: readonly StandingValue[];
}

/** What is shown of a claim now: the engine's values, and the reader's in their place. `speaker` is whom the engine named. */
export function valuesOf(read: Claim, speaker: string | null, correction: Correction | null): CorrectionValues {
  return {
    speaker: correction?.speaker ?? speaker ?? '',
    sourcing: correction?.sourcing ?? (read.class === 'none' ? '' : read.sourcing),
    standing: correction?.standing ?? [...new Set(read.standing.map(({ value }) => value))],
  };
}

/** Do both say the same? Spaces around a name and the order of what is ticked say nothing. */
export function sameValues(a: CorrectionValues, b: CorrectionValues): boolean {
  const sameStanding = a.standing.length === b.standing.length && a.standing.every((one) => b.standing.includes(one));
  return a.speaker.trim() === b.speaker.trim() && a.sourcing === b.sourcing && sameStanding;
}

/**
 * What the reader says that the engine did not; null where both say the same. An empty name leaves the speaker to the
 * engine: that nobody is behind a claim is said by its sourcing.
 */
export function correctionOf(values: CorrectionValues, read: Claim, speaker: string | null): Correction | null {
  const engine = valuesOf(read, speaker, null);
  const named = values.speaker.trim();
  const correction = {
    dismissed: false,
    speaker: named === '' || named === engine.speaker ? null : named,
    sourcing: values.sourcing === '' || values.sourcing === engine.sourcing ? null : values.sourcing,
    standing: sameValues({ ...engine, standing: values.standing }, engine) ? null : values.standing,
  };
  return correction.speaker === null && correction.sourcing === null && correction.standing === null
    ? null
    : correction;
}

/** With another speaker: one whom the reader names can be looked up until they say otherwise. */
export function withSpeaker(values: CorrectionValues, speaker: string): CorrectionValues {
  const isNobody = values.sourcing === '' || values.sourcing === 'none';
  return { ...values, speaker, sourcing: isNobody && speaker.trim() !== '' ? 'named' : values.sourcing };
}

export function withStanding(values: CorrectionValues, value: StandingValue, on: boolean): CorrectionValues {
  const others = values.standing.filter((other) => other !== value);
  return { ...values, standing: on ? [...others, value] : others };
}
