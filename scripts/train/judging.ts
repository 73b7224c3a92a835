import type { Range } from '../../utils/engine/quotes';
import type { Candidate } from '../../utils/engine/tagger/candidates';
import { claimMeasures } from '../../utils/engine/tagger/claim-measures';
import type { Columns } from '../../utils/engine/tagger/columns';
import { type Evidence, evidenceOf } from '../../utils/engine/tagger/evidence';
import { JUDGE_BITS, judgeFeatures, MAX_JUDGE_FEATURES } from '../../utils/engine/tagger/judge';
import { beginOf } from '../../utils/engine/tagger/labels';
import type { Proposals } from '../../utils/engine/tagger/proposals';
import { quantised } from '../../utils/engine/tagger/quantised';
import { attributedIn, SENTENCE_MEASURES, sentenceMeasures } from '../../utils/engine/tagger/sentence-judge';
import type { Learned } from '../../utils/engine/tagger/weights-format';
import { Shape } from '../../utils/engine/tokens';
import { trainForest } from './boosting';
import type { Example } from './examples';
import { trainLinear } from './linear';

/** One article as the judges learn from it: what a chain that never saw it finds there. */
export interface Trial extends Proposals {
  readonly example: Example;
  readonly columns: Columns;
}

type Judges = Pick<Learned, 'judge' | 'said' | 'sentences' | 'claims'>;

/** The forest of claims learns from what judges say that never saw the article. */
const FOLDS = 4;
const MATCH = 0.5;
const LEVELS = 127;
const FOREST = { depth: 4, l2: 5, least: 30, rows: 0.7, measures: 0.6 };
const SENTENCES = { ...FOREST, trees: 120, rate: 0.08 };
const CLAIMS = { ...FOREST, trees: 160, rate: 0.08 };

/** A candidate as the linear judges see it, and what people say of it. */
interface Verdict {
  readonly features: Uint32Array;
  readonly right: boolean;
  /** Whether it is a claim in the everyday sense; null where it is wrong or the corpus does not tell. */
  readonly said: boolean | null;
}

/** Judges of sentences and candidates, learned from `trials`. The same trials and seed give the same judges. */
export function trainJudges(trials: readonly Trial[], seed: number): Judges {
  /** What `learn` makes of all trials, and for each fold of those outside of it. */
  const inFolds = <T>(learn: (isSeen: (k: number) => boolean) => T) => ({
    whole: learn(() => true),
    without: Array.from({ length: FOLDS }, (_, fold) => learn((k) => k % FOLDS !== fold)),
  });
  const rows = trials.map(({ example, columns, posteriors }) =>
    sentenceMeasures(example.analysis, columns, posteriors),
  );
  const sentences = inFolds((isSeen) =>
    trainForest(
      rows.flatMap((of, k) => (isSeen(k) ? rowsIn(of) : [])),
      trials.flatMap(({ example }, k) => (isSeen(k) ? holdContent(example) : [])),
      { ...SENTENCES, seed },
    ),
  );
  const evidence = trials.map(({ example, columns, posteriors, candidates }, k) =>
    evidenceOf(example.analysis, columns, posteriors, attributedIn(rows[k], sentences.without[k % FOLDS]), candidates),
  );
  const verdicts = trials.map((trial, k) => verdictsOf(trial, evidence[k]));
  const linear = (some: Parameters<typeof trainLinear>[0]) =>
    quantised(trainLinear(some, 1 << JUDGE_BITS, seed), LEVELS);
  const judge = inFolds((isSeen) => linear(verdicts.flatMap((of, k) => (isSeen(k) ? of : []))));
  const claims = trainForest(
    trials.flatMap(({ candidates }, k) => claimMeasures(evidence[k], candidates, judge.without[k % FOLDS])),
    verdicts.flat().map(({ right }) => right),
    { ...CLAIMS, seed },
  );
  const said = linear(
    verdicts.flat().flatMap(({ features, said: right }) => (right === null ? [] : [{ features, right }])),
  );
  return { judge: judge.whole, said, sentences: sentences.whole, claims };
}

function rowsIn(rows: Float32Array): Float32Array[] {
  const count = rows.length / SENTENCE_MEASURES;
  return Array.from({ length: count }, (_, s) => rows.subarray(s * SENTENCE_MEASURES, (s + 1) * SENTENCE_MEASURES));
}

/** For each sentence whether people marked a word of it as somebody's content. */
function holdContent({ analysis, labels }: Example): boolean[] {
  const { tokens, sentences } = analysis;
  return sentences.map(({ from, to }) => {
    for (let i = from; i < to; i++) if (labels[i] >= beginOf('content') && tokens.shape[i] & Shape.word) return true;
    return false;
  });
}

/** The candidates of an article with what people say of them: each gold attribution is found once, by the first that fits. */
function verdictsOf({ example, candidates }: Trial, evidence: Evidence): Verdict[] {
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
