import { createEngine, type Weights } from '../../utils/engine/index';
import { english } from '../../utils/engine/languages/en/index';
import { countArticle, summarize } from '../score/score.mjs';
import type { GoldArticle } from './corpus';

const MEASURES = [
  'core',
  'relations',
  'sentences',
  'tokens/source',
  'tokens/cue',
  'tokens/content',
  'exact/content',
  'sourceLinks',
];

/** Precision, recall and F1 of each measure, 0 to 1. */
export type Scores = Readonly<
  Record<string, { readonly precision: number; readonly recall: number; readonly f1: number }>
>;

/** How an engine with `weights` (undefined: the rules alone) does on `articles`. */
export function scoresOn(articles: readonly GoldArticle[], weights?: Weights): Scores {
  const engine = createEngine(english, weights);
  const counts = articles.map((article) => countArticle(article, engine.read({ text: article.text }).claims));
  const all = summarize(counts);
  return Object.fromEntries(
    MEASURES.map((measure) => {
      const { precision, recall, f1 } = all[measure] ?? { precision: 0, recall: 0, f1: 0 };
      return [measure, { precision, recall, f1 }];
    }),
  );
}

/** The scores side by side, F1 in per cent. */
export function tableOf(columns: Readonly<Record<string, Scores>>): string {
  const names = Object.keys(columns);
  const width = 16;
  const head = ['F1', ...names].map((name, k) => (k === 0 ? name.padEnd(width) : name.padStart(10))).join('');
  const rows = MEASURES.map((measure) =>
    [
      measure.padEnd(width),
      ...names.map((name) => (100 * (columns[name]?.[measure]?.f1 ?? 0)).toFixed(1).padStart(10)),
    ].join(''),
  );
  return [head, ...rows].join('\n');
}
