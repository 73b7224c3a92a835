import { SOURCINGS, type Sourcing } from '@/utils/model';

/** One stretch of the bar: where it starts and how wide it is, in percent of the whole. */
export interface Share {
  readonly sourcing: Sourcing;
  readonly count: number;
  readonly start: number;
  readonly width: number;
}

/** The narrowest stretch that still shows its pattern, in percent of a bar of 328 px. */
const NARROWEST = 3;

/**
 * How the claims of class `said` are sourced, from named to none; nothing for a sourcing that no claim has. Widths sum
 * to 100 (to rounding) unless there is no claim at all: then the list is empty. A small share is widened to
 * `NARROWEST` at the cost of the larger ones, so that the bar never hides a source.
 */
export function sourcingShares(bySourcing: Readonly<Record<Sourcing, number>>): readonly Share[] {
  const present = SOURCINGS.filter((sourcing) => bySourcing[sourcing] > 0);
  const total = present.reduce((sum, sourcing) => sum + bySourcing[sourcing], 0);
  const widths = present.map((sourcing) => Math.max(NARROWEST, (100 * bySourcing[sourcing]) / total));
  const sum = widths.reduce((all, width) => all + width, 0);
  let start = 0;
  return present.map((sourcing, index) => {
    const width = ((widths[index] ?? 0) * 100) / sum;
    const share = { sourcing, count: bySourcing[sourcing], start, width };
    start += width;
    return share;
  });
}
