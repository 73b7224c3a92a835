import { describe, expect, it } from 'vitest';
import {
  chosenValues,
  type Facet,
  type Filters,
  NO_FILTERS,
  narrowed,
  toggled,
  valuesOf,
} from '@/components/panel/filters';
import { READING } from '../harbour';
import { correctionOf, keptOn, listOf, outline } from './listed';

const chosen = (...values: readonly (readonly [Facet, string])[]): Filters =>
  values.reduce((filters, [facet, value]) => toggled(filters, facet, value), NO_FILTERS);
const countsOf = (filters: Filters, facet: Facet) =>
  Object.fromEntries(valuesOf(listOf().entries, filters, facet).map(({ value, count }) => [value, count]));

describe('the filters of the panel', () => {
  const { entries } = listOf();

  it('leave everything while nothing is chosen', () => {
    expect(narrowed(entries, NO_FILTERS)).toEqual(entries);
    expect(chosenValues(NO_FILTERS)).toEqual([]);
  });

  it('leave what has any of the values of one facet', () => {
    const left = narrowed(entries, chosen(['sourcing', 'vague'], ['sourcing', 'media']));
    expect(outline(left)).toEqual(['Residents sa', 'The closure ', 'Ferry captai']);
  });

  it('leave what has a value of each of several facets', () => {
    const left = narrowed(entries, chosen(['standing', 'disputed'], ['sourcing', 'unnamed']));
    expect(outline(left)).toEqual(['A senior off']);
    expect(narrowed(entries, chosen(['standing', 'disputed'], ['sourcing', 'vague']))).toEqual([]);
  });

  it('find all of one speaker, however they are named there', () => {
    expect(narrowed(entries, chosen(['speaker', 'a1']))).toHaveLength(3);
    expect(narrowed(entries, chosen(['speaker', 'own-voice']))).toHaveLength(3);
  });

  it('find what is kept and what is dismissed by the reader', () => {
    const kept = [
      keptOn('ninth time'),
      keptOn('Residents', { kept: false, correction: correctionOf({ dismissed: true }) }),
    ];
    const { entries: listed } = listOf(kept);
    expect(outline(narrowed(listed, chosen(['mark', 'mine'])))).toEqual(['“We cannot p']);
    expect(outline(narrowed(listed, chosen(['mark', 'dismissed'])))).toEqual(['Residents sa']);
    expect(outline(narrowed(listed, chosen(['mark', 'unnamed'])))).not.toContain('Residents sa');
  });

  it('count for each value what choosing it would leave', () => {
    for (const facet of ['mark', 'sourcing', 'standing', 'speaker'] as const) {
      const within = chosen([
        facet === 'sourcing' ? 'standing' : 'sourcing',
        facet === 'sourcing' ? 'disputed' : 'named',
      ]);
      for (const { value, count } of valuesOf(entries, within, facet))
        expect(count, `${facet} ${value}`).toBe(narrowed(entries, toggled(within, facet, value)).length);
    }
  });

  it('offer a facet’s other values as if none of it were chosen', () => {
    expect(countsOf(chosen(['sourcing', 'vague']), 'sourcing')).toEqual(countsOf(NO_FILTERS, 'sourcing'));
  });

  it('offer nothing that no claim has, and what is chosen though none is left', () => {
    expect(Object.keys(countsOf(NO_FILTERS, 'mark'))).toEqual(['contested', 'unsourced', 'unnamed', 'open', 'named']);
    expect(valuesOf(entries, chosen(['mark', 'mine']), 'mark').find(({ value }) => value === 'mine')).toEqual({
      value: 'mine',
      count: 0,
      chosen: true,
    });
  });

  it('put the speakers with most claims first', () => {
    const values = valuesOf(entries, NO_FILTERS, 'speaker');
    expect(values.map(({ value }) => value).slice(0, 2)).toEqual(['own-voice', 'a1']);
    expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(READING.claims.length);
  });

  it('are taken away one by one', () => {
    const filters = chosen(['mark', 'named'], ['speaker', 'a1']);
    expect(chosenValues(filters)).toEqual([
      { facet: 'mark', value: 'named' },
      { facet: 'speaker', value: 'a1' },
    ]);
    expect(chosenValues(toggled(filters, 'mark', 'named'))).toEqual([{ facet: 'speaker', value: 'a1' }]);
  });

  it('hold with a name that is hostile, a word of the language, or thousands of them', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('No entry.');
    const many = [
      '__proto__',
      'constructor',
      '<img src=x onerror=alert(1)>',
      ...Array.from({ length: 5_000 }, (_, i) => `n${i}`),
    ].map((key) => ({ ...first, speaker: { kind: 'actor', key, name: key } as const }));
    expect(valuesOf(many, NO_FILTERS, 'speaker')).toHaveLength(many.length);
    expect(narrowed(many, chosen(['speaker', '__proto__']))).toHaveLength(1);
  });
});
