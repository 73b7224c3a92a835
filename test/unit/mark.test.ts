import { describe, expect, it } from 'vitest';
import { isLessSure, isPainted, isUnverified, markOf } from '@/utils/mark';
import { MARK_RULES } from '@/utils/mark-rules';
import {
  CLAIM_CLASSES,
  type Claim,
  type ClaimClass,
  MARKS,
  type Mark,
  SOURCINGS,
  type Sourcing,
  STANDINGS,
  type StandingValue,
} from '@/utils/model';

type Row = readonly [doubted: Mark, hearsay: Mark, open: Mark | null, plain: Mark | null];

/**
 * The truth table, written out: the mark of a claim that carries `unconfirmed` or `disputed`; else `hearsay`; else
 * `speculation` or `interpretation`; else nothing or `confirmed`.
 */
const ATTRIBUTED: Readonly<Record<Sourcing, Row>> = {
  named: ['contested', 'unsourced', 'open', 'named'],
  document: ['contested', 'unsourced', 'open', 'named'],
  media: ['contested', 'unsourced', 'open', 'named'],
  unnamed: ['contested', 'unsourced', 'unnamed', 'unnamed'],
  vague: ['contested', 'unsourced', 'unnamed', 'unnamed'],
  none: ['contested', 'unsourced', 'unsourced', 'unsourced'],
};
const NOT_ATTRIBUTED: Row = ['contested', 'unsourced', 'open', null];

function inTable(attribution: ClaimClass, sourcing: Sourcing, standing: readonly StandingValue[]): Mark | null {
  const row = attribution === 'none' ? NOT_ATTRIBUTED : ATTRIBUTED[sourcing];
  const carries = (...values: StandingValue[]) => values.some((value) => standing.includes(value));
  if (carries('unconfirmed', 'disputed')) return row[0];
  if (carries('hearsay')) return row[1];
  return carries('speculation', 'interpretation') ? row[2] : row[3];
}

/** Every set of standings, the empty one too. */
const SETS = Array.from({ length: 2 ** STANDINGS.length }, (_, bits) => STANDINGS.filter((_, k) => bits & (1 << k)));

function claim(attribution: ClaimClass, sourcing: Sourcing, values: readonly StandingValue[]): Claim {
  const standing = values.map((value) => ({ value, cue: [0, 1] as const, rule: 'r' }));
  const mark = markOf(attribution, sourcing, values);
  const nothing = { source: null, cue: [], content: [], quotation: null, actor: null, why: [] };
  return { id: 'c', sentence: [0, 9], class: attribution, sourcing, standing, mark, confidence: 1, ...nothing };
}

describe('the mark of a claim', () => {
  it.each(CLAIM_CLASSES)(
    'of class %s is that of the truth table, for every sourcing and every set of standings',
    (attribution) => {
      const cases = SOURCINGS.flatMap((sourcing) => SETS.map((standing) => ({ sourcing, standing })));
      expect(cases).toHaveLength(6 * 64);
      for (const { sourcing, standing } of cases)
        expect(markOf(attribution, sourcing, standing), `${sourcing}: ${standing}`).toBe(
          inTable(attribution, sourcing, standing),
        );
    },
  );

  it('comes from a list that has each mark once, and each sourcing and each doubt in one of its rules', () => {
    expect(MARK_RULES.map(({ mark }) => mark)).toEqual(MARKS);
    const standings = MARK_RULES.flatMap((rule) => rule.standings);
    expect([...standings, 'confirmed'].sort()).toEqual([...STANDINGS].sort());
    expect(MARK_RULES.flatMap(({ sourcings }) => sourcings).sort()).toEqual([...SOURCINGS].sort());
  });
});

