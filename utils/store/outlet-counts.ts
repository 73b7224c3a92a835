import type { CountedArticle } from '../across/trends';
import { correctedClaim } from '../corrected';
import type { Claim, Sourcing, StandingValue, Summary } from '../model';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { outletOf } from './outlet';
import { isLive } from './queries';
import type { AnnotationRow } from './rows';

/** What counts of every kept page, as the reader sees it: with their corrections. Linear; no text is read. */
export function countedArticles(db: WhenceDatabase): Promise<readonly CountedArticle[]> {
  return guarded(async () => {
    const [pages, annotations] = await Promise.all([
      db.pages.filter(isLive).toArray(),
      db.annotations.filter((row) => isLive(row) && row.correction !== null).toArray(),
    ]);
    const corrections = new Map<string, AnnotationRow[]>();
    for (const row of annotations) corrections.set(row.page, [...(corrections.get(row.page) ?? []), row]);
    return pages.map((page) => ({
      outlet: outletOf(page),
      date: page.article.published ?? page.keptAt,
      ...counts(page.summary, corrections.get(page.key) ?? []),
    }));
  });
}

type Counts = Pick<CountedArticle, 'said' | 'bySourcing' | 'byStanding'>;

function counts(summary: Summary, corrected: readonly AnnotationRow[]): Counts {
  const total = { said: summary.said, bySourcing: { ...summary.bySourcing }, byStanding: { ...summary.byStanding } };
  for (const { claim, correction } of corrected) {
    if (!claim || !correction) continue;
    count(total, claim, -1);
    if (!correction.dismissed) count(total, correctedClaim(claim, correction, []), 1);
  }
  return total;
}

/** A claim that another engine read may not be in the counts: none of them falls below nothing. */
function count(
  total: { said: number; bySourcing: Record<Sourcing, number>; byStanding: Record<StandingValue, number> },
  claim: Claim,
  by: number,
): void {
  const add = <K extends string>(table: Record<K, number>, key: K) => {
    table[key] = Math.max(0, table[key] + by);
  };
  if (claim.class === 'said') {
    total.said = Math.max(0, total.said + by);
    add(total.bySourcing, claim.sourcing);
  }
  for (const value of new Set(claim.standing.map((one) => one.value))) add(total.byStanding, value);
}
