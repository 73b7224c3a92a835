import { describe, expect, it } from 'vitest';
import { CLAIM_ORDERS, claimsInOrder } from '@/utils/catalogue/claim-order';
import { claim } from './claim';

const PAGES = [
  {
    page: 'https://a.example/',
    claims: [
      claim('a', { actor: 'odile Brandt', verdict: 'unclear', createdAt: '2031-05-03T00:00:00.000Z' }),
      claim('b', {}),
      claim('c', { actor: 'Éva Hale', verdict: 'open' }),
    ],
  },
  { page: 'https://b.example/', claims: [] },
  {
    page: 'https://c.example/',
    claims: [
      claim('d', { actor: 'Odile Brandt', verdict: 'open', createdAt: '2031-05-04T00:00:00.000Z' }),
      claim('e', { actor: 'Éva Hale' }),
    ],
  },
];

describe('the claims of the list', () => {
  it.each([
    ['page', 'abcde'],
    ['newest', 'dabce'],
    ['actor', 'cedab'],
    ['status', 'cdabe'],
  ] as const)('by %s', (order, ids) => {
    expect(claimsInOrder(PAGES, order).join('')).toBe(ids);
  });

  it('are all there in each order, and none are none', () => {
    for (const order of CLAIM_ORDERS) {
      expect([...claimsInOrder(PAGES, order)].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(claimsInOrder([], order)).toEqual([]);
    }
  });
});
