/** Which stretches of the text get which mark. Pure. */
import { READER_RULE } from '../corrected';
import { isPainted } from '../mark';
import { type Claim, MARKS, type Mark, type Span } from '../model';
import type { View } from '../settings';

/** A stretch that shows one claim's mark. */
export interface PaintedSpan {
  readonly span: Span;
  readonly mark: Mark;
  readonly claim: Claim;
}

/** What is painted of a claim: its content, or the whole sentence where nothing is attributed. */
export function markedSpans(claim: Claim): readonly Span[] {
  return claim.class !== 'none' && claim.content.length > 0 ? claim.content : [claim.sentence];
}

/** The words that made Whence mark a claim: who is cued, and what the text admits. The reader names no words. */
export function cueSpans(claim: Claim): readonly Span[] {
  return [...claim.cue, ...claim.standing.filter(({ rule }) => rule !== READER_RULE).map(({ cue }) => cue)];
}

interface Layer {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  readonly claim: Claim;
  readonly mark: Mark;
}

/**
 * The stretches to paint for `view`, sorted and not overlapping. Where claims overlap, as one quoted within another, the
 * mark that comes first in `MARKS` is shown, and of equals the shorter, inner one. O(n log n) in the number of stretches
 * where few overlap.
 */
export function paintedSpans(claims: readonly Claim[], view: View): readonly PaintedSpan[] {
  const layers = claims.filter((claim) => isPainted(claim, view)).flatMap(layersOf);
  layers.sort((a, b) => a.start - b.start);
  const edges = [...new Set(layers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const painted: PaintedSpan[] = [];
  let active: Layer[] = [];
  let next = 0;
  for (const [i, edge] of edges.entries()) {
    active = active.filter(({ end }) => end > edge);
    for (let layer = layers[next]; layer && layer.start <= edge; layer = layers[++next]) active.push(layer);
    const top = topmost(active);
    const until = edges[i + 1];
    if (top === null || until === undefined) continue;
    const last = painted.at(-1);
    if (last?.claim === top.claim && last.span[1] === edge)
      painted[painted.length - 1] = { ...last, span: [last.span[0], until] };
    else painted.push({ span: [edge, until], mark: top.mark, claim: top.claim });
  }
  return painted;
}

function layersOf(claim: Claim): Layer[] {
  const { mark } = claim;
  if (mark === null) return [];
  return markedSpans(claim).map(([start, end]) => ({ start, end, rank: MARKS.indexOf(mark), claim, mark }));
}

function topmost(layers: readonly Layer[]): Layer | null {
  let top: Layer | null = null;
  for (const layer of layers) if (top === null || isAbove(layer, top)) top = layer;
  return top;
}

function isAbove(a: Layer, b: Layer): boolean {
  return a.rank !== b.rank ? a.rank < b.rank : a.end - a.start < b.end - b.start;
}

/** The stretch that holds the unit at `offset`; null where nothing is painted. Logarithmic. */
export function paintedAt(painted: readonly PaintedSpan[], offset: number): PaintedSpan | null {
  let low = 0;
  let high = painted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const candidate = painted[middle];
    if (candidate === undefined) return null;
    if (candidate.span[1] <= offset) low = middle + 1;
    else if (candidate.span[0] > offset) high = middle - 1;
    else return candidate;
  }
  return null;
}
