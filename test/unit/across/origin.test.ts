import { describe, expect, it } from 'vitest';
import { type Carrier, singleOrigin } from '@/utils/across/origin';
import type { Actor } from '@/utils/model';

const named = (name: string, kind: Actor['kind'] = 'person') => ({ name, kind, named: true, aliases: [] });
const carrier = (outlet: string, actor: Carrier['actor']): Carrier => ({ outlet, actor });
const AGENCY = named('the Halden Wire', 'media');

describe('what several outlets all rest on', () => {
  it('is the one source that they name', () => {
    const carriers = [carrier('Ledger', named('Ann Hale')), carrier('Courier', named('Ann Hale'))];
    expect(singleOrigin(carriers)).toEqual({ name: 'Ann Hale', outlets: 2 });
  });

  it('is the agency that they name, its own report included', () => {
    const carriers = [
      carrier('Halden Wire', named('Tom Weil')),
      carrier('Ledger', AGENCY),
      carrier('The Courier', AGENCY),
    ];
    expect(singleOrigin(carriers)).toEqual({ name: 'the Halden Wire', outlets: 3 });
  });

  it.each([
    ['one outlet alone', [carrier('Ledger', named('Ann Hale')), carrier('The Ledger', named('Ann Hale'))]],
    ['two sources', [carrier('Ledger', named('Ann Hale')), carrier('Courier', named('Tom Weil'))]],
    ['an article that names nobody', [carrier('Ledger', named('Ann Hale')), carrier('Courier', null)]],
    ['surnames alone', [carrier('Ledger', named('Hale')), carrier('Courier', named('Hale'))]],
    [
      'unnamed sources',
      [1, 2].map((n) => carrier(`Paper ${n}`, { ...named('an official', 'anonymous'), named: false })),
    ],
    ['nobody at all', []],
  ])('is not said of %s', (_, carriers) => {
    expect(singleOrigin(carriers)).toBeNull();
  });
});
