import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import type { Range } from '../quotes';
import { type BestPaths, bestPaths } from './best-paths';
import type { Columns } from './columns';
import { beginOf, LABEL_COUNT, spansOf, type TaggedSpans } from './labels';
import type { Lattice } from './lattice';
import { type Linked, linkCue, linkSpans } from './linker';
import type { Quantised } from './quantised';

/** Where a candidate comes from: the best reading, a reading that had to have its cue, or the rules alone. */
export const Origin = { best: 0, forced: 1, rules: 2 } as const;

/** An attribution that may be one. */
export interface Candidate {
  readonly origin: number;
  readonly source: readonly Range[] | null;
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** Probability of the source among those looked at, and how far it is before the next; 1 and `CLEAR` for the rules. */
  readonly linked: number;
  readonly lead: number;
  /** How much worse than the best reading the one with this cue is, in nats; 0 for the best reading itself. */
  readonly cost: number;
  /** What the rules found with the same cue. */
  readonly rule: Attribution | null;
}

/** The `lead` of what has no rival. */
export const CLEAR = 9;

/** Multiplies the weights of the labels: cues are found a little more readily than the chain has learned. */
const BIAS = [0.9, 1, 1, 2.7, 1, 1, 1];
/** Readings that are worse than this, in nats, are not looked at. */
const MAX_COST = 4;
const LEAST_RATIO = Math.exp(-MAX_COST);
/** Tokens on each side that a forced cue can change, and over which a content that it touches is followed. */
const REACH = 150;

/**
 * All attributions that may be in the text: those of the best reading; for each other token that may well be part of a cue,
 * the one of the best reading in which it is; and those of the rules whose cue is new. In that order; each cue
 * token is in one of them only. Settled attributions are no candidates. Linear, as what a forced cue looks at is bounded.
 */
export function candidatesOf(
  analysis: Analysis,
  columns: Columns,
  rules: readonly Attribution[],
  settled: ReadonlySet<Attribution>,
  lattice: Lattice,
  link: Quantised,
): Candidate[] {
  const { count } = analysis.tokens;
  const taken = new Uint8Array(count);
  const isFree = ({ from, to }: Range) => {
    for (let i = from; i < to; i++) if (taken[i] === 1) return false;
    return true;
  };
  const ruleOf = new Int32Array(count).fill(-1);
  rules.forEach(({ cue }, index) => {
    for (const { from, to } of cue) ruleOf.fill(index, from, to);
  });
  const found: Candidate[] = [];
  const used = new Set<Attribution>();
  const add = ({ source, cue, content, probability, lead }: Linked, origin: number, cost: number) => {
    let rule: Attribution | null = null;
    for (let i = cue.from; i < cue.to; i++) rule ??= rules[ruleOf[i]] ?? null;
    if (rule) used.add(rule);
    taken.fill(1, cue.from, cue.to);
    const who = source ? [source] : (rule?.source ?? null);
    found.push({ origin, source: who, cue: [cue], content, linked: probability, lead, cost, rule });
  };

  const paths = bestPaths(lattice, BIAS);
  for (const linked of linkSpans({ analysis, columns, spans: spansOf(paths.labels) }, link))
    if (linked.content.length > 0) add(linked, Origin.best, 0);
  for (const sentence of analysis.sentences)
    for (const { token, label, ratio } of likelyCues(paths, sentence, taken)) {
      if (taken[token] === 1) continue;
      const spans = forcedSpans(analysis, paths, token, label);
      const cue = spans.cue.findIndex(({ from, to }) => from <= token && token < to);
      if (cue < 0 || !isFree(spans.cue[cue])) continue;
      const linked = linkCue({ analysis, columns, spans }, cue, sentence, link);
      if (linked.content.length > 0) add(linked, Origin.forced, -Math.log(ratio));
    }
  for (const rule of rules)
    if (!settled.has(rule) && !used.has(rule) && rule.cue.every(isFree)) {
      const { source, cue, content } = rule;
      found.push({ origin: Origin.rules, source, cue, content, linked: 1, lead: CLEAR, cost: CLEAR, rule });
    }
  return found;
}

interface LikelyCue {
  readonly token: number;
  readonly label: number;
  readonly ratio: number;
}

const CUE = beginOf('cue');

/** The free tokens of a sentence that may be in a cue, the likeliest first. */
function likelyCues({ ratio }: BestPaths, { from, to }: Range, taken: Uint8Array): LikelyCue[] {
  const found: LikelyCue[] = [];
  for (let token = from; token < to; token++) {
    const begin = ratio[token * LABEL_COUNT + CUE];
    const inside = ratio[token * LABEL_COUNT + CUE + 1];
    if (taken[token] === 1 || Math.max(begin, inside) < LEAST_RATIO) continue;
    found.push(begin >= inside ? { token, label: CUE, ratio: begin } : { token, label: CUE + 1, ratio: inside });
  }
  return found.sort((a, b) => b.ratio - a.ratio);
}

/**
 * The spans around `token` in the best reading that gives it `label`: of its sentence and the two beside, and of what the
 * other label changes.
 */
function forcedSpans(analysis: Analysis, paths: BestPaths, token: number, label: number): TaggedSpans {
  const { sentences, sentenceOf, tokens } = analysis;
  const { labels, before, behind } = paths;
  const lowest = Math.max(0, token - REACH);
  const highest = Math.min(tokens.count, token + REACH);
  const s = sentenceOf[token];
  const first = Math.max(lowest, sentences[Math.max(0, s - 1)].from);
  const last = Math.min(highest, sentences[Math.min(sentences.length - 1, s + 1)].to);
  const near = new Uint8Array(highest - lowest);
  near.set(labels.subarray(lowest, highest));
  near[token - lowest] = label;
  let from = token;
  for (let now = label; from > lowest; ) {
    now = before[from * LABEL_COUNT + now];
    if (now === labels[from - 1]) break;
    near[--from - lowest] = now;
  }
  let to = token + 1;
  for (let now = label; to < highest; to++) {
    now = behind[(to - 1) * LABEL_COUNT + now];
    if (now === labels[to]) break;
    near[to - lowest] = now;
  }
  from = Math.min(from, first);
  to = Math.max(to, last);
  const goesOn = (i: number) => near[i - lowest] > 0 && near[i - lowest] % 2 === 0;
  while (from > lowest && goesOn(from)) from--;
  while (to < highest && goesOn(to)) to++;
  return spansOf(near.subarray(from - lowest, to - lowest), from);
}
