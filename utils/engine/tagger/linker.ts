import type { Range } from '../quotes';
import {
  cueFeatures,
  cuesFor,
  type Linking,
  MAX_LINK_FEATURES,
  NO_SOURCE,
  sourceFeatures,
  sourcesFor,
} from './link-candidates';

/** Weights of the two rankers, one cell a bucket. */
export interface LinkWeights {
  readonly link: Int8Array | Float32Array;
  readonly linkStep: number;
}

/** One attribution in spans. */
export interface Linked {
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: readonly Range[];
  /** Probability of the source among those looked at. */
  readonly sourceProbability: number;
}

const features = new Uint32Array(MAX_LINK_FEATURES);

/**
 * Gives each content its likeliest cue and each cue its likeliest source. Cues are in text order; a cue may get no content,
 * and contents of texts without a cue near are left out. Linear but for looking up neighbours.
 */
export function linkSpans(linking: Linking, weights: LinkWeights): Linked[] {
  const { spans } = linking;
  const contents: Range[][] = spans.cue.map(() => []);
  for (const content of spans.content) {
    const { best } = pick(cuesFor(linking, content), weights, (cue) =>
      cueFeatures(linking, content, spans.cue[cue], features),
    );
    if (best !== null) contents[best].push(content);
  }
  return spans.cue.map((cue, k) => {
    const { best, probability } = pick(sourcesFor(linking, cue), weights, (source) =>
      sourceFeatures(linking, cue, spans.source[source] ?? null, features),
    );
    const source = best === null || best === NO_SOURCE ? null : (spans.source[best] ?? null);
    return { source, cue, content: contents[k], sourceProbability: probability };
  });
}

/** The candidate with the highest score and its share of the softmax; `best` is null where there is none. */
function pick(
  candidates: readonly number[],
  { link, linkStep }: LinkWeights,
  write: (candidate: number) => number,
): { best: number | null; probability: number } {
  let best: number | null = null;
  let top = -Infinity;
  const scores = candidates.map((candidate) => {
    const n = write(candidate);
    let sum = 0;
    for (let f = 0; f < n; f++) sum += link[features[f]];
    const score = sum * linkStep;
    if (score > top) {
      top = score;
      best = candidate;
    }
    return score;
  });
  return { best, probability: 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0) };
}
