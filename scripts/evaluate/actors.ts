import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { type Cast, castOf } from '../../utils/engine/actors/index';
import { type Analysis, analyse } from '../../utils/engine/analysis';
import type { Attribution } from '../../utils/engine/attribution/attribution';
import { english } from '../../utils/engine/languages/en/index';
import type { Range } from '../../utils/engine/quotes';
import type { Actor, Span } from '../../utils/model';
import type { GoldAttribution } from '../train/corpus';

const judged = (name: string) => fileURLToPath(new URL(`../../test/judged/${name}.jsonl`, import.meta.url));

const SpanSchema = v.tuple([v.number(), v.number()]);
const LinkSchema = v.object({
  article: v.string(),
  source: SpanSchema,
  kind: v.picklist(['pronoun', 'role']),
  actor: v.nullable(v.array(SpanSchema)),
  sure: v.optional(v.literal(false)),
});
export type JudgedLink = v.InferOutput<typeof LinkSchema>;

const ClustersSchema = v.object({ article: v.string(), clusters: v.array(v.array(SpanSchema)) });
export type JudgedClusters = v.InferOutput<typeof ClustersSchema>;

/**
 * Who a pronoun or role is, as people read it: `links` and `links-more`, which the resolver was written on, or `links-held`.
 * Throws where a line is broken.
 */
export function readLinks(name: 'links' | 'links-more' | 'links-held'): readonly JudgedLink[] {
  return linesOf(judged(name)).map((line) => v.parse(LinkSchema, line));
}

/** Which sources of an article are one actor, as people read it. Throws where a line is broken. */
export function readClusters(): readonly JudgedClusters[] {
  return linesOf(judged('clusters')).map((line) => v.parse(ClustersSchema, line));
}

