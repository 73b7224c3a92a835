import type { countArticle } from './score.mjs';
import { summarize } from './score.mjs';

/** The measures of the scorer, in the order of what a reader of the page would notice first. */
export const MEASURES = [
  'core',
  'relations',
  'sentences',
  'tokens/source',
  'tokens/cue',
  'tokens/content',
  'exact/source',
  'exact/cue',
  'exact/content',
  'sourceLinks',
] as const;

/** Shares, 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
export type Scores = Readonly<Record<string, Score>>;

/** Precision, recall and F1 of each measure over the articles that were counted. */
export function scoresOf(counts: readonly ReturnType<typeof countArticle>[]): Scores {
  const entries = Object.entries(summarize(counts));
  return Object.fromEntries(entries.map(([name, { precision, recall, f1 }]) => [name, { precision, recall, f1 }]));
}
