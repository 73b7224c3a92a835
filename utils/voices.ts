/** Who speaks where in an article, as rows of marks along its text. Pure. */
import type { ShownActor, ShownReading } from './corrected';
import { isLessSure } from './mark';
import type { ActorKind, Claim, Mark, Span } from './model';
import type { Counting } from './settings';

/** Where one claim stands. */
export interface VoiceMark {
  readonly claimId: string;
  readonly mark: Mark;
  /** From the first to the last unit of what is claimed; of somebody who gave no answer, the words that say so. */
  readonly span: Span;
  /** False: somebody was asked, and gave no answer. */
  readonly answered: boolean;
}

/**
 * `actor`: one source. `others`: the sources that found no row of their own. `unnamed`: several that the article does not
 * name. `nobody`: claims with no source. `article`: what the article says itself while its words admit doubt.
 */
export type VoiceKind = 'actor' | 'others' | 'unnamed' | 'nobody' | 'article';

/** One row of the map. */
export interface Voice {
  /** Unique within a map. */
  readonly key: string;
  readonly kind: VoiceKind;
  /** Empty unless it is one actor. */
  readonly name: string;
  readonly actorKind: ActorKind | null;
  /** How many sources the row stands for; 0 for `nobody` and `article`. */
  readonly sources: number;
  /** In the order of the text. */
  readonly marks: readonly VoiceMark[];
  /** Marks that are claims: without those where no answer was given. */
  readonly claims: number;
  /** How much of the text its claims are, 0 to 1. */
  readonly share: number;
  /** Where the text first names it, in code units; null where that is not known. */
  readonly named: number | null;
}

export interface VoiceMap {
  /** Those who speak, most claims first, then those who gave no answer, then the rows of more than one. */
  readonly voices: readonly Voice[];
  /** Each one actor, whether it has a row of its own or not; null where nobody speaks. */
  readonly first: Voice | null;
  readonly longest: Voice | null;
  readonly last: Voice | null;
  /** Who was asked and has no claim. */
  readonly silent: readonly Voice[];
  /** Claims that the engine is not sure enough of, which are left out. */
  readonly lessSure: number;
  /** Code units of the text. */
  readonly length: number;
}

const MAX_ROWS = 20;
/** So many unnamed sources still have a row each. */
const MAX_UNNAMED = 3;
/** Code units of the text's own words that name somebody whom the engine made no actor of. */
const MAX_NAME = 60;
const NO_ANSWER = 'unconfirmed.no-comment';

type Found = Voice & { readonly unnamed: boolean; readonly spans: readonly Span[] };

/**
 * The map of what the reader sees of `text`. `choices` leave out what the lists show as less sure. At most 20 rows: the
 * voices with fewest claims share one. O(n log n) in the number of claims.
 */
export function voicesOf(
  { claims, actors }: Pick<ShownReading, 'claims' | 'actors'>,
  text: string,
  choices: Counting,
): VoiceMap {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const groups = new Map<string, { readonly kind: VoiceKind; readonly claims: Claim[] }>();
  let lessSure = 0;
  for (const claim of claims) {
    if (claim.mark === null) continue;
    if (isLessSure(claim, choices)) {
      lessSure += 1;
      continue;
    }
    const kind = kindOf(claim);
    const key = kind === 'actor' ? (claim.actor ?? `words:${wordsFor(claim, text)}`) : kind;
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { kind, claims: [claim] });
  }
  const found = [...groups].map(([key, group]) => voiceOf(key, group.kind, group.claims, byId, text));
  const actorsFound = found.filter(({ kind }) => kind === 'actor').sort(byClaims);
  const speaking = actorsFound.filter((voice) => voice.claims > 0);
  return {
    voices: rowsOf(actorsFound, found, text.length),
    first: best(speaking, (a, b) => firstClaim(a) - firstClaim(b)),
    longest: best(speaking, (a, b) => b.share - a.share),
    last: best(speaking, (a, b) => lastClaim(b) - lastClaim(a)),
    silent: actorsFound.filter((voice) => voice.claims === 0),
    lessSure,
    length: text.length,
  };
}

/** Was somebody asked, who gave no answer? Then what is claimed is that they did not speak. */
function isUnanswered(claim: Claim): boolean {
  const own = [...claim.cue, ...claim.content];
  return claim.standing.some(
    ({ rule, cue }) => rule === NO_ANSWER && (own.length === 0 || own.some((span) => meet(span, cue))),
  );
}

function kindOf(claim: Claim): VoiceKind {
  if (isUnanswered(claim)) return 'actor';
  if (claim.class === 'none') return 'article';
  return claim.sourcing === 'none' ? 'nobody' : 'actor';
}

