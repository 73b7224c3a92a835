import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { FromPageSchema, ToPageSchema } from '@/utils/messages/panel-schemas';

describe('what a page tells a panel', () => {
  it.each([{ what: 'at', claimId: 'c1' }, { what: 'at', claimId: null }, { what: 'changed' }])('is %j', (said) => {
    expect(is(FromPageSchema, said)).toBe(true);
  });

  it.each([
    null,
    undefined,
    '',
    'changed',
    [],
    {},
    { what: 'at' },
    { what: 'at', claimId: '' },
    { what: 'at', claimId: 7 },
    { what: 'at', claimId: { toString: 'c1' } },
    { what: 'at', claimId: 'x'.repeat(1_000_000) },
    { what: '__proto__' },
    { what: ['changed'] },
    { claimId: 'c1' },
  ])('is not %j', (said) => {
    expect(is(FromPageSchema, said)).toBe(false);
  });
});

describe('what a panel tells a page', () => {
  it('is whether to follow', () => {
    expect(is(ToPageSchema, { follow: true })).toBe(true);
  });

  it.each([null, 'follow', {}, { follow: 'yes' }, { follow: null }, [true]])('is not %j', (said) => {
    expect(is(ToPageSchema, said)).toBe(false);
  });
});
