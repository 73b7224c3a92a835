import { describe, expect, it } from 'vitest';
import { entriesOf } from '@/components/panel/entries';
import { byActor } from '@/components/parts/by-actor';
import { type ClaimCounts, countClaims } from '@/utils/claim-counts';
import { shownReading } from '@/utils/corrected';
import { countMarked } from '@/utils/marked';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Claim, Correction } from '@/utils/model';
import { showPage, subjectAt } from '@/utils/page/shown-page';
import { stopsOf, unverifiedOf } from '@/utils/page/walk-stops';
import type { View } from '@/utils/settings';
import { claimWith, READING, TEXT } from './components/harbour';

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

const sumOf = ({ said, positions, ownVoice, lessSure }: ClaimCounts) => said + positions + ownVoice + lessSure;

describe('the counts of an article', () => {
  it('are of all that the lists have, what of it is doubtful, and of what kind it is', () => {
    expect(countClaims(READING, LIKELY)).toEqual({
      all: READING.claims.length,
      unverified: 8,
      said: 12,
      positions: 1,
      ownVoice: 3,
      lessSure: 0,
      bySourcing: READING.summary.bySourcing,
      byQuotation: READING.summary.byQuotation,
    });
  });

  it('take interpretation for doubtful only where the reader wants it, and count it either way', () => {
    const { all, ownVoice } = countClaims(READING, LIKELY);
    expect(countClaims(READING, { ...LIKELY, interpretation: true })).toMatchObject({ all, ownVoice, unverified: 9 });
  });

  it('tell apart what the reader wants left out, and add up to what there is', () => {
    const reading = lessSure({ 'Two engineers': 0.6, 'first works': 0.69, 'ninth time': 0.3 });
    expect(countClaims(reading, LIKELY)).toMatchObject({ said: 11, unverified: 8, lessSure: 1 });
    const counts = countClaims(reading, SURE);
    expect(counts).toMatchObject({ said: 9, unverified: 7, lessSure: 3 });
    expect(sum(counts.bySourcing)).toBe(9);
    expect(sum(counts.byQuotation)).toBe(9);
  });

  it('take a wish that is less sure for what is left out, and no other for a claim', () => {
    const reading = lessSure({ backed: 0.6 });
    expect(countClaims(reading, LIKELY)).toEqual(countClaims(READING, LIKELY));
    expect(countClaims(reading, SURE)).toEqual({ ...countClaims(READING, SURE), positions: 0, lessSure: 1 });
  });

  it('leave in what a rule says of the evidence, however unsure the attribution is', () => {
    const reading = lessSure({ denied: 0.1, reportedly: 0.1 });
    expect(countClaims(reading, SURE)).toEqual(countClaims(READING, SURE));
  });
});

describe('one article is told in the same numbers everywhere', () => {
  const doubted = { ...claimWith('backed'), standing: [{ value: 'disputed', cue: [0, 1], rule: 'r' }] } as const;
  const reading = {
    ...READING,
    claims: [
      ...lessSure({ 'Two engineers': 0.6, 'first works': 0.3 }).claims.filter(({ id }) => id !== doubted.id),
      { ...doubted, mark: 'contested' } as const,
    ],
  };
  const unchanged = { speaker: null, sourcing: null, standing: null };
  const mark = (words: string, correction: Correction | null, kept = false): KeptMark => ({
    id: `kept-${words}`,
    claimId: claimWith(words).id,
    span: claimWith(words).sentence,
    note: '',
    kept,
    correction,
  });
  const passage: KeptMark = { ...mark('denied', null, true), id: 'own', claimId: null, span: [0, 5] };
  /** What a reader may have done by then: nothing; kept a claim, and one that is less sure, and a passage; taken out two. */
  const DOINGS = [
    [],
    [mark('Halden', null, true), mark('first works', null, true), passage],
    [
      mark('ninth time', { ...unchanged, dismissed: true }),
      mark('remains unclear', { ...unchanged, dismissed: false, standing: [] }),
    ],
  ] as const;
  const CHOICES = [LIKELY, SURE].flatMap((counting) =>
    (['unverified', 'all'] as const).map(
      (strength): View => ({
        ...counting,
        strength,
        on: true,
        highContrast: false,
        selectionButton: false,
        only: null,
      }),
    ),
  );
  const CASES = DOINGS.flatMap((kept, done) => CHOICES.map((view) => ({ kept, view, done, ...view })));

  it.each(CASES)('after doing $done, with $strength marks that are $sureness', ({ kept, view }) => {
    const shown = shownReading(reading, kept);
    const counts = countClaims(shown, view);
    const entries = entriesOf(shown, kept, TEXT, view);
    const page = showPage(reading, kept, view);
    const marked = countMarked(shown, kept, view);
    const groups = byActor(shown, TEXT, view);
    const inGroups = (...kinds: readonly string[]) =>
      groups.filter(({ kind }) => kinds.includes(kind)).reduce((all, { claims }) => all + claims.length, 0);

    expect(sumOf(counts)).toBe(counts.all);
    expect(sum(counts.bySourcing)).toBe(counts.said);
    expect(entries.filter((entry) => entry.counts)).toHaveLength(counts.all);
    expect(inGroups('actor', 'not-named', 'nobody')).toBe(counts.said);
    expect(inGroups('other')).toBe(counts.positions);
    expect(inGroups('own-voice')).toBe(counts.ownVoice);
    expect(inGroups('less-sure')).toBe(counts.lessSure);
    expect(inGroups('corrected', 'dismissed')).toBe(entries.length - counts.all);
    expect(unverifiedOf(page)).toHaveLength(counts.unverified);
    expect(stopsOf(page)).toHaveLength(marked.claims + marked.passages);
  });

  it('also where the marks of others lie over all of a claim: the walk has it too, and no word of it is clicked', () => {
    const inner = claimWith('denied');
    const outer = { ...inner, id: 'under', sourcing: 'unnamed', mark: 'unnamed', standing: [] } as const;
    const both = { ...READING, claims: [inner, { ...outer, cue: [[0, 5]] } as const] };
    const view = CHOICES[0]!;
    const page = showPage(both, [], view);
    expect(page.painted.map(({ claim }) => claim.id)).toEqual([inner.id]);
    expect(stopsOf(page)).toHaveLength(countClaims(both, view).unverified);
    expect(subjectAt(page, 2)).toBeNull();
  });
});