function linesOf(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** What the resolver makes of the attributions that people marked: their sources, and nothing the engine found itself. */
export interface CastOfGold {
  readonly text: string;
  readonly cast: Cast;
  /** The index of the attribution with that source, by the start of the source. */
  readonly byStart: ReadonlyMap<number, number>;
}

export function castOfGold(
  text: string,
  gold: readonly Pick<GoldAttribution, 'source' | 'cue' | 'content'>[],
): CastOfGold {
  const analysis = analyse(text, undefined, english);
  const attributions = gold.map((one) => attributionOf(analysis, one));
  const ordered = attributions
    .map((attribution, index) => ({ attribution, index }))
    .filter(({ attribution }) => attribution.cue.length > 0 || attribution.source !== null)
    .sort((a, b) => startOf(a.attribution) - startOf(b.attribution));
  const cast = castOf(
    analysis,
    ordered.map(({ attribution }) => attribution),
  );
  const byStart = new Map<number, number>();
  for (const [k, { index }] of ordered.entries()) {
    const start = gold[index]?.source[0]?.[0];
    if (start !== undefined && !byStart.has(start)) byStart.set(start, k);
  }
  return { text, cast, byStart };
}

const startOf = ({ cue, source }: Attribution) => cue[0]?.from ?? source?.[0]?.from ?? 0;

function attributionOf(
  analysis: Analysis,
  { source, cue, content }: Pick<GoldAttribution, 'source' | 'cue' | 'content'>,
): Attribution {
  const ranges = (spans: readonly Span[]) => spans.flatMap((span) => rangeOf(analysis, span));
  const sources = ranges(source);
  return {
    source: sources.length > 0 ? sources : null,
    cue: ranges(cue),
    content: ranges(content),
    class: 'said',
    construction: 'said',
    confidence: 1,
  };
}

function rangeOf({ tokens }: Analysis, [start, end]: Span): Range[] {
  let from = 0;
  while (from < tokens.count && (tokens.end[from] ?? 0) <= start) from++;
  let to = from;
  while (to < tokens.count && (tokens.start[to] ?? 0) < end) to++;
  return to > from ? [{ from, to }] : [];
}

export type Verdict = 'right' | 'open' | 'wrong';

/**
 * `right`: the actor is called by one of the phrases that people gave it, or both know no other words for it; `open`: the
 * resolver gives none, or one that has no other words than these; `wrong`: it is somebody else.
 */
export function verdictOf({ text, cast, byStart }: CastOfGold, link: JudgedLink): Verdict {
  const [start, end] = link.source;
  const asked = normal(text.slice(start, end));
  const index = byStart.get(start);
  const id = index === undefined ? null : (cast.actorOf[index] ?? null);
  const actor = cast.actors.find((other) => other.id === id) ?? null;
  const called = new Set(
    (link.actor ?? []).map(([from, to]) => normal(text.slice(from, to))).filter((words) => words !== asked),
  );
  if (actor === null) return link.actor === null ? 'right' : 'open';
  if (isCalled(actor, called) || isMentionedAt(actor, link)) return 'right';
  if (called.size === 0 && link.kind === 'role' && actor.aliases.every((alias) => normal(alias) === asked))
    return 'right';
  return isAlone(actor, asked) ? (called.size === 0 ? 'right' : 'open') : 'wrong';
}

function isAlone({ name, aliases }: Actor, asked: string): boolean {
  return normal(name) === asked && aliases.every((alias) => normal(alias) === asked);
}

function isCalled({ name, aliases, kind }: Actor, called: ReadonlySet<string>): boolean {
  const own = normal(name);
  if (called.has(own) || [...called].some((words) => endAlike(words, own))) return true;
  if (kind === 'person' && own.includes(' ')) return false;
  return aliases.some((alias) => called.has(normal(alias)));
}

/** A body or thing that is mentioned where people saw it: "an affidavit written by …", which has no other name. */
function isMentionedAt({ kind, mentions }: Actor, { source, actor }: JudgedLink): boolean {
  const starts = new Set((actor ?? []).map(([start]) => start).filter((start) => start !== source[0]));
  return kind !== 'person' && mentions.some(([start]) => starts.has(start));
}

/** "ohio gov john kasich", "john kasich": one ends as the whole of the other, of two words at least. */
function endAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.includes(' ') && (long.endsWith(` ${short}`) || long.startsWith(`${short} `));
}

const LEADING =
  /^(?:the|a|an|his|her|its|their|this|that|these|those|mr\.?|mrs\.?|ms\.?|dr\.?|sen\.?|senator|rep\.?|gov\.?|governor|president|former|secretary)\s+/;

function normal(words: string): string {
  let normalised = words
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, '')
    .trim();
  while (LEADING.test(normalised)) normalised = normalised.replace(LEADING, '');
  return normalised;
}

/** The B-cubed precision and recall of the sources of an article, summed, and how many they are. Source: Bagga and Baldwin, 1998. */
export function bCubed(
  { cast, byStart }: CastOfGold,
  clusters: readonly (readonly Span[])[],
): readonly [precision: number, recall: number, count: number] {
  const goldOf = new Map<number, number>();
  for (const [k, cluster] of clusters.entries()) for (const [start] of cluster) goldOf.set(start, k);
  const foundOf = new Map<number, string>();
  for (const start of goldOf.keys()) {
    const index = byStart.get(start);
    foundOf.set(start, (index === undefined ? null : cast.actorOf[index]) ?? `alone ${start}`);
  }
  let precision = 0;
  let recall = 0;
  const starts = [...goldOf.keys()];
  for (const start of starts) {
    const sameGold = starts.filter((other) => goldOf.get(other) === goldOf.get(start));
    const sameFound = starts.filter((other) => foundOf.get(other) === foundOf.get(start));
    const both = sameGold.filter((other) => foundOf.get(other) === foundOf.get(start)).length;
    precision += both / sameFound.length;
    recall += both / sameGold.length;
  }
  return [precision, recall, starts.length];
}
