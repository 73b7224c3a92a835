import { createEngine, type Weights } from '../../utils/engine/index';
import { english } from '../../utils/engine/languages/en/index';
import { percent, type Table } from '../evaluate/table';
import { MEASURES, type Scores, scoresOf } from '../score/measures';
import { countArticle } from '../score/score.mjs';
import type { GoldArticle } from './corpus';

/** How an engine with `weights` (undefined: the rules alone) does on `articles`. */
export function scoresOn(articles: readonly GoldArticle[], weights?: Weights): Scores {
  const engine = createEngine(english, weights);
  return scoresOf(articles.map((article) => countArticle(article, engine.read({ text: article.text }).claims)));
}

/** The scores side by side, F1 in per cent. */
export function tableOf(columns: Readonly<Record<string, Scores>>): Table {
  return {
    title: 'What it learned',
    head: ['F1', ...Object.keys(columns)],
    rows: MEASURES.map((measure) => [measure, ...Object.values(columns).map((scores) => percent(scores[measure]?.f1))]),
  };
}
