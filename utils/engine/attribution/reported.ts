import type { Analysis } from '../analysis';
import type { Range } from '../quotes';
import { readSource } from '../sourcing';
import type { Attribution } from './attribution';
import { placeContent, type Surroundings } from './content';
import { isNominal, wordAt } from './grammar';
import { findUnits, sharedSource, type Unit } from './units';

/** Confidence by what follows the cue, from the precision of each construction on PolNeAR train. */
const CONFIDENCE: Readonly<Record<string, number>> = { q: 0.95, t: 0.92, b: 0.85, w: 0.8, i: 0.7, n: 0.65, p: 0.65 };

/**
 * Attributions by a verb: "S said that P", "P, S said", "“P,” said S, “P”", "S said P and added P". `outer` are the
 * "according to" phrases of the sentence, at which content ends.
 */
export function reported(
  analysis: Analysis,
  sentence: Range,
  outer: readonly Attribution[],
  headline: Attribution | null,
): Attribution[] {
  const units = findUnits(analysis, sentence);
  const found: Attribution[] = [];
  const fences = new Set(outer.flatMap(({ cue, source }) => [...cue, ...(source ?? [])].map(({ from }) => from)));
  const around: Surroundings = { analysis, sentence, units: byStart(units), fences };
  let floor = headline ? (headline.source?.[0]?.to ?? sentence.from) + 1 : sentence.from;
  let clauseFloor = floor;
  let taken = floor;
  let previous: readonly Range[] | null = null;
  for (const unit of units) {
    if (unit.cue.head < taken || isInSource(outer, unit.cue.head)) continue;
    const placed = placeContent(around, unit, floor) ?? placeContent(around, unit, clauseFloor);
    if (!placed) continue;
    const { content, to } = placed;
    const source: readonly Range[] | null = unit.source
      ? unit.source.ranges
      : sharedSource(analysis, unit, previous, floor);
    if (!source) continue;
    const verb =
      unit.complement?.verb ?? unit.cue.verbs.find(({ complements }) => complements.includes('q')) ?? unit.cue.verbs[0];
    if (!verb || isObjectRelative(analysis, unit, source)) continue;
    if (unit.complement?.kind === 'n' && verb.objectBy && !isDocument(analysis, source)) continue;
    const behind = unit.complement !== null && content.some(({ from }) => from === unit.complement?.from);
    found.push({
      source,
      cue: behind ? cueRanges(unit) : [{ from: unit.cue.from, to: unit.cue.to }],
      content: behind && unit.complement?.kind === 'p' ? withoutFirst(content) : content,
      class: verb.class,
      construction: 'said',
      confidence: (CONFIDENCE[unit.complement?.kind ?? 'q'] ?? 0.6) - (unit.source ? 0 : 0.1),
    });
    previous = source;
    taken = to;
    // What somebody wants may be what another says: "The guild wants to sell, two members said."
    if (verb.class === 'said') clauseFloor = Math.max(clauseFloor, unit.to);
    floor = Math.max(floor, unit.to);
  }
  return found;
}

/** "a war that both kings had promised to end": what is promised stands before the clause, the rest is no content. */
function isObjectRelative({ tokens }: Analysis, { complement }: Unit, source: readonly Range[]): boolean {
  const before = (source[0]?.from ?? 0) - 1;
  return (
    complement?.kind === 'i' && /^(?:that|which|whom)$/.test(wordAt(tokens, before)) && isNominal(tokens, before - 1)
  );
}

/** "according to a statement read out in court": a verb inside the phrase for who says it. */
const isInSource = (outer: readonly Attribution[], i: number) =>
  outer.some(({ source }) => source?.some(({ from, to }) => from <= i && i < to));

const isDocument = (analysis: Analysis, source: readonly Range[]) =>
  readSource(analysis, source).sourcing === 'document';

function byStart(units: readonly Unit[]): ReadonlyMap<number, Unit> {
  const starts = new Map<number, Unit>();
  for (const unit of units) {
    if (!starts.has(unit.from)) starts.set(unit.from, unit);
    if (!starts.has(unit.cue.from)) starts.set(unit.cue.from, unit);
  }
  return starts;
}

/** The verb group, and the preposition of its complement: "called for", "refers … to". */
function cueRanges({ cue, complement }: Unit): Range[] {
  const group = { from: cue.from, to: cue.to };
  if (complement?.kind !== 'p') return [group];
  if (complement.from === cue.to) return [{ from: cue.from, to: cue.to + 1 }];
  return [group, { from: complement.from, to: complement.from + 1 }];
}

function withoutFirst([first, ...rest]: readonly Range[]): Range[] {
  return first && first.to - first.from > 1 ? [{ from: first.from + 1, to: first.to }, ...rest] : rest;
}
