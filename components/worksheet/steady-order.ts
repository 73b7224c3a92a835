import { useMemo, useRef } from 'preact/hooks';
import type { SightedPage } from '@/utils/catalogue/catalogue';
import { type ClaimOrder, claimsInOrder } from '@/utils/catalogue/claim-order';

/**
 * Ids of the claims in that order. While they are the same claims they stay where they are, whatever the reader says of them:
 * a claim that is given a status must not run away from under the hand, and the focus with it.
 */
export function useSteadyOrder(pages: readonly SightedPage[], order: ClaimOrder): readonly string[] {
  const last = useRef<{ readonly order: ClaimOrder; readonly lines: readonly string[] }>({ order, lines: [] });
  return useMemo(() => {
    const lines = claimsInOrder(pages, order);
    const before = last.current;
    const isSteady = order !== 'page' && before.order === order && areSame(before.lines, lines);
    if (!isSteady) last.current = { order, lines };
    return last.current.lines;
  }, [pages, order]);
}

function areSame(before: readonly string[], now: readonly string[]): boolean {
  if (before.length !== now.length) return false;
  const known = new Set(before);
  return now.every((id) => known.has(id));
}
