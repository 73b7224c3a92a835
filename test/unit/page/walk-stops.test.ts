import { describe, expect, it } from 'vitest';
import type { Claim, Mark, Reading, Span } from '@/utils/model';
import { showPage, subjectWithClaim } from '@/utils/page/shown-page';
import { bySameSource, firstStop, placeAmong, stepAmong, stopsOf, unverifiedOf } from '@/utils/page/walk-stops';
import type { View } from '@/utils/settings';

const ALL: View = {
  on: true,
  strength: 'all',
  sureness: 'likely',
  interpretation: false,
  highContrast: false,
  selectionButton: false,
  only: null,
};

function claim(id: string, mark: Mark, start: number, actor: string | null = null): Claim {
  const span: Span = [start, start + 5];
  return {
    id,
    sentence: span,
    source: [span],
    cue: [],
    content: [span],
    class: 'said',
    quotation: 'indirect',
    sourcing: mark === 'named' ? 'named' : 'unnamed',
    standing: [],
    mark,
    confidence: 1,
    actor,
    why: [],
  };
}

const READING: Reading = {
  lang: 'en',
  claims: [
    claim('d', 'unnamed', 40),
    claim('a', 'named', 10, 'hale'),
    claim('b', 'unnamed', 20),
    claim('c', 'named', 30, 'hale'),
  ],
  actors: [],
  findings: [],
  summary: {} as never,
};
const ids = (subjects: readonly { readonly claim: Claim | null }[]) => subjects.map((one) => one.claim?.id);

describe('the stops of a walk', () => {
  const page = showPage(READING, [], ALL);

  it('are all that is painted, and of them the unverified ones', () => {
    expect(ids(stopsOf(page))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(unverifiedOf(page))).toEqual(['b', 'd']);
  });

  it('are the unverified ones where marks are off, so that the key leads somewhere', () => {
    const off = showPage(READING, [], { ...ALL, on: false });
    expect(ids(stopsOf(off))).toEqual(['b', 'd']);
    expect(ids(unverifiedOf(off))).toEqual(['b', 'd']);
  });

  it('leave out what the reader dismissed, and have their own passages', () => {
    const correction = { dismissed: true, speaker: null, sourcing: null, standing: null };
    const kept = [
      { id: 'k', claimId: 'b', span: null, note: '', kept: false, correction },
      { id: 'own', claimId: null, span: [35, 38] as const, note: '', kept: true, correction: null },
    ];
    const mine = showPage(READING, kept, ALL);
    expect(ids(stopsOf(mine))).toEqual(['a', 'c', undefined, 'd']);
    expect(ids(unverifiedOf(mine))).toEqual(['d']);
    const dismissed = subjectWithClaim(mine, 'b');
    expect(dismissed && stepAmong(unverifiedOf(mine), dismissed, 1)?.claim?.id).toBe('d');
  });

  it('go round their ends', () => {
    const [first] = stopsOf(page);
    expect(first && stepAmong(stopsOf(page), first, -1)?.claim?.id).toBe('d');
    expect(first && placeAmong(stopsOf(page), first)).toBe(0);
  });

  it('begin where the reader is', () => {
    const stops = stopsOf(page);
    /** Two hundred pixels scrolled away, in a window of 100: `c` is seen. */
    const boxOf = ([start]: Span) => ({ top: start * 8 - 200, bottom: start * 8 - 180 });
    expect(firstStop(stops, 1, 100, boxOf)?.claim?.id).toBe('c');
    expect(firstStop(stops, -1, 100, boxOf)?.claim?.id).toBe('c');
    const past = ([start]: Span) => ({ top: start - 2_000, bottom: start - 1_990 });
    expect(firstStop(stops, 1, 100, past)?.claim?.id).toBe('a');
    expect(firstStop(stops, 1, 100, () => null)?.claim?.id).toBe('a');
    expect(firstStop([], 1, 100, boxOf)).toBeUndefined();
  });
});

describe('all that one source says', () => {
  const page = showPage(READING, [], { ...ALL, strength: 'unverified' });
  const subject = (id: string) => subjectWithClaim(page, id) as NonNullable<ReturnType<typeof subjectWithClaim>>;

  it('is in the order of the text, painted or not', () => {
    expect(ids(bySameSource(page, subject('c')))).toEqual(['a', 'c']);
    expect(stepAmong(bySameSource(page, subject('c')), subject('c'), 1)?.claim?.id).toBe('a');
  });

  it('is nothing where nobody is known to say it', () => {
    expect(bySameSource(page, subject('b'))).toEqual([]);
  });
});
