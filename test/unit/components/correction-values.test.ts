import { describe, expect, it } from 'vitest';
import { correctionOf, sameValues, valuesOf, withSpeaker, withStanding } from '@/components/card/correction-values';
import { correctedClaim } from '@/utils/corrected';
import { claimWith } from './harbour';

const UNNAMED = claimWith('Two engineers');
const WHO = 'Two engineers familiar with the survey';
const OWN_VOICE = claimWith('remains unclear');
const NONE = { dismissed: false, speaker: null, sourcing: null, standing: null };

describe('the form of a correction', () => {
  const values = valuesOf(UNNAMED, WHO, null);

  it('starts with what the engine read, and saved as it is corrects nothing', () => {
    expect(values).toMatchObject({ speaker: WHO, sourcing: 'unnamed' });
    expect(correctionOf(values, UNNAMED, WHO)).toBeNull();
    expect(correctionOf(valuesOf(OWN_VOICE, null, null), OWN_VOICE, null)).toBeNull();
  });

  it('says only what the reader changed', () => {
    expect(correctionOf({ ...values, sourcing: 'vague' }, UNNAMED, WHO)).toEqual({ ...NONE, sourcing: 'vague' });
    expect(correctionOf(withStanding(values, 'disputed', true), UNNAMED, WHO)).toMatchObject({
      speaker: null,
      standing: expect.arrayContaining(['disputed']),
    });
    expect(correctionOf(withSpeaker(values, '  Ama Stolz '), UNNAMED, WHO)).toMatchObject({ speaker: 'Ama Stolz' });
  });

  it('starts again with what the reader said, and back at the engine’s values corrects nothing', () => {
    const correction = { ...NONE, speaker: 'Ama Stolz', standing: [] };
    const again = valuesOf(UNNAMED, WHO, correction);
    expect(again).toEqual({ speaker: 'Ama Stolz', sourcing: 'unnamed', standing: [] });
    const standing = UNNAMED.standing.map(({ value }) => value);
    expect(correctionOf({ ...again, speaker: '', standing }, UNNAMED, WHO)).toBeNull();
  });

  it('leaves the speaker to the engine where the name is empty, unless nobody is behind it', () => {
    expect(correctionOf({ ...values, speaker: ' ' }, UNNAMED, WHO)).toBeNull();
    expect(correctionOf({ ...values, speaker: '', sourcing: 'vague' }, UNNAMED, WHO)).toEqual({
      ...NONE,
      sourcing: 'vague',
    });
    const nobody = correctionOf({ ...values, speaker: '', sourcing: 'none' }, UNNAMED, WHO);
    expect(nobody).toEqual({ ...NONE, sourcing: 'none' });
    expect(nobody && correctedClaim(UNNAMED, nobody, [])).toMatchObject({ actor: null, source: null });
  });

  it('knows when nothing was changed, also where the engine by now reads what the reader said', () => {
    const agreed = { ...NONE, sourcing: 'unnamed', standing: ['hearsay', 'disputed'] } as const;
    const start = valuesOf(UNNAMED, WHO, agreed);
    expect(sameValues({ ...start, speaker: `${WHO} `, standing: ['disputed', 'hearsay'] }, start)).toBe(true);
    expect(sameValues(withStanding(start, 'disputed', false), start)).toBe(false);
    expect(sameValues({ ...start, standing: ['hearsay', 'confirmed'] }, start)).toBe(false);
    expect(sameValues({ ...start, speaker: '' }, start)).toBe(false);
    expect(sameValues({ ...start, sourcing: 'vague' }, start)).toBe(false);
  });

  it('takes a speaker whom the reader names for one who can be looked up, until they say otherwise', () => {
    const named = withSpeaker(valuesOf(OWN_VOICE, null, null), 'The ministry');
    expect(named.sourcing).toBe('named');
    expect(withSpeaker(values, 'Ama Stolz').sourcing).toBe('unnamed');
    expect(withSpeaker(valuesOf(OWN_VOICE, null, null), ' ').sourcing).toBe('');
  });
});