describe('what is painted', () => {
  const on = {
    on: true,
    strength: 'unverified',
    highContrast: false,
    selectionButton: false,
    sureness: 'likely',
    interpretation: false,
    only: null,
  } as const;
  const all = { ...on, strength: 'all' } as const;

  it('is what is unnamed or unverified, unless the reader asks for all', () => {
    expect(isPainted(claim('said', 'unnamed', []), on)).toBe(true);
    expect(isPainted(claim('said', 'named', []), on)).toBe(false);
    expect(isPainted(claim('said', 'named', []), all)).toBe(true);
  });

  it('leaves out what people want or back, but not the doubt about it', () => {
    expect(isPainted(claim('other', 'vague', []), all)).toBe(false);
    expect(isPainted(claim('other', 'named', ['disputed']), on)).toBe(true);
  });

  it('leaves out what is more likely wrong than right, but not its hedge', () => {
    const unsure = { ...claim('said', 'unnamed', []), confidence: 0.4 };
    expect(isPainted(unsure, all)).toBe(false);
    expect(isPainted({ ...claim('said', 'none', ['hearsay']), confidence: 0.4 }, on)).toBe(true);
  });

  it('is only what is sure where the reader asks for that, with the same hedges', () => {
    const sure = { ...all, sureness: 'sure' } as const;
    const likely = { ...claim('said', 'unnamed', []), confidence: 0.69 };
    expect(isPainted(likely, all)).toBe(true);
    expect(isPainted(likely, sure)).toBe(false);
    expect(isUnverified(likely, sure)).toBe(false);
    expect(isPainted({ ...likely, confidence: 0.7 }, sure)).toBe(true);
    expect(isPainted({ ...claim('said', 'named', ['disputed']), confidence: 0.1 }, sure)).toBe(true);
    expect(isPainted({ ...claim('none', 'none', ['unconfirmed']), confidence: 0 }, sure)).toBe(true);
  });

  it('or would be, but for the sureness: each claim is painted or less sure, and a wish sure, doubted or less sure', () => {
    for (const sureness of ['likely', 'sure'] as const) {
      const view = { ...all, sureness };
      for (const standing of [[], ['hearsay'], ['interpretation'], ['confirmed']] as const)
        for (const confidence of [0, 0.49, 0.5, 0.69, 0.7, 1]) {
          const told = `${sureness}: ${standing} ${confidence}`;
          const said = { ...claim('said', 'vague', standing), confidence };
          expect(isLessSure(said, view), told).toBe(!isPainted(said, view));
          const wish = { ...claim('other', 'vague', standing), confidence };
          const sure = confidence >= (sureness === 'sure' ? 0.7 : 0.5);
          expect(isLessSure(wish, view), told).toBe(!sure && standing[0] !== 'hearsay');
        }
    }
    expect(isLessSure({ ...claim('none', 'none', ['hearsay']), confidence: 0 }, all)).toBe(false);
  });

  it('leaves out interpretation until the reader asks for it', () => {
    const judged = claim('none', 'none', ['interpretation']);
    expect(isPainted(judged, all)).toBe(false);
    expect(isPainted(judged, { ...all, interpretation: true })).toBe(true);
  });

  it('counts an unnamed source that is also interpreted, with interpretation off', () => {
    expect(isUnverified(claim('said', 'unnamed', ['interpretation']), on)).toBe(true);
  });

  it('is all that one actor says and nothing of others, where the reader asks for that one', () => {
    const hers = { ...claim('said', 'named', []), actor: 'a1' };
    expect(isPainted(hers, on)).toBe(false);
    expect(isPainted(hers, { ...on, only: 'a1' })).toBe(true);
    expect(isPainted({ ...claim('said', 'unnamed', ['disputed']), actor: 'a2' }, { ...all, only: 'a1' })).toBe(false);
    expect(isPainted({ ...claim('said', 'none', ['hearsay']), actor: null }, { ...all, only: 'a1' })).toBe(false);
    expect(isPainted({ ...hers, confidence: 0.4 }, { ...on, only: 'a1' })).toBe(false);
    expect(isPainted(hers, { ...on, on: false, only: 'a1' })).toBe(false);
  });

  it('is nothing where marks are off', () => {
    expect(isPainted(claim('said', 'none', ['disputed']), { ...all, on: false })).toBe(false);
  });

  it('never takes a confirmation for doubt', () => {
    expect(isUnverified(claim('said', 'named', ['confirmed']), on)).toBe(false);
    expect(isUnverified(claim('none', 'none', ['confirmed']), on)).toBe(false);
    expect(isUnverified(claim('other', 'vague', ['confirmed']), on)).toBe(false);
    expect(isUnverified(claim('said', 'vague', ['confirmed']), on)).toBe(true);
    expect(isUnverified({ ...claim('said', 'vague', ['confirmed']), confidence: 0.4 }, on)).toBe(false);
  });
});
