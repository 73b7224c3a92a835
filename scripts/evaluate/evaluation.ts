import { LEAST_CONFIDENCE } from '../../utils/sureness';
import { type Scores, scoresOf } from '../score/measures';
import { bootstrap, countArticle, recallByClass, rightRelations } from '../score/score.mjs';
import type { GoldArticle } from '../train/corpus';
import type { Attributed } from './baselines/attributed';
import type { Reader } from './readers';
import { type Reliability, reliabilityOf } from './reliability';

type ByName<T> = Readonly<Record<string, T>>;

/** How one reader did, in shares of 0 to 1. `scores` and the 95% `intervals` of some F1s by measure of the scorer, `classes` by class of the gold. */
export interface Column {
  readonly name: string;
  readonly scores: Scores;
  readonly intervals: ByName<readonly [low: number, high: number]>;
  readonly classes: ByName<{ readonly share: number; readonly relations: number; readonly content: number }>;
  /** Scores by publisher; empty where the gold names none. */
  readonly publishers: ByName<{ readonly articles: number; readonly scores: Scores }>;
}

export interface Evaluation {
  readonly engine: string;
  readonly gold: { readonly name: string; readonly articles: number; readonly attributions: number };
  /** The engine's is the first. */
  readonly columns: readonly Column[];
  /** Of the engine's claims, each counted as right where it is a right relation. */
  readonly reliability: Reliability;
  /** The scores of the engine's claims with at least this confidence. */
  readonly sure: { readonly confidence: number; readonly scores: Scores };
}

/** Reads every article with every reader, and scores that. Most of the time goes to compromise: 80,000 characters a second. */
export function evaluate(
  gold: readonly GoldArticle[],
  name: string,
  version: string,
  readers: readonly [engine: Reader, ...others: Reader[]],
  progress: (line: string) => void,
): Evaluation {
  const found = readers.map((reader) => readAll(reader, gold, progress));
  const [engine = []] = found;
  const bets = gold.flatMap((article, k) => {
    const claims = engine[k] ?? [];
    return rightRelations(article, claims).flatMap((right, n) =>
      right === null ? [] : [{ confidence: claims[n]?.confidence ?? 0, right }],
    );
  });
  const sure = engine.map((claims) => claims.filter(({ confidence = 0 }) => confidence >= LEAST_CONFIDENCE.sure));
  return {
    engine: version,
    gold: {
      name,
      articles: gold.length,
      attributions: gold.reduce((sum, { attributions }) => sum + attributions.length, 0),
    },
    columns: readers.map((reader, k) => {
      progress(`scoring ${reader.name}`);
      return columnOf(reader.name, gold, found[k] ?? []);
    }),
    reliability: reliabilityOf(bets),
    sure: { confidence: LEAST_CONFIDENCE.sure, scores: scoresOf(countsOf(gold, sure)) },
  };
}

function readAll(reader: Reader, gold: readonly GoldArticle[], progress: (line: string) => void) {
  return gold.map(({ text }, k) => {
    if (k % 20 === 0) progress(`${reader.name}: article ${k + 1} of ${gold.length}`);
    return reader.read(text);
  });
}

type Counts = ReturnType<typeof countArticle>;

function countsOf(gold: readonly GoldArticle[], found: readonly (readonly Attributed[])[]): readonly Counts[] {
  return gold.map((article, k) => countArticle(article, found[k] ?? []));
}

function columnOf(name: string, gold: readonly GoldArticle[], found: readonly (readonly Attributed[])[]): Column {
  const counts = countsOf(gold, found);
  const byId = new Map(gold.map(({ id }, k) => [id, found[k] ?? []]));
  const byPublisher = new Map<string, Counts[]>();
  for (const [k, { publisher }] of gold.entries()) {
    const own = counts[k];
    if (!publisher || !own) continue;
    byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), own]);
  }
  return {
    name,
    scores: scoresOf(counts),
    intervals: bootstrap(counts),
    classes: recallByClass(gold, byId),
    publishers: Object.fromEntries(
      [...byPublisher]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([publisher, own]) => [publisher, { articles: own.length, scores: scoresOf(own) }]),
    ),
  };
}
