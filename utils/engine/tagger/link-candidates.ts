import type { Analysis } from '../analysis';
import type { Range } from '../quotes';
import { type Columns, PAD } from './columns';
import { join, toBuckets } from './feature-hash';
import type { TaggedSpans } from './labels';
import { hashOf } from './word-hash';

/** What links are judged by: the text, its columns and its spans. */
export interface Linking {
  readonly analysis: Analysis;
  readonly columns: Columns;
  readonly spans: TaggedSpans;
}

/** Spans of the other role looked at on each side. */
const BEFORE = 5;
const AFTER = 3;
/** Paragraphs between, at most. */
const REACH = 4;
/** Features of a candidate, at most. */
export const MAX_LINK_FEATURES = 40;
export const LINK_BITS = 13;

export const NO_SOURCE = -1;

/** The cues that a content may belong to, as indices, in text order. Empty only where the text has none near. */
export function cuesFor({ analysis, spans }: Linking, content: Range): number[] {
  return near(analysis, spans.cue, content);
}

/** The sources that a cue may have, as indices, in text order, then `NO_SOURCE`. */
export function sourcesFor({ analysis, spans }: Linking, cue: Range): number[] {
  return [...near(analysis, spans.source, cue), NO_SOURCE];
}

function near({ blockOf }: Analysis, spans: readonly Range[], around: Range): number[] {
  const middle = countBefore(spans, around.from);
  const found: number[] = [];
  for (let k = Math.max(0, middle - BEFORE); k < Math.min(spans.length, middle + AFTER); k++)
    if (Math.abs(blockOf[spans[k].from] - blockOf[around.from]) <= REACH) found.push(k);
  return found;
}

