import { describe, expect, it } from 'vitest';
import { countClaims } from '@/components/parts/claim-counts';
import { isUnverified } from '@/utils/mark';
import type { Claim } from '@/utils/model';
import { claimWith, READING } from './harbour';

const LIKELY = { sureness: 'likely', interpretation: false } as const;
const SURE = { ...LIKELY, sureness: 'sure' } as const;

/** The reading, with these confidences for the claims that have the words. */
function lessSure(confidences: Readonly<Record<string, number>>): { readonly claims: readonly Claim[] } {
  const changed = new Map(Object.entries(confidences).map(([words, value]) => [claimWith(words).id, value]));
  return {
    claims: READING.claims.map((claim) => ({ ...claim, confidence: changed.get(claim.id) ?? claim.confidence })),
  };
}

const sum = (table: Readonly<Record<string, number>>) => Object.values(table).reduce((all, count) => all + count, 0);

describe('the counts of the popup', () => {
  it('are of what is attributed, what of it is doubtful, and doubt in the article’s own voice', () => {
    expect(countClaims(READING, LIKELY)).toMatchObject({
      said: 12,
      unverified: 6,
      ownVoice: 2,
      positions: 0,
      lessSure: 0,
      bySourcing: READING.summary.bySourcing,
      byQuotation: READING.summary.byQuotation,
    });
  });

  it('take in interpretation only where the reader wants it', () => {
    expect(countClaims(READING, { ...LIKELY, interpretation: true }).ownVoice).toBe(3);
  });

  it('tell apart what the reader wants left out, and add up to what there is', () => {
    const reading = lessSure({ 'Two engineers': 0.6, 'first works': 0.69, 'ninth time': 0.3 });
    expect(countClaims(reading, LIKELY)).toMatchObject({ said: 11, unverified: 6, lessSure: 1 });
    const counts = countClaims(reading, SURE);
    expect(counts).toMatchObject({ said: 9, unverified: 5, lessSure: 3 });
    expect(sum(counts.bySourcing)).toBe(9);
    expect(sum(counts.byQuotation)).toBe(9);
  });

  it('take a wish that is less sure for what is left out, and no other for a claim', () => {
    const reading = lessSure({ backed: 0.6 });
    expect(countClaims(reading, LIKELY)).toEqual(countClaims(READING, LIKELY));
    expect(countClaims(reading, SURE)).toEqual({ ...countClaims(READING, SURE), lessSure: 1 });
  });

  it('leave in what a rule says of the evidence, however unsure the attribution is', () => {
    const reading = lessSure({ denied: 0.1, reportedly: 0.1 });
    expect(countClaims(reading, SURE)).toEqual(countClaims(READING, SURE));
  });

  it('agree with the badge', () => {
    const doubted = { ...claimWith('backed'), standing: [{ value: 'disputed', cue: [0, 1], rule: 'r' }] } as const;
    const reading = {
      claims: [...lessSure({ 'Two engineers': 0.6 }).claims, { ...doubted, mark: 'contested' } as const],
    };
    for (const choices of [LIKELY, SURE]) {
      const { unverified, ownVoice, positions } = countClaims(reading, choices);
      expect(positions).toBe(1);
      expect(unverified + ownVoice + positions).toBe(
        reading.claims.filter((claim) => isUnverified(claim, choices)).length,
      );
    }
  });
});