function voiceOf(
  key: string,
  kind: VoiceKind,
  claims: readonly Claim[],
  actors: ReadonlyMap<string, ShownActor>,
  text: string,
): Found {
  const actor = actors.get(key);
  const [first] = claims;
  const marks = claims.flatMap(markOf).sort((a, b) => a.span[0] - b.span[0]);
  const spans = claims.filter((claim) => !isUnanswered(claim)).flatMap(claimed);
  const mention = Math.min(...(actor?.mentions ?? []).map(([start]) => start));
  return {
    key,
    kind,
    name: kind === 'actor' && first ? (actor?.name ?? wordsFor(first, text)) : '',
    actorKind: actor?.kind ?? null,
    sources: kind === 'actor' ? 1 : 0,
    marks,
    claims: marks.filter(({ answered }) => answered).length,
    share: unitsIn(spans) / Math.max(1, text.length),
    named: Number.isFinite(mention) ? mention : null,
    unnamed: claims.every(({ sourcing }) => sourcing === 'unnamed' || sourcing === 'vague'),
    spans,
  };
}

function rowsOf(actors: readonly Found[], found: readonly Found[], length: number): Voice[] {
  const speaking = actors.filter((voice) => voice.claims > 0);
  const silent = actors.filter((voice) => voice.claims === 0);
  const unnamed = speaking.filter((voice) => voice.unnamed);
  const isTogether = unnamed.length > MAX_UNNAMED;
  const own = isTogether ? speaking.filter((voice) => !voice.unnamed) : speaking;
  const after = [
    ...(isTogether ? [together('unnamed', unnamed, length)] : []),
    ...found.filter(({ kind }) => kind === 'nobody'),
    ...found.filter(({ kind }) => kind === 'article'),
  ];
  const room = MAX_ROWS - after.length;
  const single = [...own, ...silent];
  if (single.length <= room) return [...single, ...after];
  // Who never answers is what the map is there to show: they keep their rows while half of the room is left.
  const quiet = silent.slice(0, Math.floor(room / 2));
  const shown = own.slice(0, room - 1 - quiet.length);
  const placed = new Set([...shown, ...quiet]);
  const rest = single.filter((voice) => !placed.has(voice));
  return [...shown, ...quiet, together('others', rest, length), ...after];
}

function together(kind: VoiceKind, voices: readonly Found[], length: number): Voice {
  const marks = voices.flatMap((voice) => voice.marks).sort((a, b) => a.span[0] - b.span[0]);
  return {
    key: kind,
    kind,
    name: '',
    actorKind: null,
    sources: voices.length,
    marks,
    claims: marks.filter(({ answered }) => answered).length,
    share: unitsIn(voices.flatMap(({ spans }) => spans)) / Math.max(1, length),
    named: null,
  };
}

function markOf(claim: Claim): VoiceMark[] {
  const { id, mark } = claim;
  if (mark === null) return [];
  const answered = !isUnanswered(claim);
  const cue = claim.standing.find(({ rule }) => rule === NO_ANSWER)?.cue ?? claim.sentence;
  const spans = answered ? claimed(claim) : [cue];
  const span: Span = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
  return [{ claimId: id, mark, span, answered }];
}

/** What is claimed: the content, or the whole sentence where nothing is attributed. */
function claimed({ content, sentence }: Claim): readonly Span[] {
  return content.length > 0 ? content : [sentence];
}

/** The article's words for who says it: the source's, else those before the words that say that no answer came. */
function wordsFor({ source, sentence, standing }: Claim, text: string): string {
  const cue = standing.find(({ rule }) => rule === NO_ANSWER)?.cue;
  const before = text.slice(sentence[0], cue?.[0] ?? sentence[1]);
  const words = source?.length
    ? source.map((span) => text.slice(...span)).join(' ')
    : (before.split(/[,;:–—]\s/).findLast((part) => part.trim() !== '') ?? '');
  const line = words.replace(/\s+/g, ' ').replace(/^[\s“"'‘(]+|[\s,;:]+$/g, '');
  return line.length <= MAX_NAME ? line : `${line.slice(0, MAX_NAME - 1).replace(/[\ud800-\udbff]$|\s+\S*$/, '')}…`;
}

/** Code units that the spans cover, those they share counted once. */
function unitsIn(spans: readonly Span[]): number {
  let units = 0;
  let reached = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    units += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return units;
}

function byClaims(a: Voice, b: Voice): number {
  return b.claims - a.claims || firstClaim(a) - firstClaim(b);
}

/** Where its first claim begins; of a voice without claims, its first mark. */
export function firstClaim({ marks }: Pick<Voice, 'marks'>): number {
  return (marks.find(({ answered }) => answered) ?? marks[0])?.span[0] ?? 0;
}

/** Where its last claim ends; of a voice without claims, its last mark. */
export function lastClaim({ marks }: Pick<Voice, 'marks'>): number {
  const answers = marks.filter(({ answered }) => answered);
  return Math.max(0, ...(answers.length > 0 ? answers : marks).map(({ span }) => span[1]));
}

function best(voices: readonly Voice[], compare: (a: Voice, b: Voice) => number): Voice | null {
  return voices.reduce<Voice | null>((top, voice) => (top === null || compare(voice, top) < 0 ? voice : top), null);
}

function meet(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
