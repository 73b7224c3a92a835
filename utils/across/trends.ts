import { SOURCINGS, type Sourcing, STANDINGS, type StandingValue } from '../model';

/** What counts of one kept article. */
export interface CountedArticle {
  readonly outlet: string;
  /** ISO 8601: when it was published, or else kept. */
  readonly date: string;
  readonly said: number;
  readonly bySourcing: Readonly<Record<Sourcing, number>>;
  readonly byStanding: Readonly<Record<StandingValue, number>>;
}

/** Counts over articles of one outlet. */
export interface Counted {
  readonly articles: number;
  readonly said: number;
  readonly bySourcing: Readonly<Record<Sourcing, number>>;
  readonly byStanding: Readonly<Record<StandingValue, number>>;
}

export interface OutletTrend extends Counted {
  readonly outlet: string;
  /** Fewer than `FEW_ARTICLES`: chance says more than the outlet. */
  readonly few: boolean;
  /** By calendar month ("2026-05"), the earliest first; months without an article are left out. */
  readonly months: readonly (Counted & { readonly month: string })[];
}

export const FEW_ARTICLES = 10;

/**
 * Counts by outlet and month. Outlets stand in the order of their names: there is no best and no worst, and what a reader
 * keeps is no sample of what an outlet prints. Articles whose date is no date are in their outlet's counts and in no
 * month. Linear.
 */
export function trendsOf(articles: readonly CountedArticle[]): readonly OutletTrend[] {
  const outlets = groups(articles, ({ outlet }) => outlet);
  return [...outlets]
    .map(([outlet, list]) => {
      const months = groups(list, ({ date }) => /^\d{4}-(?:0[1-9]|1[0-2])(?!\d)/.exec(date)?.[0] ?? '');
      months.delete('');
      return {
        outlet,
        ...counted(list),
        few: list.length < FEW_ARTICLES,
        months: [...months]
          .map(([month, ofMonth]) => ({ month, ...counted(ofMonth) }))
          .sort((a, b) => (a.month < b.month ? -1 : 1)),
      };
    })
    .sort((a, b) => a.outlet.localeCompare(b.outlet, 'en'));
}

function counted(articles: readonly CountedArticle[]): Counted {
  const sum = (count: (article: CountedArticle) => number) => articles.reduce((all, one) => all + count(one), 0);
  const table = <K extends string>(keys: readonly K[], of: (article: CountedArticle) => Readonly<Record<K, number>>) =>
    Object.fromEntries(keys.map((key) => [key, sum((one) => of(one)[key])])) as Record<K, number>;
  return {
    articles: articles.length,
    said: sum(({ said }) => said),
    bySourcing: table(SOURCINGS, ({ bySourcing }) => bySourcing),
    byStanding: table(STANDINGS, ({ byStanding }) => byStanding),
  };
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const list = found.get(keyOf(item));
    if (list) list.push(item);
    else found.set(keyOf(item), [item]);
  }
  return found;
}
