import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import type { Claim, Mark, Span } from '@/utils/model';
import { paintedAt, paintedSpans } from '@/utils/page/painted-spans';
import { showPage, subjectAt, subjectNow, subjectWithClaim } from '@/utils/page/shown-page';
import { placeAmong } from '@/utils/page/walk-stops';
import type { View } from '@/utils/settings';

const ALL: View = {
  on: true,
  strength: 'all',
  highContrast: false,
  selectionButton: false,
  sureness: 'likely',
  interpretation: true,
  only: null,
};

function claim(id: string, mark: Mark, content: readonly Span[], more: Partial<Claim> = {}): Claim {
  return {
    id,
    sentence: [0, 50],
    source: null,
    cue: [],
    content,
    class: 'said',
    quotation: 'indirect',
    sourcing: mark === 'named' ? 'named' : 'unnamed',
    standing: [],
    mark,
    confidence: 1,
    actor: null,
    why: [],
    ...more,
  };
}

const shown = (claims: readonly Claim[], view = ALL) =>
  paintedSpans(claims, view).map(({ claim: { id }, mark, span }) => `${id} ${mark} ${span.join('-')}`);

describe('what is painted', () => {
  it('is the content, in its pieces, and the sentence where nothing is attributed', () => {
    const silent = claim('b', 'open', [], {
      class: 'none',
      sentence: [60, 90],
      standing: [{ value: 'speculation', cue: [60, 63], rule: 'may' }],
    });
    expect(
      shown([
        claim('a', 'named', [
          [0, 5],
          [20, 30],
        ]),
        silent,
      ]),
    ).toEqual(['a named 0-5', 'a named 20-30', 'b open 60-90']);
  });

  it('shows the first mark of the order where claims overlap, and the inner claim of equals', () => {
    expect(shown([claim('outer', 'named', [[0, 30]]), claim('inner', 'unnamed', [[10, 20]])])).toEqual([
      'outer named 0-10',
      'inner unnamed 10-20',
      'outer named 20-30',
    ]);
    expect(shown([claim('outer', 'contested', [[0, 30]]), claim('inner', 'unnamed', [[10, 20]])])).toEqual([
      'outer contested 0-30',
    ]);
    expect(shown([claim('outer', 'named', [[0, 30]]), claim('inner', 'named', [[10, 20]])])).toEqual([
      'outer named 0-10',
      'inner named 10-20',
      'outer named 20-30',
    ]);
  });

  it('is nothing while marks are off, and only the unnamed and unverified by default', () => {
    const claims = [claim('a', 'named', [[0, 5]]), claim('b', 'unnamed', [[10, 15]])];
    expect(shown(claims, { ...ALL, on: false })).toEqual([]);
    expect(shown(claims, { ...ALL, strength: 'unverified' })).toEqual(['b unnamed 10-15']);
  });

  it('is found by any unit in it, first and last, and by none beside it', () => {
    const painted = paintedSpans([claim('a', 'named', [[5, 8]]), claim('b', 'named', [[8, 10]])], ALL);
    expect([4, 5, 7, 8, 9, 10].map((at) => paintedAt(painted, at)?.claim.id)).toEqual([
      undefined,
      'a',
      'a',
      'b',
      'b',
      undefined,
    ]);
    expect(paintedAt([], 0)).toBeNull();
  });

  it('stays quick with ten thousand claims', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, 'named', [[i * 50, i * 50 + 40]]));
    let spans: unknown;
    expect(
      cpuMs(() => {
        spans = paintedSpans(many, ALL);
      }),
    ).toBeLessThan(1_000);
    expect(spans).toHaveLength(10_000);
  });
});

describe('what a page shows', () => {
  const reading = {
    lang: 'en',
    claims: [claim('late', 'unnamed', [[40, 50]]), claim('early', 'named', [[10, 20]])],
    actors: [],
    findings: [],
    summary: {} as never,
  };
  const kept = [
    { id: 'k1', claimId: 'early', span: [0, 30] as const, note: 'a note', kept: true, correction: null },
    { id: 'k2', claimId: null, span: [60, 70] as const, note: '', kept: true, correction: null },
    { id: 'k3', claimId: 'gone', span: null, note: 'lost', kept: true, correction: null },
  ];

  it('walks claims and kept passages in the order of the text, each once', () => {
    const page = showPage(reading, kept, ALL);
    expect(page.walk.map((subject) => subject.claim?.id ?? subject.kept?.id)).toEqual(['early', 'late', 'k2']);
    expect(page.mine).toEqual([
      [10, 20],
      [60, 70],
    ]);
    expect(placeAmong(page.walk, subjectWithClaim(page, 'late') as never)).toBe(1);
  });

  it('finds the reader’s own before the claim beneath, and its note with it', () => {
    const page = showPage(reading, kept, ALL);
    expect(subjectAt(page, 15)).toMatchObject({ claim: { id: 'early' }, kept: { note: 'a note' } });
    expect(subjectAt(page, 45)).toMatchObject({ claim: { id: 'late' }, kept: null });
    expect(subjectAt(page, 65)).toMatchObject({ claim: null, kept: { id: 'k2' } });
    expect(subjectAt(page, 35)).toBeNull();
  });

  it('finds a claim by its cue words too, but only while it is painted', () => {
    const cued = { ...claim('late', 'unnamed', [[40, 50]]), cue: [[52, 56] as const] };
    const named = { ...claim('early', 'named', [[10, 20]]), cue: [[22, 26] as const] };
    const page = showPage({ ...reading, claims: [cued, named] }, [], { ...ALL, strength: 'unverified' });
    expect(subjectAt(page, 53)).toMatchObject({ claim: { id: 'late' } });
    expect(subjectAt(page, 23)).toBeNull();
  });

  it('shows a claim on demand that is not painted, and knows that it is not on the walk', () => {
    const page = showPage(reading, [], { ...ALL, strength: 'unverified' });
    const subject = subjectWithClaim(page, 'early');
    expect(subject?.claim?.id).toBe('early');
    expect(placeAmong(page.walk, subject as never)).toBe(-1);
    expect(subjectWithClaim(page, 'constructor')).toBeNull();
  });

  it('shows nothing of the reader’s own while marks are off', () => {
    const page = showPage(reading, kept, { ...ALL, on: false });
    expect([page.painted, page.mine, page.walk]).toEqual([[], [], []]);
  });

  it('follows a subject through a change of what is kept', () => {
    const before = showPage(reading, kept, ALL);
    const own = subjectAt(before, 65) as never;
    expect(subjectNow(showPage(reading, [], ALL), own)).toBeNull();
    expect(subjectNow(showPage(reading, [], ALL), subjectAt(before, 15) as never)).toMatchObject({ kept: null });
  });
});
