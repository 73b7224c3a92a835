import { describe, expect, it } from 'vitest';
import { agreementOf, type KindAgreement } from '@/utils/lesson/agreement';
import { classCsv } from '@/utils/lesson/class-table';
import { kappa } from '@/utils/lesson/kappa';
import { MARK_KINDS, type Marked, type MarkKind } from '@/utils/lesson/lesson';
import { cellsOf } from '../exchange/csv-cells';
import { COUNTED, marked } from './weir';

const compare = (first: readonly Marked[], second: readonly Marked[]) =>
  new Map(agreementOf(first, second, COUNTED).map((one) => [one.kind, one]));
const of = (kind: MarkKind, first: readonly Marked[], second: readonly Marked[]): KindAgreement => {
  const found = compare(first, second).get(kind);
  if (found === undefined) throw new Error(`No ${kind}.`);
  return found;
};

const OPEN = marked('claim', 'The weir will stay open all winter');
const WINTER = marked('claim', 'stay open all winter');
const FAILED = marked('claim', 'the gates had failed twice');
const HALE = marked('source', 'Ann Hale, who runs the water board');
const SOLD = marked('standing', 'reportedly', 'hearsay');

describe('the agreement of two', () => {
  it('counts what both marked, and what only one of them did', () => {
    expect(of('claim', [OPEN, FAILED], [WINTER])).toMatchObject({ both: 1, onlyFirst: 1, onlySecond: 0, share: 0.5 });
    expect(of('source', [], [HALE])).toMatchObject({ both: 0, onlyFirst: 0, onlySecond: 1, share: 0 });
  });

  it('is the same either way round', () => {
    const [ones, others] = [
      [OPEN, FAILED, SOLD],
      [WINTER, HALE, marked('standing', 'reportedly sold', 'unconfirmed')],
    ];
    for (const kind of MARK_KINDS) {
      const [here, there] = [of(kind, ones, others), of(kind, others, ones)];
      expect(there).toMatchObject({ both: here.both, onlyFirst: here.onlySecond, onlySecond: here.onlyFirst });
      expect([there.share, there.wordShare, there.kappa]).toEqual([here.share, here.wordShare, here.kappa]);
    }
  });

  it('takes marks for one where half of the shorter one is in the other, and for two where less is', () => {
    expect(of('claim', [OPEN], [marked('claim', 'weir will')]).both).toBe(1);
    expect(of('claim', [marked('claim', 'open all')], [marked('claim', 'all winter, said')]).both).toBe(1);
    expect(of('claim', [marked('claim', 'stay open all')], [marked('claim', 'all winter, said Ann')]).both).toBe(0);
  });

  it('counts a mark and the pieces that another made of it once', () => {
    const pieces = [marked('claim', 'The weir will'), marked('claim', 'open all winter')];
    expect(of('claim', [OPEN], pieces)).toMatchObject({ both: 1, onlyFirst: 0, onlySecond: 0, share: 1 });
  });

  it('tells of words that both marked and named otherwise', () => {
    const other = marked('standing', 'reportedly', 'unconfirmed');
    const found = of('standing', [SOLD], [other]);
    expect(found).toMatchObject({ both: 0, named: 1, onlyFirst: 0, onlySecond: 0, share: 0, wordShare: 1 });
    expect(found.differences).toEqual([
      { kind: 'standing', how: 'named', first: [SOLD], second: [other], sentence: 3 },
    ]);
    expect(of('standing', [SOLD], [SOLD, other])).toMatchObject({ both: 1, named: 0 });
  });

  it('lists the differences in the order of the text, with their sentences', () => {
    const { differences } = of('claim', [FAILED], [OPEN]);
    expect(differences.map(({ how, sentence }) => [how, sentence])).toEqual([
      ['second', 1],
      ['first', 2],
    ]);
  });

  it('counts words that both marked, of all that either did', () => {
    expect(of('claim', [OPEN], [WINTER]).wordShare).toBeCloseTo(4 / 7);
  });

  it('counts sentences, and leaves out what chance would give', () => {
    const found = of('claim', [OPEN, FAILED], [WINTER]);
    expect(found.sentences).toEqual({ both: 1, first: 1, second: 0, neither: 3 });
    expect(found.sentenceShare).toBe(0.8);
    expect(found.kappa).toBeCloseTo((0.8 - 0.56) / 0.44);
  });

  it('has no figure where nobody marked anything', () => {
    for (const one of compare([], []).values())
      expect(one).toMatchObject({
        both: 0,
        share: null,
        wordShare: null,
        kappa: null,
        sentenceShare: 1,
        differences: [],
      });
  });
});

describe('kappa', () => {
  it('is 1 where two always say the same, 0 by chance, and less below', () => {
    expect(kappa({ both: 5, first: 0, second: 0, neither: 5 })).toBe(1);
    expect(kappa({ both: 25, first: 25, second: 25, neither: 25 })).toBe(0);
    expect(kappa({ both: 0, first: 5, second: 5, neither: 0 })).toBe(-1);
  });

  it('gives what the literature has for its example', () => {
    // 50 grant proposals: both yes 20, both no 15, one of them 5 and 10.
    expect(kappa({ both: 20, first: 5, second: 10, neither: 15 })).toBeCloseTo(0.4);
  });

  it('says nothing where chance alone would make them agree', () => {
    expect(kappa({ both: 0, first: 0, second: 0, neither: 7 })).toBeNull();
    expect(kappa({ both: 7, first: 0, second: 0, neither: 0 })).toBeNull();
    expect(kappa({ both: 0, first: 0, second: 0, neither: 0 })).toBeNull();
  });
});

describe('the table of a class', () => {
  const people = [
    { name: 'Mara', marks: [OPEN, SOLD] },
    { name: '=HYPERLINK("http://trap.example")', marks: [WINTER] },
    { name: 'Jonas; "J"', marks: [FAILED] },
  ];
  const whence = { name: 'Whence', marks: [OPEN, FAILED, HALE, SOLD] };
  const table = (with_: typeof whence | null) => {
    const text = classCsv(people, with_, COUNTED);
    expect(text.startsWith('\ufeff')).toBe(true);
    const [columns = [], ...rows] = cellsOf(text.slice(1));
    for (const row of rows) expect(row).toHaveLength(columns.length);
    return { columns, rows: rows.map((row) => new Map(row.map((cell, i) => [columns[i] ?? '', cell]))) };
  };

  it('has each beside Whence, then every pair', () => {
    const pairs = table(whence).rows.map((row) => [row.get('first'), row.get('second')].join(' & '));
    expect(pairs.slice(0, 1)).toEqual(['Mara & Whence']);
    expect(pairs).toHaveLength(6);
    expect(table(null).rows).toHaveLength(3);
  });

  it('has the figures of each kind, and nothing where there is no figure', () => {
    const [row] = table(whence).rows;
    expect(row?.get('claim_both')).toBe('1');
    expect(row?.get('claim_only_second')).toBe('1');
    expect(row?.get('claim_percent')).toBe('50');
    expect(row?.get('standing_kappa')).toBe('1');
    expect(table(null).rows[0]?.get('source_percent')).toBe('');
  });

  it('has negative figures as figures, and names that begin like a formula as text', () => {
    const kappas = table(null).rows.map((row) => row.get('claim_kappa'));
    expect(kappas).toContain('-0.25');
    expect(table(whence).rows[1]?.get('first')).toBe('\'=HYPERLINK("http://trap.example")');
  });
});
