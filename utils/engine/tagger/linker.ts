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
import { type Quantised, sumAt } from './quantised';

/** One attribution in spans. */
export interface Linked {
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: readonly Range[];
  /** Probability of the source among those looked at. */
  readonly probability: number;
  /** How far its score is before the next one's. */
  readonly lead: number;
}

const features = new Uint32Array(MAX_LINK_FEATURES);
/** The lead where there is one candidate only, and the most there is. */
const MAX_LEAD = 9;

/**
 * Gives each content its likeliest cue and each cue its likeliest source. Cues are in text order; a cue may get no content,
 * and contents of texts without a cue near are left out. Linear but for looking up neighbours.
 */
export function linkSpans(linking: Linking, link: Quantised): Linked[] {
  const { spans } = linking;
  const contents: Range[][] = spans.cue.map(() => []);
  for (const content of spans.content) {
    const cue = cueFor(linking, content, link);
    if (cue !== null) contents[cue].push(content);
  }
  return spans.cue.map((cue, k) => ({ ...sourceFor(linking, cue, link), cue, content: contents[k] }));
}

/** The attribution of one cue, `k` of the spans, with the contents that reach into `sentence`. The spans should be few. */
export function linkCue(linking: Linking, k: number, sentence: Range, link: Quantised): Linked {
  const { spans } = linking;
  const content = spans.content.filter(
    (range) => range.to > sentence.from && range.from < sentence.to && cueFor(linking, range, link) === k,
  );
  const cue = spans.cue[k];
  if (content.length === 0) return { source: null, cue, content, probability: 0, lead: 0 };
  return { ...sourceFor(linking, cue, link), cue, content };
}

function cueFor(linking: Linking, content: Range, link: Quantised): number | null {
  const { cue } = linking.spans;
  return pick(cuesFor(linking, content), link, (k) => cueFeatures(linking, content, cue[k], features)).best;
}

function sourceFor(linking: Linking, cue: Range, link: Quantised) {
  const { source } = linking.spans;
  const { best, probability, lead } = pick(sourcesFor(linking, cue), link, (k) =>
    sourceFeatures(linking, cue, source[k] ?? null, features),
  );
  return { source: best === null || best === NO_SOURCE ? null : source[best], probability, lead };
}

/** The candidate with the highest score, its share of the softmax, and its lead; `best` is null where there is none. */
function pick(
  candidates: readonly number[],
  link: Quantised,
  write: (candidate: number) => number,
): { best: number | null; probability: number; lead: number } {
  let best: number | null = null;
  let top = -Infinity;
  let second = -Infinity;
  const scores: number[] = [];
  for (const candidate of candidates) {
    const score = sumAt(link, features, write(candidate));
    scores.push(score);
    if (score > top) {
      second = top;
      top = score;
      best = candidate;
    } else if (score > second) second = score;
  }
  if (best === null) return { best, probability: 0, lead: 0 };
  let total = 0;
  for (const score of scores) total += Math.exp(score - top);
  return { best, probability: 1 / total, lead: Math.min(MAX_LEAD, top - second) };
}
