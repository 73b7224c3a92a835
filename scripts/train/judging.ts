import type { Range } from '../../utils/engine/quotes';
import type { Candidate } from '../../utils/engine/tagger/candidates';
import { type Evidence, JUDGE_BITS, judgeFeatures, MAX_JUDGE_FEATURES } from '../../utils/engine/tagger/judge';
import { beginOf } from '../../utils/engine/tagger/labels';
import type { Example } from './examples';
import { randomOf, shuffled } from './random';

/** A candidate by its features, and whether people marked it. */
export interface Verdict {
  readonly features: Uint32Array;
  readonly right: boolean;
  /** Whether most of its content is somebody's, whoever it is. */
  readonly covers: boolean;
  /** Whether it is a claim in the everyday sense; null where it is wrong or the corpus does not tell. */
  readonly said: boolean | null;
}

const MATCH = 0.5;
const EPOCHS = 6;
const L2 = 0.002;

/** The candidates of an article with what people say of them: each gold attribution is found once, by the first that fits. */
export function verdictsOf(example: Example, evidence: Evidence, candidates: readonly Candidate[]): Verdict[] {
  const buffer = new Uint32Array(MAX_JUDGE_FEATURES);
  const taken = new Set<number>();
  return candidates.map((candidate) => {
    const index = example.links.findIndex((link, k) => !taken.has(k) && fits(example, link, candidate));
    if (index >= 0) taken.add(index);
    const features = buffer.slice(0, judgeFeatures(evidence, candidate, buffer));
    const covers = 2 * attributed(example, candidate.content) >= size(candidate.content);
    return { features, right: index >= 0, covers, said: example.links[index]?.said ?? null };
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

/** How many tokens of `content` people marked as somebody's content. */
function attributed({ labels }: Example, content: readonly Range[]): number {
  let count = 0;
  for (const { from, to } of content) for (let i = from; i < to; i++) if (labels[i] >= beginOf('content')) count++;
  return count;
}

const size = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0);

function overlap(a: readonly Range[], b: readonly Range[]): number {
  let both = 0;
  for (const one of a)
    for (const other of b) both += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return both;
}

/** Logistic regression over hashed features by AdaGrad, averaged over the epochs. */
export function trainJudge(
  verdicts: readonly { readonly features: Uint32Array; readonly right: boolean }[],
  seed: number,
): Float32Array {
  const values = new Float32Array(1 << JUDGE_BITS);
  const squares = new Float32Array(1 << JUDGE_BITS).fill(1);
  const sums = new Float64Array(1 << JUDGE_BITS);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, right } of shuffled(verdicts, randomOf(seed + epoch))) {
      const score = features.reduce((sum, bucket) => sum + values[bucket], 0);
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (const bucket of features) {
        const gradient = error - L2 * values[bucket];
        squares[bucket] += gradient * gradient;
        values[bucket] += (0.08 * gradient) / Math.sqrt(squares[bucket]);
      }
    }
    for (let k = 0; k < values.length; k++) sums[k] += values[k];
  }
  return Float32Array.from(sums, (sum) => sum / EPOCHS);
}
