import { describe, expect, it } from 'vitest';
import { correctedClaim, READER_RULE, shownReading, withDismissed } from '@/utils/corrected';
import { isUnverified } from '@/utils/mark';
import type { Correction } from '@/utils/model';
import { cueSpans } from '@/utils/page/painted-spans';
import { showPage, subjectWithClaim } from '@/utils/page/shown-page';
import { stepAmong } from '@/utils/page/walk-stops';
import { claimWith, READING } from './components/harbour';

const NOTHING = { dismissed: false, speaker: null, sourcing: null, standing: null } as const;
const UNNAMED = claimWith('Two engineers');
const HEARSAY = claimWith('reportedly');
const OWN_VOICE = claimWith('remains unclear');

const corrected = (claim: typeof UNNAMED, change: Partial<Correction>) =>
  correctedClaim(claim, { ...NOTHING, ...change }, READING.actors);

describe('a corrected claim', () => {
  it('has the mark that the values of the reader give it', () => {
    expect(UNNAMED.mark).toBe('unnamed');
    expect(corrected(UNNAMED, { sourcing: 'document' })).toMatchObject({ sourcing: 'document', mark: 'named' });
    expect(corrected(UNNAMED, { standing: ['disputed'] })).toMatchObject({ sourcing: 'unnamed', mark: 'contested' });
    expect(corrected(HEARSAY, { standing: [] })).toMatchObject({ standing: [], mark: 'unsourced' });
    expect(corrected(OWN_VOICE, { standing: [] }).mark).toBeNull();
  });

  it('is said by the actor whom the reader names, by name or alias and in any case', () => {
    const ilves = READING.actors.find(({ name }) => name === 'Mara Ilves');
    expect(corrected(UNNAMED, { speaker: 'mara ilves' }).actor).toBe(ilves?.id);
    for (const alias of ilves?.aliases ?? []) expect(corrected(UNNAMED, { speaker: alias }).actor).toBe(ilves?.id);
  });

  it('has a source one could look up where the engine read none and the reader names one', () => {
    expect(corrected(HEARSAY, { speaker: 'Oster Marine', standing: [] })).toMatchObject({
      sourcing: 'named',
      mark: 'named',
    });
    expect(corrected(OWN_VOICE, { speaker: 'The ministry' })).toMatchObject({ class: 'said', sourcing: 'named' });
    expect(corrected(OWN_VOICE, { speaker: 'A clerk', sourcing: 'unnamed' })).toMatchObject({ sourcing: 'unnamed' });
  });

  it('has nobody left where the reader says that no source is given', () => {
    expect(corrected(UNNAMED, { sourcing: 'none' })).toMatchObject({ source: null, actor: null, mark: 'unsourced' });
  });

  it('keeps the words of a standing that the engine read too, and has none for one it did not', () => {
    const both = corrected(HEARSAY, { standing: ['unconfirmed', 'hearsay'] });
    expect(both.standing.map(({ value, rule }) => [value, rule === READER_RULE])).toEqual([
      ['hearsay', false],
      ['unconfirmed', true],
    ]);
    expect(cueSpans(both)).toEqual(cueSpans(HEARSAY));
  });

  it('is counted however unsure the engine was', () => {
    const unsure = { ...UNNAMED, confidence: 0.1 };
    const choices = { sureness: 'sure', interpretation: false } as const;
    expect(isUnverified(unsure, choices)).toBe(false);
    expect(isUnverified(corrected(unsure, { sourcing: 'vague' }), choices)).toBe(true);
  });

  it('that is only dismissed is the claim itself', () => {
    expect(corrected(UNNAMED, { dismissed: true })).toBe(UNNAMED);
  });
});

describe('a reading with corrections', () => {
  const said = (claimId: string | null, change: Partial<Correction>) => ({
    claimId,
    correction: { ...NOTHING, ...change },
  });

  it('is the reading where there are none, and loses no claim where there are', () => {
    expect(shownReading(READING, [{ claimId: UNNAMED.id, correction: null }]).claims).toEqual(READING.claims);
    const { claims, dismissed } = shownReading(READING, [said(UNNAMED.id, { dismissed: true }), said(null, {})]);
    expect(dismissed).toEqual([UNNAMED]);
    expect([...claims, ...dismissed].map(({ id }) => id).sort()).toEqual(READING.claims.map(({ id }) => id).sort());
  });

  it('has a speaker of whom only the reader knows among its actors, once', () => {
    const { actors, claims } = shownReading(READING, [
      said(UNNAMED.id, { speaker: 'Ama Stolz' }),
      said(HEARSAY.id, { speaker: 'AMA STOLZ' }),
    ]);
    expect(actors).toHaveLength(READING.actors.length + 1);
    const added = actors.at(-1);
    expect(added?.name).toBe('Ama Stolz');
    expect(claims.filter(({ actor }) => actor === added?.id)).toHaveLength(2);
  });
});

describe('the page', () => {
  const view = {
    on: true,
    strength: 'all',
    highContrast: false,
    selectionButton: false,
    sureness: 'likely',
    interpretation: false,
    only: null,
  } as const;
  const kept = (correction: Correction | null) => [
    { id: 'a', claimId: UNNAMED.id, span: UNNAMED.sentence, note: '', kept: false, correction },
  ];

  it('paints nothing of a dismissed claim, not even that it is kept, and still shows it in a card', () => {
    const page = showPage(READING, kept({ ...NOTHING, dismissed: true }), view);
    expect(page.mine).toEqual([]);
    expect(page.painted.some(({ claim }) => claim.id === UNNAMED.id)).toBe(false);
    expect(page.walk.some(({ claim }) => claim?.id === UNNAMED.id)).toBe(false);
    expect(subjectWithClaim(page, UNNAMED.id)).toMatchObject({ claim: { id: UNNAMED.id }, kept: { id: 'a' } });
  });

  it('paints a corrected claim with its new mark and as the reader’s own', () => {
    const page = showPage(READING, kept({ ...NOTHING, sourcing: 'named' }), view);
    expect(page.painted.find(({ claim }) => claim.id === UNNAMED.id)?.mark).toBe('named');
    expect(page.mine).toEqual(UNNAMED.content);
  });

  it('walks on from where a dismissed claim stood', () => {
    const before = showPage(READING, [], view);
    const at = before.walk.findIndex(({ claim }) => claim?.id === UNNAMED.id);
    const page = showPage(READING, kept({ ...NOTHING, dismissed: true }), view);
    const subject = subjectWithClaim(page, UNNAMED.id);
    expect(subject && stepAmong(page.walk, subject, 1)?.claim?.id).toBe(before.walk[at + 1]?.claim?.id);
    expect(subject && stepAmong(page.walk, subject, -1)?.claim?.id).toBe(before.walk[at - 1]?.claim?.id);
    const off = showPage(READING, [], { ...view, on: false });
    expect(subject && stepAmong(off.walk, subject, 1)).toBeUndefined();
  });
});

describe('dismissing', () => {
  it('leaves the rest of a correction, and nothing where there is no rest', () => {
    const more = { ...NOTHING, speaker: 'Ama Stolz' };
    expect(withDismissed(more, true)).toEqual({ ...more, dismissed: true });
    expect(withDismissed({ ...more, dismissed: true }, false)).toEqual(more);
    expect(withDismissed(null, true)).toEqual({ ...NOTHING, dismissed: true });
    expect(withDismissed({ ...NOTHING, dismissed: true }, false)).toBeNull();
  });
});
