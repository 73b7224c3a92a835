import { VERDICTS } from '../records';
import type { SightedPage } from './catalogue';
import type { CatalogueClaim } from './entry';

/** `page`: as the pages come, and on each in the order of its text. */
export const CLAIM_ORDERS = ['page', 'newest', 'actor', 'status'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/**
 * Ids of the claims of those pages in that order; those that are equal in it stay in the order of the pages, and those
 * without an actor or a status come last. Linear for `page`, else O(n log n).
 */
export function claimsInOrder(pages: readonly SightedPage[], order: ClaimOrder): readonly string[] {
  const claims: CatalogueClaim[] = [];
  for (const page of pages) for (const claim of page.claims) claims.push(claim);
  const ranked = order === 'page' ? claims : inOrder(claims, order);
  return ranked.map(({ id }) => id);
}

function inOrder(claims: readonly CatalogueClaim[], order: Exclude<ClaimOrder, 'page'>): readonly CatalogueClaim[] {
  if (order === 'newest') return [...claims].sort((a, b) => compared(b.createdAt, a.createdAt));
  if (order === 'status') {
    const ranks = new Map(VERDICTS.map((verdict, i) => [verdict, i]));
    const rank = ({ verdict }: CatalogueClaim) => (verdict === null ? VERDICTS.length : (ranks.get(verdict) ?? 0));
    return [...claims].sort((a, b) => rank(a) - rank(b));
  }
  const names = [...new Set(claims.map(({ actor }) => actor))].filter((name) => name !== null);
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const places = new Map(names.sort((a, b) => compare(a, b) || compared(a, b)).map((name, i) => [name, i]));
  const place = ({ actor }: CatalogueClaim) => (actor === null ? names.length : (places.get(actor) ?? 0));
  return [...claims].sort((a, b) => place(a) - place(b));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