/** How many of the sorted `spans` start before token `at`. Logarithmic. */
function countBefore(spans: readonly Range[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const few = (count: number) => Math.min(3, count);
const step = (d: number) => (d <= 3 ? d : d <= 5 ? 4 : d <= 9 ? 5 : d <= 19 ? 6 : d <= 39 ? 7 : 8);

/** How two spans lie to each other. */
interface Relation {
  /** 0: the second stands before the first. */
  readonly side: number;
  readonly gap: number;
  readonly sentences: number;
  readonly blocks: number;
  readonly sources: number;
  readonly cues: number;
  readonly contents: number;
  /** Kind of the one token between them, or of the first one. */
  readonly between: number;
}

function relate({ analysis, columns, spans }: Linking, a: Range, b: Range): Relation {
  const forward = b.from >= a.from;
  const [first, second] = forward ? [a, b] : [b, a];
  const inside = (list: readonly Range[]) =>
    Math.max(0, countBefore(list, second.from) - countBefore(list, first.from + 1));
  return {
    side: forward ? 1 : 0,
    gap: Math.max(0, second.from - first.to),
    sentences: Math.min(3, analysis.sentenceOf[second.from] - analysis.sentenceOf[first.to - 1]),
    blocks: Math.min(3, analysis.blockOf[second.from] - analysis.blockOf[first.from]),
    sources: few(inside(spans.source)),
    cues: few(inside(spans.cue)),
    contents: few(inside(spans.content)),
    between: second.from > first.to ? columns.kind[first.to + PAD] : -1,
  };
}

/** 0: the rules take neither; 1: only one; 2: both, in two attributions; 3: both in one. */
function agreement({ ruleOf }: Columns, a: Range, b: Range): number {
  const one = ruleAt(ruleOf, a);
  const other = ruleAt(ruleOf, b);
  if (one === 0 && other === 0) return 0;
  if (one === 0 || other === 0) return 1;
  return one === other ? 3 : 2;
}

function ruleAt(ruleOf: Int32Array, { from, to }: Range): number {
  for (let cell = from + PAD; cell < to + PAD; cell++) if (ruleOf[cell] !== 0) return ruleOf[cell];
  return 0;
}

/** The features of `cue` for `content`; comes back with their number. */
export function cueFeatures(linking: Linking, content: Range, cue: Range, out: Uint32Array): number {
  const { columns } = linking;
  const r = relate(linking, content, cue);
  const place = r.side + 2 * r.sentences + 8 * r.blocks;
  const rules = agreement(columns, content, cue);
  const quoted = columns.quote[content.from + PAD] * 4 + columns.quote[content.to - 1 + PAD];
  let n = 0;
  const stem = columns.stem[headOf(columns, cue) + PAD];
  const next = columns.kind[cue.to + PAD];
  const own = neighbours(linking, cue);
  out[n++] = 0;
  out[n++] = place;
  out[n++] = join(place, r.cues);
  out[n++] = join(join(place, r.cues), r.contents);
  out[n++] = join(join(place, r.cues * 4 + r.contents), r.sources);
  out[n++] = join(place, step(r.gap));
  out[n++] = rules;
  out[n++] = join(rules, place);
  out[n++] = join(rules, r.cues);
  out[n++] = join(quoted, place);
  out[n++] = join(quoted, join(place, r.cues));
  out[n++] = join(quoted, join(r.contents, r.side));
  out[n++] = join(r.between, r.side);
  out[n++] = join(r.between, step(r.gap));
  out[n++] = join(stem, place);
  out[n++] = join(stem, step(r.gap) * 2 + r.side);
  out[n++] = join(next, place);
  out[n++] = join(join(next, r.side), quoted);
  out[n++] = join(own, place);
  out[n++] = join(own, join(place, r.cues));
  out[n++] = join(own, join(quoted, place));
  out[n++] = join(columns.kind[content.from + PAD], place);
  out[n++] = join(columns.kind[content.from - 1 + PAD], place);
  out[n++] = join(columns.quote[cue.from + PAD], columns.quote[content.from + PAD]);
  out[n++] = join(columns.blockBits[content.from + PAD], join(place, quoted));
  return toBuckets(out, n, 0, LINK_BITS, out);
}

/** What stands at once beside a cue: bits 1 and 2 a content behind or before it, 4 and 8 a source. */
function neighbours({ columns, spans }: Linking, cue: Range): number {
  let bits = 0;
  const touches = (list: readonly Range[], behind: number, before: number) => {
    const k = countBefore(list, cue.to);
    if (k < list.length && list[k].from - cue.to <= 1) bits |= behind;
    const previous = countBefore(list, cue.from) - 1;
    if (previous >= 0 && cue.from - list[previous].to <= 1) bits |= before;
  };
  touches(spans.content, 1, 2);
  touches(spans.source, 4, 8);
  const stop = columns.kind[cue.to + PAD];
  return bits * 2 + (stop === COLON ? 1 : 0);
}

const COLON = hashOf(':');

/** The token a cue turns on: its likeliest cue word, else its last word. */
export function headOf({ cueness }: Columns, cue: Range): number {
  let head = cue.to - 1;
  for (let i = cue.from; i < cue.to; i++) if (cueness[i + PAD] > cueness[head + PAD]) head = i;
  return head;
}

/** The features of `source` (null: none) for `cue`; comes back with their number. */
export function sourceFeatures(linking: Linking, cue: Range, source: Range | null, out: Uint32Array): number {
  const { columns, spans } = linking;
  let n = 0;
  const head = headOf(columns, cue);
  const stem = columns.stem[head + PAD];
  const ending = columns.suffix3[head + PAD];
  const own = neighbours(linking, cue);
  if (!source) {
    out[n++] = 1;
    out[n++] = join(1, own);
    out[n++] = join(1, stem);
    out[n++] = join(1, ending);
    out[n++] = join(1, ruleAt(columns.ruleOf, cue) === 0 ? 0 : columns.ruleKind[head + PAD]);
    out[n++] = join(1, columns.kind[cue.from + PAD]);
    out[n++] = join(1, join(columns.kind[cue.from + PAD], ending));
    out[n++] = join(1, columns.kind[cue.from - 1 + PAD]);
    const from = columns.sentenceFrom[cue.from + PAD] - PAD;
    const to = columns.sentenceTo[cue.from + PAD] - PAD;
    const here = countBefore(spans.source, to) - countBefore(spans.source, from);
    out[n++] = join(1, few(here));
    out[n++] = join(1, join(few(here), own));
    out[n++] = join(1, join(few(here), stem));
    return toBuckets(out, n, 100, LINK_BITS, out);
  }
  const r = relate(linking, cue, source);
  const place = r.side + 2 * r.sentences + 8 * r.blocks;
  const rules = agreement(columns, cue, source);
  const first = columns.kind[source.from + PAD];
  const quoted = columns.quote[cue.from + PAD] * 4 + columns.quote[source.from + PAD];
  out[n++] = 2;
  out[n++] = join(2, place);
  out[n++] = join(place, r.cues);
  out[n++] = join(join(place, r.cues), r.contents);
  out[n++] = join(join(place, r.sources), r.cues);
  out[n++] = join(join(place, r.sources), r.contents);
  out[n++] = join(place, step(r.gap));
  out[n++] = join(rules, 2);
  out[n++] = join(rules, place);
  out[n++] = join(rules, join(r.side, r.sources));
  out[n++] = join(quoted, place);
  out[n++] = join(r.between, r.side);
  out[n++] = join(r.between, step(r.gap) * 2 + r.side);
  out[n++] = join(stem, place);
  out[n++] = join(ending, place);
  out[n++] = join(ending, join(r.side, r.sources));
  out[n++] = join(first, place);
  out[n++] = join(own, place);
  out[n++] = join(own, join(r.side, r.sources));
  out[n++] = join(own, join(r.cues, r.side));
  out[n++] = join(columns.kind[cue.from - 1 + PAD], place);
  out[n++] = join(columns.kind[cue.to + PAD], place);
  out[n++] = join(columns.kind[source.to + PAD], place);
  out[n++] = join(columns.kind[source.from - 1 + PAD], place);
  out[n++] = join(columns.kind[cue.from + PAD], place);
  const speaker = columns.speaker[source.to - 1 + PAD];
  out[n++] = join(speaker, first);
  out[n++] = join(speaker, place);
  out[n++] = join(join(speaker, r.sources), r.side);
  return toBuckets(out, n, 100, LINK_BITS, out);
}
