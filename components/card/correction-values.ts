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

/** What the reader says that the engine did not; null where both say the same. */
export function correctionOf(values: CorrectionValues, read: Claim, speaker: string | null): Correction | null {
  const engine = valuesOf(read, speaker, null);
  const named = values.speaker.trim();
  const same =
    values.standing.length === engine.standing.length &&
    values.standing.every((value) => engine.standing.includes(value));
  const correction = {
    dismissed: false,
    speaker: named === '' || named === engine.speaker ? null : named,
    sourcing: values.sourcing === '' || values.sourcing === engine.sourcing ? null : values.sourcing,
    standing: same ? null : values.standing,
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
