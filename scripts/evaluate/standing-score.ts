import { STANDINGS, type Standing, type StandingValue } from '../../utils/model';
import type { Score } from '../score/measures';
import type { MarkedArticle } from './gold';

/** Found in so many sentences, marked in so many, both in so many. */
interface Counts {
  hits: number;
  found: number;
  gold: number;
}

export type StandingScores = ReadonlyMap<StandingValue | 'together', Score & Readonly<Counts>>;

/**
 * How well standings are found: a sentence has a value or has it not, by where the cue begins. `found[k]` are those of article `k`. `together`
 * counts all values as one list. Sentences are those of `Intl.Segmenter`.
 */
export function scoreStandings(
  gold: readonly MarkedArticle[],
  found: readonly (readonly Standing[])[],
  lang: string,
): StandingScores {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const counts = new Map<StandingValue, Counts>(STANDINGS.map((value) => [value, { hits: 0, found: 0, gold: 0 }]));
  gold.forEach(({ text, standings = [] }, k) => {
    for (const { index, segment } of segmenter.segment(text)) {
      const isHere = ({ cue: [at] }: { readonly cue: readonly [number, number] }) =>
        index <= at && at < index + segment.length;
      const marked = new Set(standings.filter(isHere).map(({ value }) => value));
      const read = new Set((found[k] ?? []).filter(isHere).map(({ value }) => value));
      for (const [value, count] of counts) {
        if (marked.has(value)) count.gold++;
        if (read.has(value)) count.found++;
        if (marked.has(value) && read.has(value)) count.hits++;
      }
    }
  });
  const all = { hits: 0, found: 0, gold: 0 };
  for (const { hits, found: some, gold: marked } of counts.values()) {
    all.hits += hits;
    all.found += some;
    all.gold += marked;
  }
  return new Map(
    [...counts, ['together', all] as const].map(([value, count]) => [value, { ...scoreOf(count), ...count }]),
  );
}

function scoreOf({ hits, found, gold }: Counts): Score {
  return {
    precision: found > 0 ? hits / found : 0,
    recall: gold > 0 ? hits / gold : 0,
    f1: found + gold > 0 ? (2 * hits) / (found + gold) : 0,
  };
}
