import type { Range } from '../../utils/engine/quotes';
import type { Candidate } from '../../utils/engine/tagger/candidates';
import type { Columns } from '../../utils/engine/tagger/columns';
import type { Forest } from '../../utils/engine/tagger/forest';
import {
  type Evidence,
  evidenceOf,
  JUDGE_BITS,
  judgeFeatures,
  MAX_JUDGE_FEATURES,
} from '../../utils/engine/tagger/judge';
import { type Case, measuresIn } from '../../utils/engine/tagger/judging';
import { beginOf } from '../../utils/engine/tagger/labels';
import { attributedIn, SENTENCE_MEASURES, sentenceMeasures } from '../../utils/engine/tagger/sentence-judge';
import { type Quantised, quantised } from '../../utils/engine/tagger/weights-format';
import { Shape } from '../../utils/engine/tokens';
import { type BoostingOptions, trainForest } from './boosting';
import type { Example } from './examples';
import { trainLinear } from './linear';

/** One article as the judges learn from it: what a chain that never saw it finds there. */
export interface Trial extends Pick<Case, 'candidates'> {
  readonly example: Example;
  readonly columns: Columns;
  readonly posteriors: Float32Array;
}

export interface Judges {
  readonly judge: Quantised;
  readonly said: Quantised;
  readonly sentences: Forest;
  readonly claims: Forest;
}

/** The forest of claims learns from what judges say that never saw the article. */
const FOLDS = 4;
const MATCH = 0.5;
const LEVELS = 127;
const FOREST = { depth: 4, l2: 5, least: 30, rows: 0.7, measures: 0.6 };
const SENTENCES = { ...FOREST, trees: 120, rate: 0.08 };
const CLAIMS = { ...FOREST, trees: 160, rate: 0.08 };

/** A candidate as the judges see it, and what people say of it. */
interface Verdict {
  readonly features: Uint32Array;
  readonly right: boolean;
  /** Whether it is a claim in the everyday sense; null where it is wrong or the corpus does not tell. */
  readonly said: boolean | null;
}

/** Judges of sentences and candidates, learned from `trials`. The same trials and seed give the same judges. */
export function trainJudges(trials: readonly Trial[], seed: number): Judges {
  const others = (fold: number) => trials.filter((_, k) => k % FOLDS !== fold);
  const rows = new Map(trials.map((trial) => [trial, rowsOf(trial)]));
  const sentencesFrom = (some: readonly Trial[]) =>
    trainForest(
      some.flatMap((trial) => rows.get(trial) ?? []),
      some.flatMap(({ example }) => holdContent(example)),
      { ...SENTENCES, seed } satisfies BoostingOptions,
    );
  const sentences = sentencesFrom(trials);
  const partSentences = Array.from({ length: FOLDS }, (_, fold) => sentencesFrom(others(fold)));
  const evidence = new Map(trials.map((trial, k) => [trial, evidenceIn(trial, partSentences[k % FOLDS])]));
  const verdicts = new Map(trials.map((trial) => [trial, verdictsOf(trial, evidence.get(trial))]));
  const verdictsIn = (some: readonly Trial[]) => some.flatMap((trial) => verdicts.get(trial) ?? []);
  const judgeFrom = (some: readonly Verdict[]) => quantised(trainLinear(some, 1 << JUDGE_BITS, seed), LEVELS);
  const judge = judgeFrom(verdictsIn(trials));
  const partJudges = Array.from({ length: FOLDS }, (_, fold) => judgeFrom(verdictsIn(others(fold))));
  const measures = trials.flatMap((trial, k) =>
    measuresIn(
      { candidates: trial.candidates, evidence: evidence.get(trial) ?? evidenceIn(trial, sentences) },
      partJudges[k % FOLDS],
    ),
  );
  const claims = trainForest(
    measures,
    verdictsIn(trials).map(({ right }) => right),
    { ...CLAIMS, seed },
  );
  const said = judgeFrom(
    verdictsIn(trials).flatMap(({ features, said: right }) =>
      right === null ? [] : [{ features, right, said: null }],
    ),
  );
  return { judge, said, sentences, claims };
}

function rowsOf({ example, columns, posteriors }: Trial): Float32Array[] {
  const rows = sentenceMeasures(example.analysis, columns, posteriors);
  return example.analysis.sentences.map((_, s) => rows.subarray(s * SENTENCE_MEASURES, (s + 1) * SENTENCE_MEASURES));
}

/** For each sentence whether people marked a word of it as somebody's content. */
function holdContent({ analysis, labels }: Example): boolean[] {
  const { tokens, sentences } = analysis;
  return sentences.map(({ from, to }) => {
    for (let i = from; i < to; i++) if (labels[i] >= beginOf('content') && tokens.shape[i] & Shape.word) return true;
    return false;
  });
}

function evidenceIn({ example, columns, posteriors, candidates }: Trial, sentences: Forest): Evidence {
  const attributed = attributedIn(sentenceMeasures(example.analysis, columns, posteriors), sentences);
  return evidenceOf(example.analysis, columns, posteriors, attributed, candidates);
}

/** The candidates of an article with what people say of them: each gold attribution is found once, by the first that fits. */
function verdictsOf({ example, candidates }: Trial, evidence: Evidence | undefined): Verdict[] {
  if (!evidence) return [];
  const buffer = new Uint32Array(MAX_JUDGE_FEATURES);
  const taken = new Set<number>();
  return candidates.map((candidate) => {
    const index = example.links.findIndex((link, k) => !taken.has(k) && fits(example, link, candidate));
    if (index >= 0) taken.add(index);
    const features = buffer.slice(0, judgeFeatures(evidence, candidate, buffer));
    return { features, right: index >= 0, said: example.links[index]?.said ?? null };
  });
}

/** As the scorer has it: the right source, and a cue that overlaps or most of the content. */
function fits({ spans }: Example, link: Example['links'][number], { source, cue, content }: Candidate): boolean {
  const gold = link.source === null ? null : spans.source[link.source];
  if ((gold === null) !== (source === null)) return false;
  if (gold && source && overlap(source, [gold]) === 0) return false;
  if (overlap(cue, [spans.cue[link.cue]]) > 0) return true;
  const goldContent = link.contents.map((k) => spans.content[k]);
  return 2 * overlap(content, goldContent) >= MATCH * (size(content) + size(goldContent));
}

const size = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0);

function overlap(a: readonly Range[], b: readonly Range[]): number {
  let both = 0;
  for (const one of a)
    for (const other of b) both += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return both;
}
