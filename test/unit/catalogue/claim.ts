import type { CatalogueClaim } from '@/utils/catalogue/entry';

/** A claim of which the catalogue knows nothing but what `rest` says. */
export function claim(id: string, rest: Partial<CatalogueClaim> = {}): CatalogueClaim {
  return {
    id,
    createdAt: '2031-03-05T08:00:00.000Z',
    actor: null,
    sourcing: null,
    standing: [],
    verdict: null,
    tags: [],
    since: null,
    corrected: false,
    ...rest,
  };
}
