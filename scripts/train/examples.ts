import { type Analysis, analyse } from '../../utils/engine/analysis';
import type { Attribution } from '../../utils/engine/attribution/attribution';
import { findAttributions } from '../../utils/engine/attributions';
import type { LanguagePack } from '../../utils/engine/language-pack';
import type { Range } from '../../utils/engine/quotes';
import { beginOf, ROLES, type TaggedSpans } from '../../utils/engine/tagger/labels';
import type { Span } from '../../utils/model';
import type { GoldArticle } from './corpus';

/** A link that people made, as indices into the spans of the article. */
export interface GoldLink {
  readonly cue: number;
  /** null: no source. */
  readonly source: number | null;
  readonly contents: readonly number[];
  /** Whether it is a claim in the everyday sense; null where the corpus does not tell. */
  readonly said: boolean | null;
}

/** An article of the corpus as the tagger learns from it. */
export interface Example {
  readonly analysis: Analysis;
  /** What the rules find. They learn nothing, so that nothing of the gold leaks through them. */
  readonly rules: readonly Attribution[];
  readonly labels: Uint8Array;
  readonly spans: TaggedSpans;
  readonly links: readonly GoldLink[];
}

const SAID = new Set(['direct', 'mixed', 'reported']);

/** Cuts the article and lays its attributions over the tokens. Where spans of two roles share a token, the later wins. */
export function exampleOf({ text, attributions }: GoldArticle, pack: LanguagePack): Example {
  const analysis = analyse(text, undefined, pack);
  const { tokens } = analysis;
  const lookUp = { source: new Map<number, Range>(), cue: new Map<number, Range>(), content: new Map<number, Range>() };
  for (const role of ROLES)
    for (const attribution of attributions)
      for (const span of attribution[role]) {
        const range = tokenRange(analysis, span);
        if (range) lookUp[role].set(span[0], range);
      }
  const sorted = (role: keyof typeof lookUp) => {
    const ranges = [...new Map([...lookUp[role].values()].map((range) => [range.from, range])).values()];
    return ranges.sort((a, b) => a.from - b.from);
  };
  const spans = { source: sorted('source'), cue: sorted('cue'), content: sorted('content') };
  const labels = new Uint8Array(tokens.count);
  for (const role of ['content', 'source', 'cue'] as const)
    for (const { from, to } of spans[role]) {
      labels.fill(beginOf(role) + 1, from, to);
      labels[from] = beginOf(role);
    }
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (label > 0 && label % 2 === 0 && labels[i - 1] !== label && labels[i - 1] !== label - 1) labels[i] = label - 1;
  }
  const indexOf = (role: keyof typeof lookUp, span: Span | undefined) => {
    const range = span && lookUp[role].get(span[0]);
    return range ? spans[role].findIndex(({ from }) => from === range.from) : -1;
  };
  const links = attributions.flatMap(({ source, cue, content, class: sort }) => {
    const at = indexOf('cue', cue[0]);
    if (at < 0) return [];
    const from = indexOf('source', source[0]);
    const contents = content.map((span) => indexOf('content', span)).filter((k) => k >= 0);
    const said = sort === undefined ? null : SAID.has(sort);
    return [{ cue: at, source: from < 0 ? null : from, contents, said }];
  });
  return { analysis, rules: findAttributions(analysis), labels, spans, links };
}

/** The tokens that a span covers by half or more; null where there are none. */
function tokenRange({ tokens }: Analysis, [start, end]: Span): Range | null {
  let from = firstEndingAfter(tokens.end, start);
  let to = from;
  while (to < tokens.count && tokens.start[to] < end) to++;
  const half = (i: number) =>
    2 * (Math.min(end, tokens.end[i]) - Math.max(start, tokens.start[i])) >= tokens.end[i] - tokens.start[i];
  while (from < to && !half(from)) from++;
  while (to > from && !half(to - 1)) to--;
  return to > from ? { from, to } : null;
}

function firstEndingAfter(ends: Int32Array, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
