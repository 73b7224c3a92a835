import { describe, expect, it } from 'vitest';
import { agreementOf, type KindAgreement } from '@/utils/lesson/agreement';
import { classCsv } from '@/utils/lesson/class-table';
import { kappa } from '@/utils/lesson/kappa';
import type { Marked, MarkKind } from '@/utils/lesson/lesson';
import { without } from '@/utils/lesson/placed';
import { sentencesOf } from '@/utils/lesson/sentences';
import { wordsIn } from '@/utils/lesson/words';
import type { Span, StandingValue } from '@/utils/model';
import { cellsOf } from '../exchange/csv-cells';
import { COUNTED, marked, spanOf, WEIR } from './weir';

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
const SENTENCE = 'Two officials said the gates had failed twice.';
const HALE = marked('source', 'Ann Hale, who runs the water board');
const SOLD = marked('standing', 'reportedly', 'hearsay');

/** The whole of the text as one mark: 39 words. */
const ALL: Marked = { kind: 'claim', standing: null, spans: [[0, WEIR.text.length]] };
const sentence = (at: number): Marked => ({
  kind: 'claim',
  standing: null,
  spans: [COUNTED.sentences[at]?.span ?? [0, 0]],
});

describe('the agreement of two', () => {
  it('counts what both marked, and what only one of them did', () => {
    expect(of('claim', [OPEN, FAILED], [WINTER])).toMatchObject({ both: 1, onlyFirst: 1, onlySecond: 0, share: 0.5 });
    expect(of('source', [], [HALE])).toMatchObject({ both: 0, onlyFirst: 0, onlySecond: 1, share: 0 });
  });

  it('is the same either way round, and each has as many as they marked', () => {
    const { sentences, words } = COUNTED;
    const names: readonly StandingValue[] = ['hearsay', 'disputed', 'confirmed'];
    let seed = 7;
    const below = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    const some = () =>
      Array.from({ length: below(9) }, (): Marked => {
        const from = below(words.length);
        const to = Math.min(words.length, from + 1 + below(below(4) === 0 ? 30 : 6));
        const span: Span = [words[from]?.[0] ?? 0, words[to - 1]?.[1] ?? 0];
        return { kind: 'standing', standing: names[below(3)] ?? 'hearsay', spans: [span] };
      });
    for (let run = 0; run < 500; run++) {
      const [ones, others] = [some(), some()];
      const [here, there] = [of('standing', ones, others), of('standing', others, ones)];
      const counts = ({ both, partly, named }: KindAgreement) => [both, partly, named];
      expect(counts(there)).toEqual(counts(here));
      expect([there.onlyFirst, there.onlySecond]).toEqual([here.onlySecond, here.onlyFirst]);
      expect([there.share, there.wordShare, there.kappa]).toEqual([here.share, here.wordShare, here.kappa]);
      expect(here.both + here.partly + here.named + here.onlyFirst).toBe(ones.length);
      expect(here.both + here.partly + here.named + here.onlySecond).toBe(others.length);
      expect(sentences).toHaveLength(
        here.sentences.both + here.sentences.first + here.sentences.second + here.sentences.neither,
      );
    }
  });

  it('takes marks for alike where half of the longer one is in the other, and for more or fewer words where half of the shorter one is', () => {
    // 5 of the 8 words of the sentence, 7 of the 15 of the other.
    expect(of('claim', [FAILED], [sentence(2)])).toMatchObject({ both: 1, partly: 0 });
    expect(of('claim', [OPEN], [sentence(1)])).toMatchObject({
      both: 0,
      partly: 1,
      onlyFirst: 0,
      onlySecond: 0,
      share: 0,
    });
    // 2 of 3 and of 4, then 1 of each.
    expect(of('claim', [marked('claim', 'open all winter')], [marked('claim', 'all winter, said Ann')]).both).toBe(1);
    expect(of('claim', [marked('claim', 'stay open all')], [marked('claim', 'all winter, said Ann')])).toMatchObject({
      both: 0,
      partly: 0,
      onlyFirst: 1,
      onlySecond: 1,
    });
  });

  it('puts each mark to one at most: one over everything is found once, and only in part', () => {
    const found = of('claim', [ALL], [OPEN, FAILED]);
    expect(found).toMatchObject({ both: 0, partly: 1, onlyFirst: 0, onlySecond: 1, share: 0 });
    expect(found.differences.map(({ how, second }) => [how, second])).toEqual([
      ['partly', OPEN],
      ['second', FAILED],
    ]);
    // It begins in the first sentence alone.
    expect(found.sentences).toEqual({ both: 0, first: 1, second: 2, neither: 2 });
    expect(found.kappa).toBeCloseTo((0.4 - 0.56) / 0.44);
    expect(found.wordShare).toBeCloseTo(12 / 39);
  });

  it('has no kappa above chance for who marks every sentence as it is', () => {
    const found = of(
      'claim',
      COUNTED.sentences.map((_, at) => sentence(at)),
      [OPEN, FAILED],
    );
    expect(found).toMatchObject({
      both: 1,
      partly: 1,
      onlyFirst: 3,
      onlySecond: 0,
      share: 0.2,
      sentenceShare: 0.4,
      kappa: 0,
    });
  });

  it('counts the better one of two pieces, and the other as one that only one of them has', () => {
    const pieces = [marked('claim', 'The weir will'), marked('claim', 'stay open all winter')];
    const found = of('claim', [OPEN], pieces);
    expect(found).toMatchObject({ both: 1, partly: 0, onlyFirst: 0, onlySecond: 1, share: 0.5, wordShare: 1 });
    expect(found.differences).toMatchObject([{ second: pieces[0] }]);
  });

  it('tells of words that both marked and named otherwise', () => {
    const other = marked('standing', 'reportedly', 'unconfirmed');
    const found = of('standing', [SOLD], [other]);
    expect(found).toMatchObject({ both: 0, named: 1, onlyFirst: 0, onlySecond: 0, share: 0, wordShare: 1 });
    expect(found.differences).toEqual([{ kind: 'standing', how: 'named', first: SOLD, second: other, sentence: 3 }]);
  });

  it('puts marks of one name together first, and loses none of two on the same words', () => {
    const other = marked('standing', 'reportedly', 'disputed');
    const found = of('standing', [SOLD, other], [other]);
    expect(found).toMatchObject({ both: 1, named: 0, onlyFirst: 1, onlySecond: 0, share: 0.5 });
    expect(found.differences).toMatchObject([{ how: 'first', first: SOLD }]);
  });

  it('lists the differences in the order of the text, with their sentences', () => {
    const { differences } = of('claim', [FAILED], [OPEN]);
    expect(differences.map(({ how, sentence }) => [how, sentence])).toEqual([
      ['second', 1],
      ['first', 2],
    ]);
  });

  it('counts a mark without a word nowhere', () => {
    const sign: Marked = { kind: 'claim', standing: null, spans: [spanOf('🚤')] };
    expect(of('claim', [sign], [])).toMatchObject({ onlyFirst: 0, differences: [], share: null });
  });

  it('leaves out what a reader passed over: words, sentences, and marks that have no others', () => {
    const [, , gates, pumps] = COUNTED.sentences;
    const within = without(COUNTED, [gates?.span ?? [0, 0], pumps?.span ?? [0, 0]]);
    const [claims] = agreementOf([OPEN, FAILED], [WINTER], within);
    expect(claims).toMatchObject({ both: 1, onlyFirst: 0, share: 1, sentenceShare: 1, kappa: 1 });
    expect(claims?.sentences).toEqual({ both: 1, first: 0, second: 0, neither: 2 });
    // Of the 39 words of the text those 15 are gone.
    expect(agreementOf([ALL], [OPEN], within)[0]?.wordShare).toBeCloseTo(7 / 24);
  });

  it('comes to an end where a text is as long as it may be, and marked all over', () => {
    const text = 'Aa bb. '.repeat(70_000).trim();
    const counted = { sentences: sentencesOf(text, [{ span: [0, text.length] }]), words: wordsIn(text) };
    const whole: Marked = { kind: 'claim', standing: null, spans: [[0, text.length]] };
    const rows = (from: number) =>
      Array.from({ length: 2_000 }, (_, i): Marked => ({ ...whole, spans: [[from + i * 7, from + 50_000 + i * 7]] }));
    const [claims] = agreementOf([whole], [], counted);
    expect(claims?.differences).toMatchObject([{ how: 'first', sentence: 0 }]);
    expect(claims?.sentences).toEqual({ both: 0, first: 1, second: 0, neither: 69_999 });
    expect(agreementOf(rows(0), rows(200_000), counted)[0]).toMatchObject({ onlyFirst: 2_000, onlySecond: 2_000 });
    expect(agreementOf(rows(0), rows(0), counted)[0]).toMatchObject({ both: 2_000, onlyFirst: 0, onlySecond: 0 });
  });

  it('is what docs/lesson-format.md counts by hand', () => {
    const mara = [OPEN, sentence(2), marked('claim', 'The pumps were reportedly sold')];
    const jonas = [sentence(1), FAILED];
    const found = of('claim', mara, jonas);
    expect(found).toMatchObject({ both: 1, partly: 1, onlyFirst: 1, onlySecond: 0, sentenceShare: 0.8 });
    expect(found.share).toBeCloseTo(1 / 3);
    expect(found.sentences).toEqual({ both: 2, first: 1, second: 0, neither: 2 });
    expect(found.kappa).toBeCloseTo((0.8 - 0.48) / (1 - 0.48));
    expect(found.wordShare).toBeCloseTo(12 / 28);
    const cem = of('claim', mara, [ALL]);
    expect(cem).toMatchObject({ both: 0, partly: 1, onlyFirst: 2, onlySecond: 0, share: 0, sentenceShare: 0.2 });
    expect(cem.differences.find(({ how }) => how === 'partly')?.first).toBe(mara[1]);
    expect(cem.kappa).toBeCloseTo((0.2 - 0.44) / (1 - 0.44));
    expect(cem.wordShare).toBeCloseTo(20 / 39);
  });

  it('has no figure where nobody marked anything', () => {
    for (const one of compare([], []).values())
      expect(one).toMatchObject({
        both: 0,
        share: null,
        wordShare: null,
        kappa: null,
        sentenceShare: null,
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
    { name: 'Mara', marks: [OPEN, SOLD], revealedAt: '2026-03-02T09:41:00.000Z' },
    { name: '=HYPERLINK("http://trap.example")', marks: [WINTER], revealedAt: null },
    { name: 'Jonas; "J"', marks: [FAILED], revealedAt: null },
  ];
  const whence = { name: 'Whence', marks: [OPEN, FAILED, HALE, SOLD], revealedAt: null, within: COUNTED };
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

  it('says when Whence’s reading was first shown, where the file does', () => {
    const shown = table(whence).rows.map((row) => [row.get('first_shown'), row.get('second_shown')].join());
    expect(shown.slice(0, 4)).toEqual(['2026-03-02T09:41:00.000Z,', ',', ',', '2026-03-02T09:41:00.000Z,']);
  });

  it('counts beside Whence what it read, and between two people all of the text', () => {
    const { rows } = table({ ...whence, within: without(COUNTED, [spanOf(SENTENCE)]) });
    const only = (first: string, second: string) =>
      rows.find((row) => row.get('first') === first && row.get('second') === second)?.get('claim_only_first');
    expect(only('Jonas; "J"', 'Whence')).toBe('0');
    expect(only('Mara', 'Jonas; "J"')).toBe('1');
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
