import {
  cueFeatures,
  cuesFor,
  LINK_BITS,
  type Linking,
  MAX_LINK_FEATURES,
  NO_SOURCE,
  sourceFeatures,
  sourcesFor,
} from '../../utils/engine/tagger/link-candidates';
import type { GoldLink } from './examples';
import { randomOf, shuffled } from './random';

/** Candidates by their features, and which of them is right. */
interface Choice {
  readonly candidates: readonly Uint32Array[];
  readonly right: number;
}

/** An article whose spans are to be linked, and how people linked them. */
export interface LinkedArticle {
  readonly linking: Linking;
  readonly links: readonly GoldLink[];
}

/** The choices that the links of one article teach; those whose right answer is no candidate teach nothing. */
function choicesOf({ linking, links }: LinkedArticle): Choice[] {
  const { spans } = linking;
  const buffer = new Uint32Array(MAX_LINK_FEATURES);
  const choices: Choice[] = [];
  const add = (candidates: readonly number[], wanted: number, write: (candidate: number) => number) => {
    const right = candidates.indexOf(wanted);
    if (right < 0 || candidates.length < 2) return;
    choices.push({ right, candidates: candidates.map((candidate) => buffer.slice(0, write(candidate))) });
  };
  for (const { cue, source, contents } of links) {
    const range = spans.cue[cue];
    add(sourcesFor(linking, range), source ?? NO_SOURCE, (k) =>
      sourceFeatures(linking, range, spans.source[k] ?? null, buffer),
    );
    for (const content of contents)
      add(cuesFor(linking, spans.content[content]), cue, (k) =>
        cueFeatures(linking, spans.content[content], spans.cue[k], buffer),
      );
  }
  return choices;
}

/** Trains the rankers: a softmax over the candidates of each choice, by AdaGrad, averaged. */
export function trainLinks(articles: readonly LinkedArticle[], seed: number, epochs: number): Float32Array {
  const choices = articles.flatMap(choicesOf);
  const values = new Float32Array(1 << LINK_BITS);
  const squares = new Float32Array(1 << LINK_BITS).fill(0.1);
  const sums = new Float64Array(1 << LINK_BITS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { candidates, right } of shuffled(choices, randomOf(seed + epoch))) {
      const scores = candidates.map((features) => features.reduce((sum, bucket) => sum + values[bucket], 0));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const total = shares.reduce((a, b) => a + b);
      candidates.forEach((features, k) => {
        const gradient = (k === right ? 1 : 0) - shares[k] / total;
        if (Math.abs(gradient) < 1e-4) return;
        for (const bucket of features) {
          squares[bucket] += gradient * gradient;
          values[bucket] += (0.15 * gradient) / Math.sqrt(squares[bucket]);
        }
      });
    }
    for (let k = 0; k < values.length; k++) sums[k] += values[k];
  }
  return Float32Array.from(sums, (sum) => sum / epochs);
}
