import type { LanguagePack } from '../../utils/engine/language-pack';
import { type Candidate, candidatesOf } from '../../utils/engine/tagger/candidates';
import { type Columns, type CueLexicon, columnsOf } from '../../utils/engine/tagger/columns';
import { posteriorsOf, scoresOf } from '../../utils/engine/tagger/decode';
import { evidenceOf } from '../../utils/engine/tagger/judge';
import type { Thresholds, Weights } from '../../utils/engine/tagger/weights-format';
import type { GoldArticle } from './corpus';
import { chainOf, trainChain } from './crf';
import { type Example, exampleOf } from './examples';
import { trainJudge, type Verdict, verdictsOf } from './judging';
import { countCues, lexiconOf, vocabularyOf } from './lexicon';
import { trainLinks } from './ranking';

/** All that training can be told; the values that were found best on articles held out of train are `SETTINGS`. */
export interface Settings {
  readonly bits: number;
  readonly epochs: number;
  readonly dropout: number;
  readonly rate: number;
  readonly l2: number;
  /** Articles a word must stand in to be known by itself. */
  readonly known: number;
  /** The judge learns from what chains trained on the other parts find. */
  readonly folds: number;
  readonly thresholds: Thresholds;
}

export const SETTINGS: Settings = {
  bits: 15,
  epochs: 5,
  dropout: 0.3,
  rate: 0.05,
  l2: 0.3,
  known: 8,
  folds: 2,
  thresholds: { keep: 0.5, floor: 0.05, cover: 0.4 },
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
): Omit<Weights, 'id'> {
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
  const link = trainLinks(links, seed, 4);
  progress('links learned');
  const learnt = (part: typeof chains, name: string) =>
    trainChain(part, { ...settings, seed, progress: (line) => progress(`${name}: ${line}`) });
  const verdicts: Verdict[] = [];
  for (let fold = 0; fold < settings.folds; fold++) {
    const others = chains.filter((_, k) => k % settings.folds !== fold);
    const weights = asFound(learnt(others, `part ${fold + 1} of ${settings.folds}`), link, settings.bits);
    examples.forEach((example, k) => {
      if (k % settings.folds === fold) verdicts.push(...judged(example, columns[k], weights));
    });
  }
  const judge = trainJudge(verdicts, seed);
  const cover = trainJudge(
    verdicts.map(({ features, covers: right }) => ({ features, right })),
    seed,
  );
  const said = trainJudge(
    verdicts.flatMap(({ features, said: right }) => (right === null ? [] : [{ features, right }])),
    seed,
  );
  progress(`judges learned from ${verdicts.length} candidates`);
  const chain = learnt(chains, 'whole');
  return {
    ...asFound(chain, link, settings.bits),
    thresholds: settings.thresholds,
    judge,
    judgeStep: 1,
    cover,
    coverStep: 1,
    said,
    saidStep: 1,
    vocabulary,
    lexicon,
  };
}

function asFound(
  { emission, transition }: { readonly emission: Float32Array; readonly transition: Float32Array },
  link: Float32Array,
  bits: number,
) {
  return { bits, emission, emissionStep: 1, transition, transitionStep: 1, link, linkStep: 1 };
}

function lexicons(examples: readonly Example[]): { lexicon: CueLexicon; without: readonly CueLexicon[] } {
  const all = countCues(examples);
  const without = Array.from({ length: LEXICON_FOLDS }, (_, fold) =>
    lexiconOf(all, countCues(examples.filter((_, k) => k % LEXICON_FOLDS === fold))),
  );
  return { lexicon: lexiconOf(all), without };
}

function judged(example: Example, columns: Columns, weights: ReturnType<typeof asFound>): Verdict[] {
  const { analysis, rules } = example;
  const scores = scoresOf(columns, weights);
  const candidates: readonly Candidate[] = candidatesOf(analysis, columns, rules, scores, weights);
  return verdictsOf(example, evidenceOf(analysis, columns, posteriorsOf(scores), candidates), candidates);
}
