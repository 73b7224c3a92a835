import { describe, expect, it } from 'vitest';
import { inGroups, ORDERS, type Order } from '@/components/panel/order';
import { claimWith, READING, TEXT } from '../harbour';
import { correctionOf, keptOn, LIKELY, listOf } from './listed';

const groupsOf = (order: Order, kept = [] as Parameters<typeof listOf>[0], reading = READING) => {
  const { shown, entries } = listOf(kept, reading);
  return inGroups(entries, order, shown, TEXT, LIKELY);
};
const sizes = (...args: Parameters<typeof groupsOf>) =>
  groupsOf(...args).map(({ key, entries }) => `${key} ${entries.length}`);

describe('the order of the panel', () => {
  it('is that of the text, in one group', () => {
    expect(sizes('text')).toEqual([`text ${READING.claims.length}`]);
  });

  it('is by who says it as the popup has it', () => {
    expect(sizes('speaker')).toEqual([
      'actor:a1 3',
      'actor:a2 2',
      'actor:a6 1',
      'actor:a7 1',
      'not-named 3',
      'nobody 2',
      'own-voice 3',
      'other 1',
    ]);
  });

  it('is by what the text admits, the most doubtful first and what admits nothing last', () => {
    expect(sizes('standing')).toEqual(['disputed 2', 'unconfirmed 2', 'hearsay 2', 'interpretation 1', 'nothing 9']);
  });

  it('counts a claim that is reported and disputed once, as disputed', () => {
    const claim = {
      ...claimWith('denied'),
      standing: (['hearsay', 'disputed'] as const).map((value) => ({ value, cue: [0, 1] as const, rule: 'r' })),
    };
    expect(sizes('standing', [], { ...READING, claims: [claim] })).toEqual(['disputed 1']);
  });

  it('has what the reader dismissed last, in a group of its own', () => {
    const kept = [keptOn('denied', { kept: false, correction: correctionOf({ dismissed: true }) })];
    expect(sizes('speaker', kept).at(-1)).toBe('dismissed 1');
    expect(sizes('standing', kept).at(-1)).toBe('dismissed 1');
  });

  it.each(ORDERS)('never loses or doubles a claim: %s', (order) => {
    const kept = [
      keptOn('ninth time', { correction: correctionOf({ dismissed: true }) }),
      keptOn('remains unclear', { correction: correctionOf({ standing: [] }) }),
      keptOn('backed', { correction: correctionOf({ speaker: 'Mara Ilves' }) }),
    ];
    const ids = groupsOf(order, kept).flatMap(({ entries }) => entries.map(({ claim }) => claim.id));
    expect(ids.toSorted()).toEqual(READING.claims.map(({ id }) => id).toSorted());
    expect(groupsOf(order, kept).every(({ entries }) => entries.length > 0)).toBe(true);
  });

  it.each(ORDERS)('is empty where no claim is left: %s', (order) => {
    expect(inGroups([], order, listOf().shown, TEXT, LIKELY)).toEqual([]);
  });
});
