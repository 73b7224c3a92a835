import type { LanguagePack } from '../../utils/engine/language-pack';
import { type CueLexicon, columnsOf } from '../../utils/engine/tagger/columns';
import { type ChainWeights, tablesOf } from '../../utils/engine/tagger/lattice';
import { proposalsOf } from '../../utils/engine/tagger/proposals';
import { quantised } from '../../utils/engine/tagger/quantised';
import { settledBy } from '../../utils/engine/tagger/settled';
import type { Learned, Thresholds } from '../../utils/engine/tagger/weights-format';
import type { GoldArticle } from './corpus';
import { type Chain, chainOf, type FloatChain, trainChain } from './crf';
import { type Example, exampleOf } from './examples';
import { type Trial, trainJudges } from './judging';
import { countCues, lexiconOf, vocabularyOf } from './lexicon';
import { trainLinks } from './ranking';

/** All that training can be told; the values that were found best on articles held out of train are `SETTINGS`. */
export interface Settings {
  readonly bits: number;
  readonly epochs: number;
  readonly dropout: number;
  readonly rate: number;
  readonly l2: number;
  /** Chains that are learned, each in an order of its own; their mean is taken. */
  readonly chains: number;
  /** Articles a word must stand in to be known by itself. */
  readonly known: number;
  /** The judges learn from what chains trained on the other parts find. */
  readonly folds: number;
  readonly thresholds: Thresholds;
}

export const SETTINGS: Settings = {
  bits: 16,
  epochs: 5,
  dropout: 0.3,
  rate: 0.05,
  l2: 0.3,
  chains: 3,
  known: 8,
  folds: 4,
  thresholds: { keep: 0.35, floor: 0.03, sentence: 0.55 },
};

/** P(cue | word) of an article is learned from the others, or words seen once would look surer than they are. */
const LEXICON_FOLDS = 5;

/**
 * Weights learned from `articles`: the lexicon, the chain of labels, the rankers of links, and the judges. The same
 * articles in the same order, settings and seed give the same weights. Throws where there are too few articles.
 */
export function train(
  articles: readonly GoldArticle[],
  pack: LanguagePack,
  settings: Settings,
  seed: number,
  progress: (line: string) => void,
): Learned {
  const examples = articles.map((article) => exampleOf(article, pack));
  if (examples.length < LEXICON_FOLDS) throw new Error(`${examples.length} articles are too few to learn from.`);
  progress(`${examples.length} articles read`);
  const vocabulary = vocabularyOf(examples, settings.known);
  const { lexicon, without } = lexicons(examples);
  const columns = examples.map(({ analysis, rules }, k) =>
    columnsOf(analysis, rules, without[k % LEXICON_FOLDS], vocabulary),
  );
  const chains = examples.map(({ labels }, k) => chainOf(columns[k], labels, settings.bits));
  const links = examples.map(({ analysis, spans, links: gold }, k) => ({
    linking: { analysis, columns: columns[k], spans },
    links: gold,
  }));
  const link = quantised(trainLinks(links, seed, 4), LINK_LEVELS);
  progress('links learned');
  const learnt = (part: typeof chains, name: string) =>
    meanChain(part, settings, seed, (line) => progress(`${name}: ${line}`));
  const trials: Trial[] = [];
  for (let fold = 0; fold < settings.folds; fold++) {
    const others = chains.filter((_, k) => k % settings.folds !== fold);
    const chain = tablesOf(learnt(others, `part ${fold + 1} of ${settings.folds}`));
    examples.forEach((example, k) => {
      if (k % settings.folds !== fold) return;
      const settled = settledBy(example.rules, example.analysis.tokens.count);
      const proposals = proposalsOf(example.analysis, columns[k], example.rules, settled, chain, link);
      trials.push({ ...proposals, example, columns: columns[k] });
    });
  }
  const judges = trainJudges(trials, seed);
  progress(`judges learned from ${trials.reduce((sum, { candidates }) => sum + candidates.length, 0)} candidates`);
  return { ...learnt(chains, 'whole'), thresholds: settings.thresholds, link, ...judges, vocabulary, lexicon };
}

const LINK_LEVELS = 127;
/** Steps of emissions on each side of 0: 20 score as 63 do and pack smaller; 8 lose half a point (docs/decisions/0006). */
const EMISSION_LEVELS = 20;
const TRANSITION_LEVELS = 127;

/** The mean of chains that saw the articles in different orders. */
function meanChain(
  part: readonly Chain[],
  settings: Settings,
  seed: number,
  progress: (line: string) => void,
): ChainWeights {
  const learned: FloatChain[] = [];
  for (let k = 0; k < settings.chains; k++)
    learned.push(
      trainChain(part, {
        ...settings,
        seed: seed + 100 * k,
        progress: (line) => progress(`chain ${k + 1} of ${settings.chains}: ${line}`),
      }),
    );
  const mean = (name: keyof FloatChain) =>
    learned[0][name].map((_, at) => learned.reduce((sum, chain) => sum + chain[name][at], 0) / learned.length);
  return {
    bits: settings.bits,
    emission: quantised(mean('emission'), EMISSION_LEVELS),
    transition: quantised(mean('transition'), TRANSITION_LEVELS),
  };
}

function lexicons(examples: readonly Example[]): { lexicon: CueLexicon; without: readonly CueLexicon[] } {
  const all = countCues(examples);
  const without = Array.from({ length: LEXICON_FOLDS }, (_, fold) =>
    lexiconOf(all, countCues(examples.filter((_, k) => k % LEXICON_FOLDS === fold))),
  );
  return { lexicon: lexiconOf(all), without };
}
